/** The share printed in a chart is that of its table and of its figure, character by character. */
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/report/chart.ts';
import type { Report } from '../../../src/report/report.ts';
import { report } from '../demonstration.ts';
import { dataOf } from '../sample-data.ts';
import { reportOf } from '../sample-report.ts';

/** What a chart prints, label by label; of a stacked bar, row by row. */
function printedIn(chart: Chart): readonly (readonly string[])[] {
  switch (chart.kind) {
    case 'bars':
    case 'dots':
      return chart.bars.map(({ printed }) => [printed]);
    case 'stacked':
      return chart.rows.map(({ parts }) => parts.map(({ printed }) => printed));
    case 'diverging':
      return chart.rows.map(({ left, right, aside }) =>
        [left, right, aside].flatMap(({ parts }) => parts.map(({ printed }) => printed)),
      );
    case 'multiples':
      return chart.rows.map(({ cells }) => cells.map(({ printed }) => printed));
    default:
      return [];
  }
}

/** « 168 (74 %) » is 74 %. */
function cellsOf({ table }: Chart): readonly (readonly string[])[] {
  return table.rows.map((row) => row.map((cell) => /\((.*)\)$/.exec(cell)?.[1] ?? cell));
}

function chartsOf({ charts, analysis }: Report): readonly Chart[] {
  const analysed = analysis.flatMap((step) => step.questions.flatMap(({ chart }) => chart ?? []));
  return [...charts.values(), ...analysed];
}

describe('the demonstration of 2021', () => {
  it('prints in each bar what a row of the table below prints', () => {
    let stacked = 0;
    for (const chart of chartsOf(report)) {
      // One row of choices is a table of one choice a row.
      const rows = cellsOf(chart);
      const tables = 'rows' in chart && chart.rows.length > 1 ? rows : [rows.flat()];
      for (const printed of printedIn(chart)) {
        const found = tables.some((cells) => printed.every((value) => cells.includes(value)));
        expect(found, `${chart.id}: ${printed.join(', ')}`).toBe(true);
        if (chart.kind === 'stacked') stacked++;
      }
    }
    expect(stacked).toBeGreaterThan(10);
  });

  it('reads out the same strings to who does not see it', () => {
    for (const chart of chartsOf(report)) {
      for (const value of printedIn(chart).flat()) {
        expect(chart.alternative, chart.id).toContain(`\u00a0: ${value}`);
      }
    }
  });
});

it('adjusts nothing to 100: three thirds are three times 33 %', () => {
  const [jamais, parfois, souvent] = ['jamais', 'parfois', 'souvent'].map((soir) => ({
    persons: 40,
    answers: { moments: { soir } },
  }));
  if (!jamais || !parfois || !souvent) throw new Error('three groups');
  const chart = reportOf(dataOf([jamais, parfois, souvent])).charts.get('moments');
  expect(chart?.alternative).toContain('Souvent\u00a0: 33\u00a0%');
  const [first] = chart ? printedIn(chart) : [];
  expect(first).toEqual(['33\u00a0%', '33\u00a0%', '33\u00a0%']);
});
