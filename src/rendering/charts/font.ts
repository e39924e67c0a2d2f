import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The weights that pages and charts use: text, emphasis, the title of a page. */
export const fontWeights = [400, 600, 700] as const;
export type FontWeight = (typeof fontWeights)[number];

/** Quoted: `3` alone is no CSS identifier, and the unquoted name would be dropped. */
export const fontFamily = "'Source Sans 3', sans-serif";

const { resolve } = createRequire(import.meta.url);
const files = new Map<FontWeight, Buffer>();

/** The WOFF2 file of a weight (its latin subset), read once. */
export function fontFile(weight: FontWeight): Buffer {
  const name = `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`;
  const file = files.get(weight) ?? readFileSync(resolve(name));
  files.set(weight, file);
  return file;
}

/** The rules that carry the font within a page which must stand alone: about 63 kB. */
export function fontFaces(): string {
  return fontWeights
    .map((weight) => {
      const source = `url(data:font/woff2;base64,${fontFile(weight).toString('base64')})`;
      return `@font-face{font-family:'Source Sans 3';font-style:normal;font-weight:${weight};src:${source} format('woff2')}`;
    })
    .join('\n');
}
