/** Plain values and a Typst template, as what is needed to print them: in any process. */
import { token } from '../charts/tokens.ts';
import type { PdfSource } from './typeset.ts';

const sheet = new URL('./sheet.typ', import.meta.url);
const colours = ['ink', 'ink-2', 'edge', 'rule', 'wash', 'accent'] as const;

/**
 * @param template files behind `sheet.typ`, in order
 * @param document its words, read by the template as `doc`; never part of its source
 * @param day `2021-06-01`, the date of the file: never today, so that its bytes stay the same
 * @param more what else the template reads from `sys.inputs`, as it is
 */
export function pdfSource(
  template: readonly URL[],
  document: object,
  day: string,
  more: Readonly<Record<string, string>> = {},
): PdfSource {
  const [year, month, date] = day.split('-').map(Number);
  const theme = {
    ...Object.fromEntries(colours.map((name) => [name, token(name)])),
    date: [year, month, date],
  };
  const words = JSON.stringify(document, (_, value) =>
    typeof value === 'string' ? printable(value) : value,
  );
  return {
    template: [sheet, ...template].map(String),
    inputs: { document: words, theme: JSON.stringify(theme), ...more },
  };
}

/** Longest words that a table and a whole line hold. */
const [LONG_WORD, LONGEST_WORD] = [24, 40];

/**
 * Joiners and marks of direction have no shape and would be missing from the font. A long word
 * may break behind its signs, such as those of an address; a very long one anywhere.
 */
function printable(text: string): string {
  return text
    .toWellFormed()
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
