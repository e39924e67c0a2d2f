/** What a page needs that stands alone in one file: its styles and fonts, its foot when printed. */
import { readFileSync } from 'node:fs';
import { fontFaces } from './charts/font.ts';
import { token } from './charts/tokens.ts';

/** @param sheet the page's own styles, as a path from this folder */
export function standaloneStyles(sheet: string): string {
  const files = ['../../theme/tokens.css', './common.css', sheet];
  const css = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
  const compact = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');
  return `${fontFaces()}\n${compact.trim()}`;
}

/** @param words what stands at the foot of each printed page, beside its number */
export function printedFoot(words: string): string {
  const text = words.replace(/["\\<\n]/g, ' ');
  const font = `font:8.5pt "Source Sans 3";color:${token('ink-2')}`;
  return `@page{@bottom-left{content:"${text}";${font}}@bottom-right{content:counter(page) " / " counter(pages);${font}}}`;
}
