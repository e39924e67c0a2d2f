import { requireCount, requirePart } from '../require-count.ts';
import { widthUpTo } from './hidden-range.ts';
import type { Line, Network } from './table-network.ts';

/** Persons of one category of each of two variables. */
export interface CrossedCell {
  /** Persons, whom a reader may know from the response rates. */
  readonly persons: number;
  /** Those of them who gave the answer: published nowhere. */
  readonly holders: number;
}

export interface HiddenMargins {
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
}

/** A hidden margin of which a reader can deduce too much. */
export interface ExposedMargin {
  readonly of: 'row' | 'column';
  /** From 0. */
  readonly order: number;
}

/**
 * What one answer, broken down by two variables, tells of the numbers that each breakdown hides:
 * both have the same total, and nobody can be counted where nobody is. A category of the one that
 * is a category of the other, or the sum of some, is given away at once. It looks at one answer at
 * a time, and takes the crossed bases to be known; the crossed counts are not.
 *   count + those who gave another answer = persons, cell by cell: a network of both margins
 * @param cells a row per category of the first variable, a column per category of the second
 * @param hidden which counts by row and by column are hidden; the total is known
 * @param threshold persons
 * @returns the hidden margins whose range is narrower than the threshold less one, though hiding
 *   all of them would leave more
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source Ahuja, Magnanti and Orlin 1993: a bounded transport as an unbounded one
 * @example auditCrossing([[{ persons: 6, holders: 2 }, { persons: 0, holders: 0 }], [{ persons: 0, holders: 0 }, { persons: 20, holders: 9 }]], { rows: [true, true], columns: [false, false] }, 5) // => [{ of: 'row', order: 0 }, { of: 'row', order: 1 }]
 */
export function auditCrossing(
  cells: readonly (readonly CrossedCell[])[],
  hidden: HiddenMargins,
  threshold: number,
): readonly ExposedMargin[] {
  requireCount(threshold, 'threshold');
  for (const { persons, holders } of cells.flat()) {
    requireCount(persons, 'persons');
    requirePart(holders, persons, 'holders', 'persons');
  }
  const rows = cells.map(summed);
  const columns = hidden.columns.map((_, order) =>
    summed(cells.flatMap((row) => row[order] ?? [])),
  );
  const { network, isHidden, rowLine, columnLine } = networkOf(cells, rows, columns, hidden);
  const whole = summed(rows);
  const isExposed = (margin: CrossedCell, line: number) => {
    const wanted = Math.min(Math.max(1, threshold - 1), widest(margin, whole));
    return widthUpTo(network, isHidden, line, wanted) < wanted;
  };
  const exposed = (of: ExposedMargin['of'], margins: readonly CrossedCell[], first: number) =>
    margins.flatMap((margin, order) =>
      isHidden[first + order] && isExposed(margin, first + order) ? [{ of, order }] : [],
    );
  return [...exposed('row', rows, rowLine), ...exposed('column', columns, columnLine)];
}

/** What is left to a reader of a margin when the total and the bases are all that is published. */
function widest({ persons }: CrossedCell, whole: CrossedCell): number {
  const most = Math.min(persons, whole.holders);
  return most - Math.max(0, whole.holders - (whole.persons - persons));
}

/**
 * Holders go from the first source to their row and on to their cell; the others from the second
 * source to their column and on to the cell, where both are its persons.
 */
function networkOf(
  cells: readonly (readonly CrossedCell[])[],
  rows: readonly CrossedCell[],
  columns: readonly CrossedCell[],
  hidden: HiddenMargins,
) {
  const [root, ofHolders, ofOthers] = [0, 1, 2];
  const rowNode = (i: number) => 3 + i;
  const columnNode = (j: number) => 3 + rows.length + j;
  const cellNode = (i: number, j: number) =>
    3 + rows.length + columns.length + i * columns.length + j;
  const whole = summed(rows);
  const others = ({ persons, holders }: CrossedCell) => persons - holders;
  const known: Line[] = [
    { count: whole.holders, from: root, to: ofHolders },
    { count: others(whole), from: root, to: ofOthers },
    ...cells.flatMap((row, i) =>
      row.map(({ persons }, j) => ({ count: persons, from: cellNode(i, j), to: root })),
    ),
  ];
  const ofRows = rows.map(({ holders }, i) => ({
    count: holders,
    from: ofHolders,
    to: rowNode(i),
  }));
  const ofColumns = columns.map((margin, j) => ({
    count: others(margin),
    from: ofOthers,
    to: columnNode(j),
  }));
  const inside = cells.flatMap((row, i) =>
    row.flatMap((cell, j) => [
      { count: cell.holders, from: rowNode(i), to: cellNode(i, j) },
      { count: others(cell), from: columnNode(j), to: cellNode(i, j) },
    ]),
  );
  const lines = [...known, ...ofRows, ...ofColumns, ...inside];
  const isHidden = [
    ...known.map(() => false),
    ...hidden.rows,
    ...hidden.columns,
    ...inside.map(() => true),
  ];
  const rowLine = known.length;
  return { network: connected(lines), isHidden, rowLine, columnLine: rowLine + rows.length };
}

function connected(lines: readonly Line[]): Network {
  const nodes = Math.max(...lines.map(({ from, to }) => Math.max(from, to))) + 1;
  const touching = Array.from({ length: nodes }, (): number[] => []);
  lines.forEach(({ from, to }, line) => {
    touching[from]?.push(line);
    touching[to]?.push(line);
  });
  return { lines, touching };
}

function summed(cells: readonly CrossedCell[]): CrossedCell {
  return cells.reduce(
    (sum, { persons, holders }) => ({
      persons: sum.persons + persons,
      holders: sum.holders + holders,
    }),
    { persons: 0, holders: 0 },
  );
}
