/** Two lists side by side: what both have in the same order, and what stands in between. */

export interface Aligned<T> {
  readonly kind: 'same' | 'dropped' | 'added';
  readonly value: T;
}

/**
 * The longest common subsequence of two lists, with the rest around it; O(n·m).
 * @param keyOf two values with the same key are the same; the value of `after` is kept
 * @example align(['a', 'b'], ['b', 'c']).map(({ kind, value }) => `${kind} ${value}`) // => ['dropped a', 'same b', 'added c']
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (value: T) => string = String,
): Aligned<T>[] {
  const old = before.map(keyOf);
  const current = after.map(keyOf);
  const lengths = commonLengths(old, current);
  const aligned: Aligned<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && old[i] === current[j]) {
      aligned.push({ kind: 'same', value: after[j] as T });
      i++;
      j++;
    } else if (j === after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      aligned.push({ kind: 'dropped', value: before[i++] as T });
    } else {
      aligned.push({ kind: 'added', value: after[j++] as T });
    }
  }
  return aligned;

  function at(row: number, column: number): number {
    return lengths[row]?.[column] ?? 0;
  }
}

/** For each pair of positions, how much the two lists have in common from there on. */
function commonLengths(old: readonly string[], current: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(current.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i--) {
    const [row = [], below = []] = [lengths[i], lengths[i + 1]];
    for (let j = current.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === current[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/**
 * What changed its place among what both lists have; as few as possible.
 * @example movedAmong(['a', 'b', 'c', 'd'], ['b', 'c', 'a', 'e']) // => ['a']
 */
export function movedAmong(before: readonly string[], after: readonly string[]): string[] {
  const kept = before.filter((id) => after.includes(id));
  return align(
    kept,
    after.filter((id) => before.includes(id)),
  )
    .filter(({ kind }) => kind === 'added')
    .map(({ value }) => value);
}
