/** Weights of two categories, worked out by hand: 60 / 40 = 1.5 for the first, 60 / 20 = 3 for the second. */
import { describe, expect, it } from 'vitest';
import { ficheOf } from '../../../src/report/fiche.ts';
import { figureOf } from '../../../src/report/figure.ts';
import { figuresJson } from '../../../src/report/figures-json.ts';
import type { Report } from '../../../src/report/report.ts';
import { sample } from '../../definition/sample.ts';
import { build, datasetOf, some } from '../breakdowns/small-edition.ts';
import { college, framed, lycee, times, twoWeighted, weightsPlan } from '../framed-data.ts';
import { reportOf } from '../sample-report.ts';

const article = '## Une partie\n\n{{figure "role.equipe"}}\n';
const plan = (by: string) => weightsPlan(`{ by: ${by}, variables: [type] }`);
const reported = (dataset = twoWeighted, by = 'margins'): Report =>
  reportOf(dataset, { article, charts: [], more: plan(by) });

const report = reported();
const weighted = (id: string, of = report) => figureOf(of.figures, id).weighted;
const published = (of: Report) =>
  new Map<string, Record<string, unknown>>(
    JSON.parse(figuresJson(of)).figures.map((one: { id: string }) => [one.id, one]),
  );

describe('weights by hand', () => {
  it.each(['margins', 'cells'])('%s of one variable are the same', (by) => {
    const { weighting } = reported(twoWeighted, by);
    expect(weighting).toMatchObject({
      by,
      variables: [{ label: 'Type', categories: ['Collège', 'Lycée'] }],
      respondents: 60,
      population: 120,
      diagnostics: { min: 1.5, max: 3, maxOfMean: 1.5, isCostly: false, isExtreme: false },
    });
    // 60 (40 · 1.5² + 20 · 3²) / 120² = 1.125, and 60 / 1.125 = 53.33.
    expect(weighting?.diagnostics.deff).toBeCloseTo(1.125, 12);
    expect(weighting?.diagnostics.effectiveRespondents).toBeCloseTo(53.3333333333, 9);
  });

  it('make a share of 35 in 60 one half: (30 · 1.5 + 5 · 3) / 120', () => {
    expect(figureOf(report.figures, 'role.equipe').printed).toBe('58\u00a0%');
    expect(weighted('role.equipe')).toMatchObject({ printed: '50\u00a0%' });
    expect(weighted('role.equipe')?.share).toBeCloseTo(0.5, 12);
  });

  it('make a mean of 2.86 one of 3.5: (30 · 1.5 · 2 + 5 · 3 · 8) / 60', () => {
    expect(figureOf(report.figures, 'heures.mean').printed).toBe('2,9\u00a0heures');
    expect(weighted('heures.mean')).toEqual({
      ...{ share: null, mean: 3.5, printed: '3,5\u00a0heures' },
      numeric: { value: 3.5, decimals: 1 },
    });
  });

  it('give an interval that holds the share and lies in the bounds without assumption', () => {
    const interval = weighted('role.equipe')?.interval;
    expect(interval?.method).toBe('wilson-weighted-95');
    expect(interval?.low).toBeGreaterThan(35 / 120);
    expect(interval?.low).toBeLessThan(0.5);
    expect(interval?.high).toBeGreaterThan(0.5);
    expect(interval?.high).toBeLessThan(95 / 120);
  });

  it('give a question that was not asked of everybody a share and no interval', () => {
    expect(weighted('ateliers.initiation')).toEqual({ share: 1, printed: '100\u00a0%' });
    expect(figureOf(report.figures, 'ateliers.initiation').interval).toBeUndefined();
  });

  it('change nothing where everybody counts the same', () => {
    const equal = framed([
      { frame: college, answers: times(57, { role: 'seul' }), silent: 57 },
      { frame: lycee, answers: times(143, { role: 'equipe' }), silent: 143 },
    ]);
    // 57 of 200 is 28.5 %, rounded up: floating point says 28.499….
    expect(weighted('role.seul', reported(equal))?.printed).toBe('29\u00a0%');
    expect(weighted('role.seul', reported(equal))?.statement).toBeUndefined();
  });

  it('are one, and certain, where everybody answered', () => {
    const everybody = framed([
      { frame: college, answers: times(30, { role: 'seul' }), silent: 0 },
      { frame: lycee, answers: [...times(20, { role: 'equipe' }), {}], silent: 0 },
    ]);
    const all = reported(everybody);
    expect(all.weighting?.diagnostics).toMatchObject({ min: 1, max: 1, deff: 1 });
    expect(weighted('role.seul', all)).toEqual({ share: 0.6, printed: '60\u00a0%' });
  });
});

describe('what is not weighted', () => {
  it('is what is no answer, or on a base too small for a percentage', () => {
    const few = framed([
      { frame: college, answers: times(20, { role: 'seul' }), silent: 3 },
      { frame: lycee, answers: [...times(5, { role: 'equipe' }), ...times(10, {})], silent: 9 },
    ]);
    const of = reported(few);
    expect(of.weighting?.respondents).toBe(35);
    expect([...of.figures.values()].filter((figure) => figure.weighted)).toEqual([]);
    for (const [id, figure] of report.figures) {
      if (id.startsWith('participation.')) expect(figure.weighted, id).toBeUndefined();
    }
  });

  it.each(['margins', 'cells'])(
    'is a question that nine persons of a group answered: both shares would tell what they said (%s)',
    (by) => {
      const of = (few: number) =>
        reported(
          framed([
            { frame: college, answers: times(40, { role: 'seul' }), silent: 20 },
            {
              frame: lycee,
              answers: [...times(few, { role: 'equipe' }), ...times(20, {})],
              silent: 30,
            },
          ]),
          by,
        );
      expect(weighted('role.seul', of(9))).toBeUndefined();
      expect(weighted('role.seul', of(10))).toBeDefined();
      // And nobody of a group, of whom nothing can be told.
      expect(weighted('role.seul', of(0))).toMatchObject({ printed: '100\u00a0%' });
    },
  );

  // Five of one mind are worked out from both shares: they are the difference of two weights.
  it.each(['margins', 'cells'])('is what five answered, of a threshold of three (%s)', (by) => {
    const of = (members: number, answered: number) =>
      build(
        datasetOf([
          ...some(answered, 'college', { allure: 'calme' }),
          ...some(members - answered, 'college', {}),
          ...some(60, 'lycee', { allure: 'vif' }),
          ...some(20, 'lp', { allure: 'calme' }),
        ]),
        { analysis: `  weights: { by: ${by}, variables: [type] }` },
      );
    const shareOf = (members: number, answered: number) =>
      of(members, answered).report?.figures.get('allure.calme')?.weighted;
    expect(of(5, 5).report?.weighting).toBeUndefined();
    expect(of(5, 5).problems.map(({ code }) => code)).toEqual([
      by === 'cells' ? 'small-cells' : 'small-category',
    ]);
    expect(of(6, 5).report?.weighting?.respondents).toBe(86);
    expect(shareOf(6, 5)).toBeUndefined();
    // Of 26, 80 and 40 who were asked in the three: 26 and 40 of 146.
    expect(shareOf(6, 6)?.share).toBeCloseTo(66 / 146, 12);
  });

  it('is everything where the plan has no weights', () => {
    const plain = reportOf(twoWeighted, { article, charts: [] });
    expect(plain.weighting).toBeUndefined();
    expect(figuresJson(plain)).not.toContain('weighted');
    const without = [...published(report).values()].map(({ weighted: _, ...figure }) => figure);
    expect(without).toEqual([...published(plain).values()]);
  });

  it('is the article, its charts and the reach of a number', () => {
    const charts = [
      '{ id: roles, kind: stacked, question: role, highlight: equipe, title: T, measure: M, reading: R }',
    ];
    const parts = { article: `${article}\n{{chart "roles"}}\n`, charts };
    const plain = reportOf(twoWeighted, parts);
    const of = reportOf(twoWeighted, { ...parts, more: plan('margins') });
    expect(of.charts).toEqual(plain.charts);
    expect(of.sections).toEqual(plain.sections);
    expect(ficheOf(figureOf(of.figures, 'role.equipe'), sample).reach).toBe(
      ficheOf(figureOf(plain.figures, 'role.equipe'), sample).reach,
    );
  });
});

describe('figures.json', () => {
  it('tells no weighted share so finely that counts of groups could be worked out', () => {
    for (const { weighted: of, id } of published(report).values()) {
      const { share, interval } = (of ?? {}) as { share?: number; interval?: { low: number } };
      for (const value of [share ?? 0, interval?.low ?? 0]) {
        expect(Math.abs(value * 100 - Math.round(value * 100)), String(id)).toBeLessThan(1e-9);
      }
    }
  });

  it('has share, printed string and interval, and nothing else of the weights', () => {
    expect(published(report).get('role.equipe')?.weighted).toEqual({
      share: 0.5,
      printed: '50\u00a0%',
      interval: {
        low: expect.any(Number),
        high: expect.any(Number),
        method: 'wilson-weighted-95',
      },
    });
    expect(published(report).get('heures.mean')?.weighted).toEqual({
      share: null,
      mean: 3.5,
      printed: '3,5\u00a0heures',
    });
  });
});

describe('a share that weights change by more than a point', () => {
  it('says so in its fiche, in plain words', () => {
    const fiche = ficheOf(figureOf(report.figures, 'role.equipe'), sample);
    expect(fiche.sentences.at(-1)).toBe(
      'Si chaque catégorie (type) comptait autant que parmi les personnes invitées, cette proportion serait de 50\u00a0%.',
    );
  });

  it('is counted for the annex, the furthest named', () => {
    // « Seul » moves as far as « En équipe ».
    expect(report.precision.weighted).toMatchObject({
      far: 2,
      largest: expect.stringMatching(/^role\.(seul|equipe)$/),
    });
  });
});
