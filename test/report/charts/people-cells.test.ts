/** Cells of two variables, of which what must be hidden was found by hand. */
import { describe, expect, it } from 'vitest';
import { peopleCells } from '../../../src/report/charts/people-cells.ts';
import { sample } from '../../definition/sample.ts';
import { framed, times } from '../framed-data.ts';
import { reportOf } from '../sample-report.ts';

/** Answered and asked of: collège public, collège privé, lycée public, lycée privé. */
function asked(...cells: readonly (readonly [answered: number, asked: number])[]) {
  const frames = ['college', 'lycee'].flatMap((type) =>
    ['public', 'prive'].map((secteur) => ({ type, secteur })),
  );
  return framed(
    frames.map((frame, i) => {
      const [answered = 0, all = 0] = cells[i] ?? [];
      return { frame, answers: times(answered, { role: 'seul' }), silent: all - answered };
    }),
  );
}

const [type, secteur] = sample.frame;

function printed(dataset: ReturnType<typeof asked>) {
  if (!type || !secteur) throw new Error('no frame');
  return peopleCells(dataset, type, secteur).map((row) => row.map((cell) => cell.printed));
}

describe('who answered, by two variables', () => {
  it('is told of cells of enough persons', () => {
    expect(printed(asked([30, 50], [20, 40], [12, 30], [5, 11]))).toEqual([
      ['30 sur 50', '20 sur 40'],
      ['12 sur 30', '5 sur 11'],
    ]);
  });

  it('is not told where few answered, nor what would give that away', () => {
    // Rows and columns add up to published rates: of two by two, all four go.
    const all = ['masqué', 'masqué'];
    expect(printed(asked([30, 50], [20, 40], [12, 30], [4, 11]))).toEqual([all, all]);
  });

  it('is not told where all but few answered', () => {
    expect(printed(asked([30, 50], [20, 40], [12, 30], [8, 10])).flat()).toContain('masqué');
  });

  it('may say that nobody answered: there is nobody to tell of', () => {
    expect(printed(asked([30, 50], [20, 40], [12, 30], [0, 11]))[1]?.[1]).toBe('0 sur 11');
  });
});

it('a chart of hidden cells carries no number of theirs, and says why', () => {
  const words = 'title: Un titre, measure: Une mesure, reading: Une lecture';
  const report = reportOf(asked([30, 50], [20, 40], [12, 30], [4, 11]), {
    article: '## Une partie\n\n{{chart "invites"}}\n',
    charts: [`{ id: invites, kind: people, rows: type, columns: secteur, ${words} }`],
  });
  const chart = report.charts.get('invites');
  if (chart?.kind !== 'people') throw new Error('no such chart');
  expect(chart.rows.flatMap(({ cells }) => cells)).toEqual(
    new Array(4).fill({ hidden: true, printed: 'masqué' }),
  );
  expect(chart.universe).toContain('«\u00a0Masqué\u00a0»\u00a0: trop peu de personnes');
});
