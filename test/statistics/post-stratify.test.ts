import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postStratify } from '../../src/statistics/post-stratify.ts';
import { weightedEstimate } from '../../src/statistics/weighted-estimate.ts';
import { anyFrame, anyOrder, reordered } from './any-frame.ts';

describe('postStratify', () => {
  const frame = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'b'];

  // Hájek: strata of 4 and 6 persons, means 1/2 and 2/3, hence (4 / 2 + 6 * 2 / 3) / 10.
  it('weighs cells by their persons', () => {
    const respondents = ['a', 'b', 'a', 'b', 'b'];
    const found = postStratify([{ name: 'type', frame, respondents }], 1);
    if (found.kind === 'no_calibration') throw new Error(JSON.stringify(found.problems));
    expect(found.weights).toEqual([2, 2, 2, 2, 2]);
    expect(weightedEstimate(found, [1, 1, 0, 1, 0])?.mean).toBeCloseTo(0.6, 14);
  });

  it('lists every cell that has too few respondents', () => {
    const other = ['x', 'x', 'y', 'y', 'x', 'x', 'x', 'x', 'y', 'z'];
    const found = postStratify(
      [
        { name: 'type', frame, respondents: ['a', 'b', 'b'] },
        { name: 'other', frame: other, respondents: ['y', 'x', 'x'] },
      ],
      2,
    );
    const small = (categories: string[], persons: number, respondents: number) => {
      return { kind: 'small_cell', categories, persons, respondents };
    };
    expect(found).toEqual({
      kind: 'no_calibration',
      problems: [
        small(['a', 'x'], 2, 0),
        small(['a', 'y'], 2, 1),
        small(['b', 'y'], 1, 0),
        small(['b', 'z'], 1, 0),
      ],
    });
  });

  it('asks for five respondents a cell', () => {
    const people = (count: number) => new Array<string>(count).fill('a');
    const weigh = (count: number) => {
      return postStratify([{ name: 'type', frame: people(8), respondents: people(count) }]).kind;
    };
    expect([weigh(4), weigh(5)]).toEqual(['no_calibration', 'calibration']);
  });

  it('does not know the order of the respondents', () => {
    const frameInOrders = anyFrame().chain((variables) => {
      return fc.tuple(fc.constant(variables), anyOrder(variables[0]?.respondents.length ?? 0));
    });
    fc.assert(
      fc.property(frameInOrders, ([variables, order]) => {
        const [one, other] = [variables, reordered(variables, order)].map((each) => {
          return postStratify(each, 1);
        });
        if (one?.kind !== 'calibration' || other?.kind !== 'calibration') {
          expect(other).toEqual(one);
          return;
        }
        expect(other.weights).toEqual(order.map((place) => one.weights[place]));
        const sum = one.weights.reduce((total, weight) => total + weight, 0);
        expect(sum).toBeCloseTo(one.population, 9);
      }),
    );
  });

  it('has no weights without respondents', () => {
    expect(postStratify([{ name: 'type', frame, respondents: [] }])).toEqual({
      kind: 'no_calibration',
      problems: [{ kind: 'no_respondents' }],
    });
  });

  it.each([
    ['more respondents than persons in a cell', ['a', 'a', 'a', 'a', 'a'], 1],
    ['a respondent of no cell', ['c'], 1],
    ['no respondent for a weight', ['a'], 0],
    ['half a respondent', ['a'], 1.5],
  ])('refuses %s', (_, respondents, least) => {
    expect(() => postStratify([{ name: 'type', frame, respondents }], least)).toThrow(RangeError);
  });

  it('refuses columns of different lengths, and none', () => {
    const type = { name: 'type', frame, respondents: ['a'] };
    expect(() => postStratify([type, { ...type, respondents: [] }])).toThrow(RangeError);
    expect(() => postStratify([type, { ...type, frame: ['a'] }])).toThrow(RangeError);
    expect(() => postStratify([])).toThrow(RangeError);
  });
});
