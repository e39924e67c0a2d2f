/** One value of ours beside the same value of the reference. */

/**
 * How close two values must be.
 * `exact`: whole numbers, truth values and words. `closed`: a closed form, 1e-12, absolute up to
 * 1 and relative above, where doubles are further apart. `p_value`: 1e-9 relative, absolute
 * 1e-12 below that. `estimate`: weights, estimates and their errors, 1e-8 relative.
 */
export type Closeness = 'exact' | 'closed' | 'p_value' | 'estimate';

export interface Comparison {
  /** « case 13 » */
  readonly place: string;
  /** Path in the answer, lists left out: `raking.estimates.q1.p`. */
  readonly column: string;
  /** A number, a truth value, a word, null, or lists of them. */
  readonly ours: unknown;
  readonly expected: unknown;
  readonly closeness: Closeness;
}

export interface Deviation {
  readonly absolute: number;
  /** 0 where the reference is 0. */
  readonly relative: number;
  readonly isClose: boolean;
}

/** What cannot be subtracted (null beside a number, lists of other lengths) is infinitely far. */
export function deviation({ ours, expected, closeness }: Comparison): Deviation {
  if (Array.isArray(ours) && Array.isArray(expected) && ours.length === expected.length) {
    return farthest(
      ours.map((value, i) =>
        deviation({ place: '', column: '', ours: value, expected: expected[i], closeness }),
      ),
    );
  }
  if (typeof ours !== 'number' || typeof expected !== 'number') {
    return ours === expected || sameBlank(ours, expected) ? SAME : APART;
  }
  if (ours === expected) return SAME;
  const absolute = Math.abs(ours - expected);
  if (!Number.isFinite(absolute)) return APART;
  const relative = expected === 0 ? 0 : absolute / Math.abs(expected);
  return { absolute, relative, isClose: withinTolerance(absolute, expected, closeness) };
}

export function farthest(deviations: readonly Deviation[]): Deviation {
  return {
    absolute: deviations.reduce((worst, { absolute }) => Math.max(worst, absolute), 0),
    relative: deviations.reduce((worst, { relative }) => Math.max(worst, relative), 0),
    isClose: deviations.every(({ isClose }) => isClose),
  };
}

const SAME: Deviation = { absolute: 0, relative: 0, isClose: true };
const APART: Deviation = { absolute: Infinity, relative: Infinity, isClose: false };

function withinTolerance(absolute: number, expected: number, closeness: Closeness): boolean {
  const size = Math.abs(expected);
  switch (closeness) {
    case 'exact':
      return absolute === 0;
    case 'closed':
      return absolute <= 1e-12 * Math.max(1, size);
    case 'p_value':
      return absolute <= Math.max(1e-9 * size, size > 1e-12 ? 0 : 1e-12);
    case 'estimate':
      return absolute <= Math.max(1e-8 * size, 1e-12);
  }
}

/** R writes an undefined value as null, and as an empty list where it had a name. */
function sameBlank(ours: unknown, expected: unknown): boolean {
  const isBlank = (value: unknown) =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return isBlank(ours) && isBlank(expected);
}
