import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUnion, type Selection, tally } from '../../src/statistics/bases.ts';
import { percentUnits } from '../../src/statistics/rounding.ts';

/** The workshops of 2021: 244 complete responses among 446 persons, everybody answered. */
const WORKSHOPS = ['prise_en_main', 'pix', 'pratique', 'autre', 'aucun'] as const;
const workshops: readonly Selection[] = Object.freeze(
  Array.from({ length: 446 }, (_, person) => {
    if (person >= 244) return null;
    const held = WORKSHOPS.filter((code) => holds(code, person));
    return Object.freeze(held);
  }),
);

/** 146, 142, 115 and 9 of the first 147 persons; the other 97 chose « aucun ». */
function holds(code: (typeof WORKSHOPS)[number], person: number): boolean {
  if (code === 'aucun') return person >= 147;
  if (code === 'pix') return person >= 5 && person < 147;
  return person < { prise_en_main: 146, pratique: 115, autre: 9 }[code];
}

describe('tally', () => {
  it('counts a single choice among those who answered', () => {
    // Five persons: two yes, one no; one was not asked, one left it blank.
    const selections = Object.freeze([['oui'], ['non'], null, ['oui'], null]);
    const { base, counts } = tally(selections, ['oui', 'non', 'nsp']);
    expect(base).toBe(3);
    expect([...counts]).toEqual([
      ['oui', 2],
      ['non', 1],
      ['nsp', 0],
    ]);
  });

  it('gives the workshops of 2021', () => {
    const { base, counts } = tally(workshops, WORKSHOPS);
    expect(base).toBe(244);
    expect([...counts.values()]).toEqual([146, 142, 115, 9, 97]);
    expect([...counts.values()].map((count) => percentUnits(count, base))).toEqual([
      60, 58, 47, 4, 40,
    ]);
  });

  it('counts « aucun » in the base and an untouched question out of it', () => {
    expect(tally([['aucun'], null, null], ['pix', 'aucun']).base).toBe(1);
  });

  it('counts a person once, however often a code is repeated', () => {
    expect(tally([['pix', 'pix']], ['pix']).counts.get('pix')).toBe(1);
  });

  it('knows an empty question', () => {
    expect(tally([], ['oui'])).toEqual({ base: 0, counts: new Map([['oui', 0]]) });
  });

  it('refuses a blank given as a selection, and a code of another question', () => {
    expect(() => tally([[]], ['oui'])).toThrow(RangeError);
    expect(() => tally([['constructor']], ['oui'])).toThrow(RangeError);
  });

  it('does not depend on the order of the respondents', () => {
    fc.assert(
      fc.property(selectionsAndOrder(), ([selections, shuffled]) => {
        expect(tally(shuffled, CODES)).toEqual(tally(selections, CODES));
      }),
    );
  });

  it('sums to the base when everybody holds one code', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...CODES))), (held) => {
        const { base, counts } = tally(
          held.map((code) => (code === null ? null : [code])),
          CODES,
        );
        expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(base);
      }),
    );
  });
});

describe('countUnion', () => {
  it('counts the persons of a group once: at least one workshop, 60 % in 2021', () => {
    const some = countUnion(workshops, ['prise_en_main', 'pix', 'pratique', 'autre']);
    expect(some).toBe(147);
    expect(percentUnits(some, 244)).toBe(60);
  });

  it('lies between the largest count of the group and their sum, and within the base', () => {
    fc.assert(
      fc.property(selectionsAndOrder(), fc.subarray(CODES), ([selections, shuffled], group) => {
        const union = countUnion(selections, group);
        const { base, counts } = tally(selections, CODES);
        const parts = group.map((code) => counts.get(code) ?? 0);
        expect(union).toBeGreaterThanOrEqual(Math.max(0, ...parts));
        expect(union).toBeLessThanOrEqual(parts.reduce((sum, count) => sum + count, 0));
        expect(union).toBeLessThanOrEqual(base);
        expect(countUnion(shuffled, group)).toBe(union);
      }),
    );
  });

  it('is the base when the group is every code, and nobody when it is none', () => {
    expect(countUnion(workshops, WORKSHOPS)).toBe(244);
    expect(countUnion(workshops, [])).toBe(0);
  });

  it('refuses a blank given as a selection', () => {
    expect(() => countUnion([[]], ['oui'])).toThrow(RangeError);
  });
});

const CODES = ['a', 'b', 'c', 'd'];

/** Respondents, and the same ones in another order; frozen. */
function selectionsAndOrder(): fc.Arbitrary<[readonly Selection[], readonly Selection[]]> {
  const selection = fc.option(fc.subarray(CODES, { minLength: 1 }).map(Object.freeze));
  return fc.array(selection as fc.Arbitrary<Selection>, { maxLength: 40 }).chain((selections) =>
    fc.tuple(
      fc.constant(Object.freeze(selections)),
      fc
        .shuffledSubarray(selections, { minLength: selections.length })
        .map((shuffled) => Object.freeze(shuffled)),
    ),
  );
}
