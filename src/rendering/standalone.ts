/** What a page needs that stands alone in one file: its styles and fonts, its foot when printed. */
import { readFileSync } from 'node:fs';
import { fontFaces } from './charts/font.ts';
import { token } from './charts/tokens.ts';
import { tokensCss } from './theme/tokens-css.ts';

/** @param sheets the page's own styles, as paths from this folder */
export function standaloneStyles(...sheets: string[]): string {
  const own = ['./common.css', ...sheets].map((file) =>
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
  return `@page{@bottom-left{content:"${quotable(words)}";${font()}}@bottom-right{content:counter(page) " / " counter(pages);${font()}}}`;
}

/** @param words what stands at the head of each printed page */
export function printedHead(words: string): string {
  return `@page{@top-left{content:"${quotable(words)}";${font()}}}`;
}

function quotable(words: string): string {
  return words.replace(/["\\<\n]/g, ' ');
}

function font(): string {
  return `font:8.5pt "Source Sans 3";color:${token('ink-2')}`;
}
