import { requireCount } from '../require-count.ts';

/** A published number of persons, and whom it is of. */
export interface PublishedGroup {
  readonly name: string;
  /** The finest groups that it is made of; nobody is in two of these. */
  readonly atoms: readonly string[];
  /** Persons. */
  readonly count: number;
}

/** A small group that nobody published, and the two numbers that give it away. */
export interface SmallDifference {
  readonly whole: string;
  readonly part: string;
  /** The atoms of the whole that are not in the part. */
  readonly atoms: readonly string[];
  /** Persons. */
  readonly count: number;
}

/**
 * The small groups that a reader gets by subtracting a published number from another that contains
 * it: all minus a part, a year's total minus that of last year, two groupings of the same
 * variable. It does not subtract twice: several parts of the same table are the business of
 * `auditTable`.
 *   count of the whole - count of the part, when every atom of the part is in the whole
 * @param published numbers of persons, those of all respondents included
 * @param threshold persons
 * @returns each difference that is below the threshold and at least 1, in the order published
 * @throws RangeError on impossible counts, a part that is more than its whole, or one group with
 *   two counts: our bug, never the data's
 * @source Hundepool et al. 2012, Statistical Disclosure Control: disclosure by differencing
 * @example smallDifferences([{ name: 'all', atoms: ['a', 'b', 'c'], count: 60 }, { name: 'a and b', atoms: ['a', 'b'], count: 57 }], 5) // => [{ whole: 'all', part: 'a and b', atoms: ['c'], count: 3 }]
 */
export function smallDifferences(
  published: readonly PublishedGroup[],
  threshold: number,
): readonly SmallDifference[] {
  requireCount(threshold, 'threshold');
  for (const { name, count } of published) requireCount(count, `count of "${name}"`);
  return published.flatMap((whole) => {
    const held = new Set(whole.atoms);
    return published.flatMap((part) => {
      if (part.atoms.length === 0 || !part.atoms.every((atom) => held.has(atom))) return [];
      const left = whole.atoms.filter((atom) => !part.atoms.includes(atom));
      requirePartOf(whole, part, left);
      const count = whole.count - part.count;
      const isSmall = count > 0 && count < threshold;
      return isSmall ? [{ whole: whole.name, part: part.name, atoms: left, count }] : [];
    });
  });
}

function requirePartOf(whole: PublishedGroup, part: PublishedGroup, left: readonly string[]): void {
  if (part.count > whole.count || (left.length === 0 && part.count < whole.count)) {
    throw new RangeError(`"${part.name}" (${part.count}) in "${whole.name}" (${whole.count})`);
  }
}
