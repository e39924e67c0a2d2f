/** What is offered in the place of words: true, of the same kind, the most telling first. */
import { describe, expect, it } from 'vitest';
import { findQuantifier, holds, quantifiers } from '../../src/report/quantifiers.ts';
import { trueWordings } from '../../src/report/true-wordings.ts';

const claimed = (words: string) => {
  const found = findQuantifier(words, quantifiers);
  if (!found) throw new Error(words);
  return found;
};
const offered = (words: string, ...shares: readonly number[]) =>
  trueWordings(claimed(words), shares, quantifiers).fitting.map((one) => one.words);

describe('wordings', () => {
  it('are true, whatever is claimed of whatever count of whatever base', () => {
    for (const one of quantifiers) {
      for (const base of [1, 3, 244]) {
        for (let count = 0; count <= base; count++) {
          const { fitting, others } = trueWordings(one, [count / base], quantifiers);
          const offered = [...fitting, ...others].map(({ words }) => words);
          const untrue = [...fitting, ...others].filter((other) => !holds(other, count / base));
          const unfit = fitting.filter(({ kind }) => kind !== one.kind);
          expect({ untrue, unfit }, `${one.words} ${count}/${base}`).toEqual({
            untrue: [],
            unfit: [],
          });
          expect(offered.length, `${one.words} ${count}/${base}`).toBeGreaterThan(0);
          expect(offered.length).toBeLessThanOrEqual(3);
        }
      }
    }
  });

  it('stand in the sentence as what they replace', () => {
    expect(offered('neuf sur dix', 0.78)).toEqual(['huit sur dix', 'plus de trois sur quatre']);
    expect(offered('moins d’un tiers', 0.42)).toEqual(['moins de la moitié', 'une minorité']);
    expect(offered('dans leur grande majorité', 0.62)).toEqual(['dans leur majorité']);
  });

  it('are three at most', () => {
    expect(offered('la moitié', 0.655)).toEqual([
      'près des deux tiers',
      'les deux tiers',
      'la plupart',
    ]);
  });

  it('keep the noun and the verb in their number where they can', () => {
    expect(offered('un sur six', 0.36)).toEqual(['un sur trois', 'plus d’un sur trois']);
    expect(offered('un sur six', 0.2)).toEqual(['un sur cinq', 'deux sur dix']);
    expect(offered('neuf sur dix', 0.2)).toEqual(['deux sur dix', 'un sur cinq']);
  });

  it('keep the gender', () => {
    expect(offered('presque toutes', 1)).toEqual(['toutes']);
    expect(offered('tous', 0.95)).toEqual(['presque tous']);
  });

  it('are of other kinds, of both genders, where their own has too few', () => {
    const all = trueWordings(claimed('neuf sur dix'), [1], quantifiers);
    expect(all.fitting).toEqual([]);
    expect(all.others.map(({ words }) => words)).toEqual(['tous', 'toutes', 'la totalité']);
    const some = trueWordings(claimed('dans leur grande majorité'), [0.62], quantifiers);
    expect(some.fitting).toHaveLength(1);
    expect(some.others).toHaveLength(2);
    expect(trueWordings(claimed('neuf sur dix'), [0.78], quantifiers).others).toEqual([]);
  });

  it('are true of every figure that the words are about', () => {
    expect(offered('les deux tiers', 0.49, 0.51)).toEqual(['la moitié']);
    expect(offered('la moitié', 0.1, 0.9)).toEqual([]);
  });
});
