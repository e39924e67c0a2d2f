import { describe, expect, it } from 'vitest';
import { frameCells, SMALLEST_CELL, smallCells } from '../../src/campaign/frame-cells.ts';
import type { Frame } from '../../src/campaign/invitee.ts';
import { deepFreeze, sample } from '../definition/sample.ts';

const people = (count: number, type: string, secteur: string): Frame[] =>
  Array.from({ length: count }, () => ({ type, secteur }));

// Eleven persons: 5 in public collèges, 4 in private ones, 2 in public lycées, none in private ones.
const frames = deepFreeze([
  ...people(5, 'college', 'public'),
  ...people(2, 'lycee', 'public'),
  ...people(4, 'college', 'prive'),
]);

describe('the cells of the frame', () => {
  it('are the crossings in which somebody stands', () => {
    const cells = frameCells(sample.frame, frames).map(({ label, count }) => [label, count]);
    expect(cells).toEqual([
      ['Collège, Public', 5],
      ['Lycée, Public', 2],
      ['Collège, Privé', 4],
    ]);
  });

  it('do not depend on the order of the keys of a person', () => {
    const [cell] = frameCells(sample.frame, [
      { secteur: 'prive', type: 'lycee' },
      ...people(1, 'lycee', 'prive'),
    ]);
    expect(cell).toEqual({
      frame: { secteur: 'prive', type: 'lycee' },
      label: 'Lycée, Privé',
      count: 2,
    });
  });

  it('are too small below five, and not at five', () => {
    expect(SMALLEST_CELL).toBe(5);
    expect(smallCells(sample.frame, frames).map(({ count }) => count)).toEqual([2, 4]);
    expect(smallCells(sample.frame, people(5, 'lycee', 'prive'))).toEqual([]);
    expect(smallCells(sample.frame, people(4, 'lycee', 'prive'))).toHaveLength(1);
  });

  it('are those of the variables asked about: one variable joins what two tell apart', () => {
    const bySector = frameCells(sample.frame.slice(1), frames);
    expect(bySector.map(({ label, count }) => [label, count])).toEqual([
      ['Public', 7],
      ['Privé', 4],
    ]);
    expect(smallCells(sample.frame.slice(1), frames).map(({ label }) => label)).toEqual(['Privé']);
    expect(frameCells([], frames).map(({ count }) => count)).toEqual([11]);
  });

  it('show a category that is not known as such', () => {
    expect(frameCells(sample.frame, [{ type: 'erea' }])[0]?.label).toBe('?, ?');
  });

  it('are none without anybody', () => {
    expect(frameCells(sample.frame, [])).toEqual([]);
  });
});
