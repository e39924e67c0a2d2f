import { describe, expect, it } from 'vitest';
import { mergeCategories } from '../../../src/statistics/disclosure/merge-categories.ts';

const TABLE = Object.freeze({
  categories: ['college', 'lgt', 'lp', 'erea'],
  counts: [
    [40, 60],
    [9, 12],
    [3, 2],
    [1, 0],
  ],
});

describe('mergeCategories', () => {
  it('sums rows, in the place of the first', () => {
    expect(mergeCategories(TABLE, [{ into: 'other', of: ['erea', 'lgt', 'lp'] }])).toEqual({
      categories: ['college', 'other'],
      counts: [
        [40, 60],
        [13, 14],
      ],
    });
  });

  it('may keep the name of one of them', () => {
    const { categories } = mergeCategories(TABLE, [{ into: 'lp', of: ['lp', 'erea'] }]);
    expect(categories).toEqual(['college', 'lgt', 'lp']);
  });

  it('changes nothing without a merge', () => {
    expect(mergeCategories(TABLE, [])).toEqual(TABLE);
  });

  it.each([
    ['an unknown category', [{ into: 'other', of: ['lp', 'lep'] }]],
    [
      'one merged twice',
      [
        { into: 'a', of: ['lp'] },
        { into: 'b', of: ['lp', 'erea'] },
      ],
    ],
    ['a name that another has', [{ into: 'college', of: ['lp', 'erea'] }]],
    [
      'one name for two merges',
      [
        { into: 'a', of: ['lp'] },
        { into: 'a', of: ['erea'] },
      ],
    ],
  ])('refuses %s', (_, merges) => {
    expect(() => mergeCategories(TABLE, merges)).toThrow(RangeError);
  });
});
