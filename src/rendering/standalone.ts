/** What a page needs that stands alone in one file: its styles and fonts, its foot when printed. */
import { readFileSync } from 'node:fs';
import { fontFaces } from './charts/font.ts';
import { token } from './charts/tokens.ts';
import { tokensCss } from './theme/tokens-css.ts';

/** @param sheet the page's own styles, as a path from this folder */
export function standaloneStyles(sheet: string): string {
  const own = ['./common.css', sheet].map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  );
  const compact = [tokensCss(), ...own]
    .join('\n')
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
