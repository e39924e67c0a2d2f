import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallDifferences } from '../../../src/statistics/disclosure/differencing.ts';

const ALL = { name: 'all', atoms: ['college', 'lycee', 'lp'], count: 60 };

describe('smallDifferences', () => {
  it('finds all minus a part', () => {
    const lycees = { name: 'lycées', atoms: ['college', 'lycee'], count: 57 };
    expect(smallDifferences([ALL, lycees], 5)).toEqual([
      { whole: 'all', part: 'lycées', atoms: ['lp'], count: 3 },
    ]);
    expect(smallDifferences([ALL, { ...lycees, count: 55 }], 5)).toEqual([]);
    expect(smallDifferences([ALL, { ...lycees, count: 60 }], 5)).toEqual([]);
  });

  it('finds two groupings of one variable, and two years published together and apart', () => {
    const young = { name: 'under 30', atoms: ['20s'], count: 31 };
    const younger = { name: 'under 35', atoms: ['20s', '30 to 34'], count: 33 };
    expect(smallDifferences([young, younger], 5)).toMatchObject([
      { atoms: ['30 to 34'], count: 2 },
    ]);
    const both = { name: 'both years', atoms: ['2 lp', '1 lp'], count: 12 };
    const last = { name: 'last year', atoms: ['1 lp'], count: 11 };
    expect(smallDifferences([last, both], 5)).toMatchObject([{ part: 'last year', count: 1 }]);
  });

  it('lets groups be that are not one inside the other', () => {
    const a = { name: 'a', atoms: ['x', 'y'], count: 30 };
    const b = { name: 'b', atoms: ['y', 'z'], count: 31 };
    expect(smallDifferences([a, b], 5)).toEqual([]);
  });

  it('finds exactly the small sums of atoms that complete a published one to another', () => {
    const atoms = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(atoms, fc.array(fc.nat({ max: 31 }), { maxLength: 6 }), (counts, sets) => {
        const published = [...new Set(sets)].flatMap((bits) => {
          const held = [...counts.keys()].filter((atom) => (bits >> atom) & 1);
          const count = held.reduce((sum, atom) => sum + (counts[atom] ?? 0), 0);
          return held.length === 0 ? [] : [{ name: `${bits}`, atoms: held.map(String), count }];
        });
        const found = smallDifferences(published, 5);
        for (const { atoms: left, count } of found) {
          expect(left.reduce((sum, atom) => sum + (counts[Number(atom)] ?? 0), 0)).toBe(count);
        }
        const nested = published.flatMap((whole) =>
          published.filter(
            (part) =>
              part.atoms.every((atom) => whole.atoms.includes(atom)) &&
              [1, 2, 3, 4].includes(whole.count - part.count),
          ),
        );
        expect(found).toHaveLength(nested.length);
      }),
    );
  });

  it('refuses what cannot be', () => {
    const more = { name: 'part', atoms: ['lp'], count: 61 };
    expect(() => smallDifferences([ALL, more], 5)).toThrow(RangeError);
    expect(() => smallDifferences([ALL, { ...ALL, name: 'again', count: 59 }], 5)).toThrow(
      RangeError,
    );
    expect(() => smallDifferences([{ ...ALL, count: -1 }], 5)).toThrow(RangeError);
  });
});
