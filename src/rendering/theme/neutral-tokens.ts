import { readFileSync } from 'node:fs';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const file = new URL('../../../theme/tokens.css', import.meta.url);
/** The block of each in the file. */
const blocks: Readonly<Record<Scheme, string>> = { light: ':root', dark: '.auto' };

let css: string | undefined;

/** The file of colours and sizes as it is shipped. */
export function neutralCss(): string {
  css ??= readFileSync(file, 'utf8');
  return css;
}

/** Its tokens, by name without dashes: those of the dark pages are their colours only. */
export function neutralTokens(scheme: Scheme): ReadonlyMap<string, string> {
  return readTokens(neutralCss(), blocks[scheme]);
}

/**
 * The tokens of the first block of a selector: those of `:root` after it are for phones.
 * @example readTokens(':root { --ink: #111; } @media x { :root { --ink: #eee; } }').get('ink') // => '#111'
 */
export function readTokens(text: string, selector = ':root'): ReadonlyMap<string, string> {
  const block = text.replace(/\/\*.*?\*\//gs, '').split(`${selector} {`)[1] ?? '';
  const pairs = block.replace(/\}.*/s, '').matchAll(/--([\w-]+)\s*:\s*([^;]+);/g);
  return new Map(Array.from(pairs, ([, name = '', value = '']) => [name, value.trim()]));
}
