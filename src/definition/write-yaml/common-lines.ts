/**
 * The lines that two texts have in common, in order: pairs of their indexes, as few changes left
 * over as possible.
 * @source Myers 1986, An O(ND) Difference Algorithm and Its Variations
 * @example commonLines(['a', 'b', 'c'], ['b', 'x', 'c']) // => [[1, 0], [2, 2]]
 */
export function commonLines(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const inner = shortestEdit(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [
    ...Array.from({ length: start }, (_, i) => [i, i] as const),
    ...inner.map(([x, y]) => [start + x, start + y] as const),
    ...Array.from({ length: end }, (_, i) => [a.length - end + i, b.length - end + i] as const),
  ];
}

/** Past that many changes the texts are taken to have nothing in common. */
const MOST_CHANGES = 1000;

/** How far in `a` the paths on each diagonal (index in `a` less index in `b`) have come. */
type Reach = ReadonlyMap<number, number>;

function shortestEdit(a: readonly string[], b: readonly string[]): [number, number][] {
  const reach = new Map([[1, 0]]);
  const rounds: Reach[] = [];
  for (let changes = 0; changes <= Math.min(a.length + b.length, MOST_CHANGES); changes++) {
    rounds.push(new Map(reach));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = startOn(diagonal, changes, reach);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkedBack(rounds, a.length, b.length);
    }
  }
  return [];
}

/** The diagonal that a path comes from: above by an insertion, below by a deletion. */
function comesFrom(diagonal: number, changes: number, reach: Reach): number {
  const deleted = reach.get(diagonal - 1) ?? 0;
  const inserted = reach.get(diagonal + 1) ?? 0;
  const inserts = diagonal === -changes || (diagonal !== changes && deleted < inserted);
  return inserts ? diagonal + 1 : diagonal - 1;
}

function startOn(diagonal: number, changes: number, reach: Reach): number {
  const from = comesFrom(diagonal, changes, reach);
  return (reach.get(from) ?? 0) + (from < diagonal ? 1 : 0);
}

/** The lines in common on the path that reached the end. */
function walkedBack(rounds: readonly Reach[], x: number, y: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [inA, inB] = [x, y];
  for (const [changes, reach] of [...rounds.entries()].toReversed()) {
    const diagonal = inA - inB;
    const start = startOn(diagonal, changes, reach);
    while (inA > start) pairs.push([--inA, --inB]);
    const from = comesFrom(diagonal, changes, reach);
    inA = reach.get(from) ?? 0;
    inB = inA - from;
  }
  return pairs.toReversed();
}
