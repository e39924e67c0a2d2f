/** Words that would be true of some shares, in the place of others. */
import { holds, type Quantifier } from './quantifiers.ts';

const MOST = 3;
const ENOUGH = 2;

export interface Wordings {
  /** Of the kind of what they replace: they stand in a sentence as it does. */
  readonly fitting: readonly Quantifier[];
  /** Of other kinds, where too few fit. */
  readonly others: readonly Quantifier[];
}

/**
 * The most telling words first: those of the narrowest range.
 * @param claimed words that are not true of each of the shares
 * @returns three at most; those that leave the noun and the verb in their number come before others
 */
export function trueWordings(
  claimed: Quantifier,
  shares: readonly number[],
  catalogue: readonly Quantifier[],
): Wordings {
  const held = catalogue
    .filter((one) => shares.every((share) => holds(one, share)))
    .toSorted((a, b) => widthOf(a) - widthOf(b));
  const fitting = held
    .filter((one) => one.kind === claimed.kind && canAgree(one, claimed))
    .toSorted((a, b) => Number(isLike(b, claimed)) - Number(isLike(a, claimed)))
    .slice(0, MOST);
  const others = held.filter(({ kind }) => kind !== claimed.kind);
  return {
    fitting,
    others: fitting.length >= ENOUGH ? [] : others.slice(0, MOST - fitting.length),
  };
}

/** The noun and the verb beside one are right beside the other. */
export function isLike({ number }: Quantifier, other: Quantifier): boolean {
  return number === other.number;
}

function widthOf({ from = 0, to = 1, above = 0, below = 1 }: Quantifier): number {
  return Math.min(to, below) - Math.max(from, above);
}

function canAgree(one: Quantifier, claimed: Quantifier): boolean {
  return !one.gender || !claimed.gender || one.gender === claimed.gender;
}
