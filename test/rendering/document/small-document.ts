/** A document of every kind of block, in words that a test chooses. */

import { plainTables } from '../../../src/rendering/document/document-tables.ts';
import type { Block, TextDocument } from '../../../src/rendering/document/document-tree.ts';

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });

export function documentOf(words: string, more: Partial<TextDocument> = {}): TextDocument {
  return {
    title: words,
    subtitle: words,
    fileTitle: words,
    organisation: words,
    kicker: words,
    lead: words,
    facts: [{ value: '8', label: words }],
    contentsTitle: words,
    foot: words,
    closing: words,
    date: '2021-11-10',
    blocks: [
      heading(1, words),
      heading(2, words),
      { kind: 'paragraph', role: 'asked', text: words, isKept: true },
      { kind: 'paragraph', role: 'note', text: words, isKept: false },
      { kind: 'paragraph', role: 'text', text: words, isKept: false },
      {
        kind: 'chart',
        id: 'un',
        measure: words,
        alternative: words,
        notes: [{ term: 'Lecture', text: words }],
      },
      ...plainTables({
        caption: words,
        head: [words, words],
        rows: [[words, words]],
        foot: [[words, words]],
      }),
    ],
    ...more,
  };
}

export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="608" height="100" viewBox="0 0 608 100"><rect width="60" height="20" fill="#000"/></svg>';
