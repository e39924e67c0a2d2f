/** The sentence of a template in which a command stands, its commands replaced by what they print. */
import { typographic } from '../../wording.ts';

const command = /\{\{[^{}]*\}\}\}?/g;
const MARK = '\uE000';
const numbers: ReadonlySet<string> = new Set(['figure', 'count', 'base', 'earlier']);

type Printed = (figure: string, command: string) => string | undefined;

/**
 * @param line of the command, from 1
 * @param column from 0
 * @param printed what a command that names a figure prints
 */
export function sentenceAt(
  template: string,
  line: number,
  column: number,
  printed: Printed,
): string {
  const lines = template.split('\n');
  const offset = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, column);
  const marked = `${template.slice(0, offset)}${MARK}${template.slice(offset)}`;
  const paragraph = marked.split(/\n[ \t]*\n/).find((one) => one.includes(MARK)) ?? '';
  const words = paragraph.replace(command, (whole) => read(whole, printed)).replace(/\s+/g, ' ');
  const sentence = words
    .split(/(?<=[.!?…][»)]?) (?=[\p{Lu}\d«\uE000])/u)
    .find((one) => one.includes(MARK));
  return typographic(shortened((sentence ?? words).replace(MARK, '').replace(/^#+ /, '').trim()));
}

/** What a command leaves in a sentence: the words that it claims, or its number. */
function read(whole: string, printed: Printed): string {
  const [, name = '', first = ''] =
    /^\{\{\{?[~#/]*(\w+)\s*(?:"([^"]*)"|'[^']*')?/.exec(whole) ?? [];
  if (name === 'say' || name === 'trend' || name === 'cited') return first;
  if (numbers.has(name)) return printed(first, name) ?? '…';
  return name === 'ranked' ? '' : '…';
}

const LONGEST = 240;

function shortened(sentence: string): string {
  return sentence.length <= LONGEST
    ? sentence
    : `${sentence.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}
