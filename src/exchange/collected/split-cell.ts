/** Several choices in one cell, whatever stands between them; labels may hold that sign too. */
import type { Choice } from '../../definition/questionnaire.ts';

export interface SplitCell {
  /** In the order of the cell. */
  readonly choices: readonly Choice[];
  /** What is no choice, neighbours joined again. */
  readonly unknown: readonly string[];
}

/** Null: words that stand for nothing and are to be passed over. */
export type FindPart = (words: string) => Choice | null | undefined;

const separators = ['\n', '|', ';', ','];

/** More parts than that are no answer, and trying how they go together would take long. */
const MOST_PARTS = 200;

/** The reading that leaves least unknown; of equal ones, that of the rarer sign. */
export function splitCell(cell: string, find: FindPart): SplitCell {
  const whole = partsOf([cell], '', find);
  if (whole.unknown.length === 0) return whole;
  const used = separators.filter((separator) => cell.includes(separator));
  const readings = used.map((separator) => partsOf(cell.split(separator), separator, find));
  const size = ({ unknown }: SplitCell) => unknown.join('').length;
  return [whole, ...readings].toSorted((a, b) => size(a) - size(b))[0] ?? whole;
}

function partsOf(parts: readonly string[], separator: string, find: FindPart): SplitCell {
  const choices: Choice[] = [];
  const unknown: string[] = [];
  if (parts.length > MOST_PARTS) return { choices, unknown: [parts.join(separator)] };
  let beside = false;
  for (let start = 0; start < parts.length; ) {
    const taken = longest(parts, start, separator, find);
    const part = parts.slice(start, start + Math.max(taken.count, 1)).join(separator);
    if (taken.choice) choices.push(taken.choice);
    if (taken.count > 0 || part.trim() === '') beside = false;
    else {
      const before = beside ? `${unknown.pop()}${separator}` : '';
      unknown.push(before === '' ? part.trim() : `${before}${part}`.trim());
      beside = true;
    }
    start += Math.max(taken.count, 1);
  }
  return { choices, unknown };
}

/** A label that holds the separator is several parts, the longest first. */
function longest(
  parts: readonly string[],
  start: number,
  separator: string,
  find: FindPart,
): { count: number; choice?: Choice } {
  for (let count = Math.min(parts.length - start, 12); count > 0; count--) {
    const words = parts
      .slice(start, start + count)
      .join(separator)
      .trim();
    if (words === '') return { count: 0 };
    const choice = find(words);
    if (choice !== undefined) return choice === null ? { count } : { count, choice };
  }
  return { count: 0 };
}
