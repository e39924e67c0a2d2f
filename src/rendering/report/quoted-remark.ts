/** A remark as it is quoted, on a page as in SPIP. */
import { typographic } from '../../wording.ts';

/** As keyboards, spreadsheets and word processors write it. */
const lineBreak = /\r\n|[\n\r\v\f\u2028\u2029]/;

/**
 * Between quotation marks, laid out as its author did: the paragraphs, and the lines of each. It is
 * plain text still: each line is to be escaped.
 * @example quotedRemark('Un salon.\nUn tutoriel.\n\nMerci') // => [['«\u00a0Un salon.', 'Un tutoriel.'], ['Merci\u00a0»']]
 */
export function quotedRemark(remark: string): readonly (readonly string[])[] {
  const lines = `« ${remark.trim()} »`
    .split(lineBreak)
    .map((line) => typographic(line.replace(/[ \t]+/g, ' ')).trim());
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line !== '') paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs;
}
