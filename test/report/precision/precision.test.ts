/** Exact limits from R (`phyper`, cases 6 and 150 of the reference); the rest worked out by hand. */
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../src/report/figure.ts';
import { everyType } from '../../definition/every-type.ts';
import { college, framed, lycee, times, twoTypes } from '../framed-data.ts';
import { dataOf } from '../sample-data.ts';
import { reportOf } from '../sample-report.ts';

const article =
  '## Une partie\n\n{{figure "role.seul"}}, {{figure "heures.mean"}}, {{figure "role.seul"}}\n';
const precision = (dataset: Parameters<typeof reportOf>[0], lead = 'Un chapeau.') =>
  reportOf(dataset, { article, charts: [], lead }).precision;
const alone = (count: number, others: number, silent: number) =>
  dataOf(
    [
      { persons: count, answers: { role: 'seul' } },
      { persons: others, answers: { role: 'equipe' } },
    ],
    silent,
  );

describe('exact limits', () => {
  it.each([
    [75, 129, 446, 226, 292],
    [67, 72, 117, 103, 112],
  ])('of %i in %i of %i: %i to %i', (count, base, population, low, high) => {
    const { cited } = precision(alone(count, base - count, population - base));
    expect(cited).toEqual([{ figure: 'role.seul', exact: { low, high } }]);
  });

  it('are of what the article quotes, its lead included, each once', () => {
    const { cited } = precision(
      alone(30, 10, 5),
      '{{figure "role.equipe"}} et {{figure "role.seul"}}.',
    );
    expect(cited.map(({ figure }) => figure)).toEqual(['role.equipe', 'role.seul']);
  });

  it('are of nothing that has no interval: a small base, an unknown list', () => {
    expect(precision(alone(20, 5, 5)).cited).toEqual([]);
    expect(precision({ ...alone(40, 5, 0), invited: [] }).cited).toEqual([]);
  });

  it('are of shares, not of a mean', () => {
    const dataset = dataOf(
      [
        { persons: 20, answers: { heures: 2 } },
        { persons: 20, answers: { heures: 4 } },
      ],
      60,
      everyType,
    );
    const quoted = '## Une partie\n\n{{figure "heures.mean"}}\n';
    const report = reportOf(dataset, { article: quoted, charts: [] });
    expect(figureOf(report.figures, 'heures.mean').interval).toBeDefined();
    expect(report.precision.cited).toEqual([]);
  });
});

describe('who answered and who did not', () => {
  // 40 of 60 and 20 of 60: 120 (40 · 40 − 20 · 20)² / 60⁴ = 13.33, of 120 a ninth, V a third.
  const found = precision(twoTypes).nonresponse;
  const [type, sector] = found?.variables ?? [];

  it('are compared with one another, not with the frame', () => {
    expect(type?.test?.chiSquare).toBeCloseTo(40 / 3, 10);
    expect(type?.test).toMatchObject({ degrees: 1, cramersV: expect.closeTo(1 / 3, 12) });
    // The square of a normal deviate of 3.6515: 0.00026.
    expect(type?.test?.pValue).toBeCloseTo(0.000261, 6);
    expect(type?.categories).toEqual([
      {
        label: 'Collège',
        invited: 60,
        respondents: 40,
        partial: expect.closeTo(Math.SQRT1_2 / 6, 12),
      },
      {
        label: 'Lycée',
        invited: 60,
        respondents: 20,
        partial: expect.closeTo(-Math.SQRT1_2 / 6, 12),
      },
    ]);
    expect(type?.partial).toBeCloseTo(1 / 6, 12);
  });

  it('of a single category have no test', () => {
    expect(sector).toMatchObject({ label: 'Secteur', test: null, partial: 0 });
    expect(sector?.categories.map(({ label }) => label)).toEqual(['Public']);
  });

  it('give R, from two thirds and one third, and the largest bias', () => {
    const spread = Math.sqrt(120 / 119) / 6;
    expect(found?.rIndicator).toBeCloseTo(1 - 2 * spread, 8);
    expect(found?.largestBias).toBeCloseTo(2 * spread, 8);
  });

  it('have no p-value where too few persons are expected', () => {
    const few = framed([
      { frame: college, answers: times(30, {}), silent: 30 },
      { frame: lycee, answers: times(1, {}), silent: 2 },
    ]);
    expect(precision(few).nonresponse?.variables[0]?.test).toMatchObject({ pValue: null });
  });

  it('are not compared by a variable that some have lost', () => {
    const lost = {
      ...twoTypes,
      respondents: twoTypes.respondents.map((one, i) =>
        i === 0 ? { ...one, frame: { secteur: 'public' } } : one,
      ),
    };
    const of = precision(lost).nonresponse;
    expect(of?.unknown).toEqual(['Type']);
    expect(of?.variables.map(({ label }) => label)).toEqual(['Secteur']);
  });

  it('are not compared when all, or nobody, answered, or the list is not known', () => {
    expect(precision(alone(30, 10, 0)).nonresponse).toBeUndefined();
    expect(precision(dataOf([], 10)).nonresponse).toBeUndefined();
    expect(precision({ ...twoTypes, invited: [] }).nonresponse).toBeUndefined();
    const imported = twoTypes.respondents.map((one) => ({ ...one, frame: {} }));
    expect(precision({ ...twoTypes, respondents: imported }).nonresponse).toBeUndefined();
  });
});

describe('a scale', () => {
  const scales = (groups: readonly [number, object][]) => {
    const dataset = dataOf(
      groups.map(([persons, answers]) => ({ persons, answers: { ...answers } })),
      25,
      everyType,
    );
    return reportOf(dataset, { article: '## A\n', charts: [] }).precision.scales;
  };

  it('has its two highest and two lowest steps, its middle, and nobody beside it', () => {
    const found = scales([
      [10, { satisfaction: '5' }],
      [3, { satisfaction: '4' }],
      [8, { satisfaction: '3' }],
      [24, { satisfaction: '2' }],
      [5, { satisfaction: 'sans_avis' }],
    ]);
    expect(found).toMatchObject([
      {
        title: 'Satisfaction',
        base: 45,
        median: '2',
        boxes: [
          { steps: '4 ou 5', end: 'Tout à fait', count: 13, printed: '29\u00a0%' },
          { steps: '1 ou 2', end: 'Pas du tout', count: 24, printed: '53\u00a0%' },
        ],
      },
    ]);
  });

  it('has two middles when the two persons there differ, and none without anybody', () => {
    const [found] = scales([
      [2, { satisfaction: '5' }],
      [2, { satisfaction: '3' }],
    ]);
    expect(found).toMatchObject({
      median: '3 ou 5',
      boxes: [{ printed: '2 sur 4' }, { printed: '0 sur 4' }],
    });
    expect(scales([[5, { satisfaction: 'sans_avis' }]])).toEqual([]);
  });
});
