/** The pieces of a page that may hold two numbers and a hyphen, by the grammar of HTML. */
import { describe, expect, it } from 'vitest';
import { unbrokenNumbers } from '../../../src/rendering/report/unbroken-numbers.ts';

const unbroken = (words: string) => `<span class="unbroken">${words}</span>`;

describe('numbers that a hyphen joins', () => {
  it.each([
    ['<p>En 1921-1922, puis en <a href="#a">1922-1923</a>.</p>', 2],
    ['<p>Le 06-12-34-56-78 : appelez.</p>', 1],
    ['<p>&#39;1-2&#39; &lt;3-4></p>', 2],
  ])('stand on one line: %s', (page, count) => {
    const made = unbrokenNumbers(page);
    expect(made.match(/<span class="unbroken">[\d-]+<\/span>/g)).toHaveLength(count);
    // Nothing is added to what one reads, searches or copies.
    expect(made.replace(/<\/?span[^>]*>/g, '')).toBe(page);
  });

  it('are whole', () => {
    expect(unbrokenNumbers('06-12-34')).toBe(unbroken('06-12-34'));
    expect(unbrokenNumbers('B12-34c')).toBe(`B${unbroken('12-34')}c`);
  });

  it.each([
    '<p id="f-1-2" title="a > 1-2" lang=\'1-2\'>x</p>',
    '<title>Bilan 1921-1922</title>',
    '<style>@font-face{src:url(data:a1-2)}</style>',
    '<svg class="wide"><title>1921-1922</title><text x="1">1-2</text></svg>',
    '<p>mini-atelier, 3 - 4, 5–6, −1</p>',
    `<p>${'1234-'.repeat(6)}1</p>`,
  ])('leave alone %s', (page) => {
    expect(unbrokenNumbers(page)).toBe(page);
  });

  it('behind a drawing are of the page again', () => {
    const svg = '<svg><text>1-2</text></svg>';
    expect(unbrokenNumbers(`${svg}<p>1-2</p>${svg}`)).toBe(`${svg}<p>${unbroken('1-2')}</p>${svg}`);
  });
});
