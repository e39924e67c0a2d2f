import type { Line, Network } from './table-network.ts';

/**
 * How far a hidden number of a table can rise or fall, every sum unchanged: one person more along a
 * line needs one to come back from its end to its start, forwards along other hidden lines, or
 * backwards along those that have somebody to give. A maximum flow, along shortest paths.
 * @param network cells and totals of a table
 * @param hidden which of them are hidden
 * @param line the one that is meant
 * @param direction where it is to go
 * @param limit persons, where counting stops
 * @returns persons, at most `limit`
 * @source Ford and Fulkerson 1956; Edmonds and Karp 1972
 * @example roomToMove({ lines: [{ count: 3, from: 0, to: 1 }, { count: 9, from: 0, to: 1 }], touching: [[0, 1], [0, 1]] }, [true, true], 0, 'rise', 100) // => 9
 */
export function roomToMove(
  { lines, touching }: Network,
  hidden: readonly boolean[],
  line: number,
  direction: 'rise' | 'fall',
  limit: number,
): number {
  if (limit === 0) return 0;
  const { from, to } = lines[line] as Line;
  const [start, end] = direction === 'rise' ? [to, from] : [from, to];
  const counts = lines.map(({ count }) => count);
  let moved = 0;
  while (moved < limit) {
    const arrivals = search();
    if (arrivals[end] === UNSEEN) return moved;
    moved += push(arrivals, limit - moved);
  }
  return moved;

  /** By which line each node is reached from the start, as far as the end. */
  function search(): Int32Array {
    const arrivals = new Int32Array(touching.length).fill(UNSEEN);
    arrivals[start] = START;
    const reached = [start];
    for (let place = 0; place < reached.length && arrivals[end] === UNSEEN; place += 1) {
      const node = reached[place] as number;
      for (const other of touching[node] as readonly number[]) {
        if (!hidden[other] || other === line) continue;
        const { from, to } = lines[other] as Line;
        const isBackwards = to === node;
        const next = isBackwards ? from : to;
        if (arrivals[next] !== UNSEEN || (isBackwards && counts[other] === 0)) continue;
        arrivals[next] = other;
        reached.push(next);
      }
    }
    return arrivals;
  }

  /** As many persons as the path can take, up to a limit. */
  function push(arrivals: Int32Array, most: number): number {
    const path: { readonly other: number; readonly isBackwards: boolean }[] = [];
    for (let node = end; node !== start; ) {
      const other = arrivals[node] as number;
      const { from, to } = lines[other] as Line;
      path.push({ other, isBackwards: from === node });
      node = from === node ? to : from;
    }
    const amount = path.reduce(
      (least, { other, isBackwards }) =>
        isBackwards ? Math.min(least, counts[other] as number) : least,
      most,
    );
    for (const { other, isBackwards } of path) {
      counts[other] = (counts[other] as number) + (isBackwards ? -amount : amount);
    }
    return amount;
  }
}

const UNSEEN = -1;
const START = -2;
