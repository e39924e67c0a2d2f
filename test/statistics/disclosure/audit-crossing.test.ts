import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditCrossing,
  type CrossedCell,
} from '../../../src/statistics/disclosure/audit-crossing.ts';

const cell = (holders: number, persons: number): CrossedCell => ({ holders, persons });
const THRESHOLD = 5;

describe('auditCrossing', () => {
  // By hand: the second variable is the first under another name, and hides nothing.
  it('finds what a variable of the same groups gives away', () => {
    const cells = [
      [cell(2, 8), cell(0, 0)],
      [cell(0, 0), cell(9, 30)],
    ];
    const hidden = { rows: [true, true], columns: [false, false] };
    expect(auditCrossing(cells, hidden, THRESHOLD)).toEqual([
      { of: 'row', order: 0 },
      { of: 'row', order: 1 },
    ]);
  });

  // By hand: of the first row nobody is in the second column, which holds all who said so.
  it('finds a group that stands where nobody gave the answer', () => {
    const cells = [
      [cell(0, 9), cell(0, 0)],
      [cell(0, 20), cell(5, 30)],
    ];
    const hidden = { rows: [true, true], columns: [false, false] };
    expect(auditCrossing(cells, hidden, 2)).toContainEqual({ of: 'row', order: 0 });
  });

  it('finds nothing where both groups are spread over the others', () => {
    const cells = [
      [cell(3, 9), cell(2, 9)],
      [cell(8, 20), cell(12, 30)],
    ];
    const hidden = { rows: [true, true], columns: [false, false] };
    expect(auditCrossing(cells, hidden, THRESHOLD)).toEqual([]);
  });

  it('finds what somebody finds who tries every crossing that agrees with the margins', () => {
    const crossing = fc
      .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 2 }) })
      .chain(({ rows, columns }) =>
        fc.record({
          cells: list(list(crossed, columns), rows),
          hidden: fc.record({
            rows: list(fc.boolean(), rows),
            columns: list(fc.boolean(), columns),
          }),
          threshold: fc.integer({ min: 2, max: 4 }),
        }),
      );
    fc.assert(
      fc.property(crossing, ({ cells, hidden, threshold }) => {
        const found = auditCrossing(cells, hidden, threshold);
        const tried = exposedByTrying(cells, hidden, threshold);
        expect(found).toEqual(tried);
      }),
    );
  });

  it('refuses more holders than persons', () => {
    const hidden = { rows: [true], columns: [true] };
    expect(() => auditCrossing([[cell(3, 2)]], hidden, THRESHOLD)).toThrow(RangeError);
  });
});

const crossed = fc
  .integer({ min: 0, max: 4 })
  .chain((persons) =>
    fc.integer({ min: 0, max: persons }).map((holders) => cell(holders, persons)),
  );

function list<T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> {
  return fc.array(of, { minLength: length, maxLength: length });
}

/** No network: every number of holders in every cell, one after the other. */
function exposedByTrying(
  cells: readonly (readonly CrossedCell[])[],
  hidden: { rows: readonly boolean[]; columns: readonly boolean[] },
  threshold: number,
) {
  const truth = marginsOf(cells.map((row) => row.map(({ holders }) => holders)));
  const worlds = [...fillings(cells.flat())].map((flat) => {
    const width = cells[0]?.length ?? 0;
    return marginsOf(cells.map((_, i) => flat.slice(i * width, (i + 1) * width)));
  });
  const whole = worlds.filter(({ all }) => all === truth.all);
  const agreeing = whole.filter((world) =>
    (['rows', 'columns'] as const).every((side) =>
      world[side].every((count, i) => hidden[side][i] || count === truth[side][i]),
    ),
  );
  const width = (of: typeof worlds, side: 'rows' | 'columns', order: number) => {
    const counts = of.map((world) => world[side][order] ?? 0);
    return Math.max(...counts) - Math.min(...counts);
  };
  return (['rows', 'columns'] as const).flatMap((side) =>
    truth[side].flatMap((_, order) => {
      const wanted = Math.min(threshold - 1, width(whole, side, order));
      const isNarrow = hidden[side][order] && width(agreeing, side, order) < wanted;
      return isNarrow ? [{ of: side === 'rows' ? 'row' : 'column', order }] : [];
    }),
  );
}

function* fillings(cells: readonly CrossedCell[]): Generator<number[]> {
  const [first, ...others] = cells;
  if (!first) {
    yield [];
    return;
  }
  for (const rest of fillings(others)) {
    for (let holders = 0; holders <= first.persons; holders += 1) yield [holders, ...rest];
  }
}

function marginsOf(counts: readonly (readonly number[])[]) {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const rows = counts.map(sum);
  const columns = (counts[0] ?? []).map((_, j) => sum(counts.map((row) => row[j] ?? 0)));
  return { rows, columns, all: sum(rows) };
}
