/** The blank questionnaire as an accessible PDF. */
import { token } from '../charts/tokens.ts';
import type { BlankDocument } from './blank-document.ts';
import { withRowHeaders } from './row-headers.ts';
import { typeset } from './typeset.ts';

const template = ['sheet', 'answers', 'questionnaire'].map(
  (name) => new URL(`./${name}.typ`, import.meta.url),
);
const colours = ['ink', 'ink-2', 'edge', 'rule', 'wash', 'accent'] as const;

/**
 * @param day `2021-06-01`, the date of the file: never today, so that its bytes stay the same
 * @throws UnprintableError when the font lacks a character
 */
export function blankPdf(document: BlankDocument, day: string): Buffer {
  const [year, month, date] = day.split('-').map(Number);
  const theme = {
    ...Object.fromEntries(colours.map((name) => [name, token(name)])),
    date: [year, month, date],
  };
  const pdf = typeset(template, {
    document: JSON.stringify(document, (_, value) =>
      typeof value === 'string' ? printable(value) : value,
    ),
    theme: JSON.stringify(theme),
  });
  return withRowHeaders(pdf);
}

/** Longest words that a table and a whole line hold. */
const [LONG_WORD, LONGEST_WORD] = [24, 40];

/**
 * Joiners and marks of direction have no shape and would be missing from the font. A long word
 * may break behind its signs, such as those of an address; a very long one anywhere.
 */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[^\s\u00a0]+/g, (word) => {
      if (word.length <= LONG_WORD) return word;
      const pieces = word.split(/(?<=[-@./_])/);
      return pieces
        .map((piece) => (piece.length > LONGEST_WORD ? [...piece].join('\u200b') : piece))
        .join('\u200b');
    });
}
