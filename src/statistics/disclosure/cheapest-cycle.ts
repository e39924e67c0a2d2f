import type { Line, Network } from './table-network.ts';

/**
 * The cheapest other numbers of a table that, hidden together with one of them, let it be so many
 * persons fewer and so many more: a cycle of the network through that number, along which persons
 * can be moved one way and the other. (Dijkstra's shortest path from one end of it to the other.)
 * @param network cells and totals of a table
 * @param prices what hiding each one costs, 0 or more; Infinity where it cannot be hidden
 * @param line the number to protect
 * @param fewer persons that it must be able to lose
 * @param more persons that it must be able to gain
 * @returns the others of the cycle and what they cost, or null when there is no such cycle
 * @source Kelly, Golden and Assad 1992, Networks 22: cell suppression by cycles
 * @example cheapestCycle({ lines: [2, 6, 9].map((count) => ({ count, from: 0, to: 1 })), touching: [[0, 1, 2], [0, 1, 2]] }, [0, 6, 9], 0, 0, 4) // => { others: [1], price: 6 }
 * @example cheapestCycle({ lines: [2, 3].map((count) => ({ count, from: 0, to: 1 })), touching: [[0, 1], [0, 1]] }, [0, 3], 0, 0, 4) // => null
 */
export function cheapestCycle(
  { lines, touching }: Network,
  prices: readonly number[],
  line: number,
  fewer: number,
  more: number,
): { readonly others: readonly number[]; readonly price: number } | null {
  const { from: end, to: start, count } = lines[line] as Line;
  if (count < fewer) return null;
  const costs = touching.map((_, node) => (node === start ? 0 : Infinity));
  const arrivals = touching.map(() => -1);
  const settled = touching.map(() => false);
  for (;;) {
    const node = cheapestOpen(costs, settled);
    if (node === null) return null;
    if (node === end) break;
    settled[node] = true;
    for (const other of touching[node] as readonly number[]) {
      if (other === line) continue;
      const { from, to, count } = lines[other] as Line;
      // Forwards it moves as the protected one does, backwards the other way.
      if (count < (from === node ? fewer : more)) continue;
      const next = from === node ? to : from;
      const price = (costs[node] as number) + (prices[other] as number);
      if (price < (costs[next] as number)) [costs[next], arrivals[next]] = [price, other];
    }
  }
  return { others: pathTo(end, start, arrivals, lines), price: costs[end] as number };
}

function cheapestOpen(costs: readonly number[], settled: readonly boolean[]): number | null {
  let found: number | null = null;
  let least = Infinity;
  costs.forEach((cost, node) => {
    if (!settled[node] && cost < least) [found, least] = [node, cost];
  });
  return found;
}

function pathTo(end: number, start: number, arrivals: readonly number[], lines: readonly Line[]) {
  const path: number[] = [];
  for (let node = end; node !== start; ) {
    const line = arrivals[node] as number;
    path.push(line);
    const { from, to } = lines[line] as Line;
    node = from === node ? to : from;
  }
  return path;
}
