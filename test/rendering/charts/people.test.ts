import { describe, expect, it } from 'vitest';
import { dotsCap, tenALine } from '../../../src/rendering/charts/people-grid.ts';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { extent, readSvg } from './read-svg.ts';
import { hard, usual } from './sample-charts.ts';

const participation = usual[5];
const [, , , , , , huit, foule] = hard;

/** The dots but those of the key, which come first of their kind. */
async function dotsOf(chart: typeof participation | typeof huit, width: 'wide' | 'narrow') {
  const { shapes, texts } = readSvg(await renderChart(chart, width));
  const circles = shapes.filter(({ name }) => name === 'circle');
  const answered = circles.filter(({ fill }) => fill !== undefined).slice(1);
  const silent = circles.filter(({ stroke, fill }) => stroke !== undefined && fill === undefined);
  return { answered, silent: silent.slice(1), texts };
}

describe.each(['wide', 'narrow'] as const)('people, %s', (width) => {
  it.each([participation, huit])('are one dot each, filled for who answered', async (chart) => {
    const cells = chart.rows.flatMap((row) => row.cells);
    const asked = cells.reduce((sum, cell) => sum + cell.asked, 0);
    const answeredPeople = cells.reduce((sum, cell) => sum + cell.answered, 0);
    const { answered, silent } = await dotsOf(chart, width);
    expect(answered).toHaveLength(answeredPeople);
    expect(silent).toHaveLength(asked - answeredPeople);
  });

  it('stand ten a row, none on another', async () => {
    const { answered, silent, texts } = await dotsOf(participation, width);
    const dots = [...answered, ...silent].map(({ at }) => at);
    expect(new Set(dots.map(({ cx, cy }) => `${cx} ${cy}`)).size).toBe(dots.length);
    const cell = texts.find(({ lines }) => lines[0] === '44 sur 74');
    const xs = dots.map(({ cx = 0 }) => cx);
    const column = xs.filter((x) => x >= (cell?.x ?? 0) && x < (cell?.x ?? 0) + 88);
    expect(new Set(column).size).toBe(10);
  });

  it('have a key to full and empty dots', async () => {
    const { texts } = await dotsOf(participation, width);
    const words = texts.map(({ lines }) => lines[0]);
    expect(words).toEqual(expect.arrayContaining(['a répondu', 'n’a pas répondu']));
  });

  it('become a bar of their share where a cell holds a crowd', async () => {
    expect(
      Math.max(...foule.rows.flatMap(({ cells }) => cells.map(({ asked }) => asked))),
    ).toBeGreaterThan(dotsCap);
    const { shapes } = readSvg(await renderChart(foule, width));
    const [frame, half, empty, ...others] = shapes
      .filter(({ name }) => name === 'rect')
      .map(extent);
    expect(half?.width).toBeCloseTo(((frame?.width ?? 0) + 1) / 2, 2);
    expect(empty?.width).toBe(frame?.width);
    expect(others).toEqual([]);
  });
});

it('shrinks the dots of large cells rather than the text', async () => {
  const radius = async (most: number) => {
    const cells = [{ answered: 0, asked: most, printed: 'x' }];
    const rows = [{ label: 'Collège', printed: '', tone: 'other' as const, cells }];
    const columns = [{ label: 'Vienne', printed: '' }];
    const svg = await renderChart({ ...participation, columns, rows }, 'wide');
    return readSvg(svg).shapes.findLast(({ name }) => name === 'circle')?.at.r ?? 0;
  };
  expect(await radius(tenALine)).toBeGreaterThan(1.5 * (await radius(tenALine + 1)));
});
