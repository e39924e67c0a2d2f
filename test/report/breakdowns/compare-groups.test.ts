/** Tests and corrections of two-way tables small enough to be worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/report/breakdowns/breakdown.ts';
import type { Report } from '../../../src/report/report.ts';
import { datasetOf, type Person, reportOf, some } from './small-edition.ts';

/**
 * Forty persons of each type. Chi-square: 20 for « outils.pix » (30 and 10), 5 for « outils.ent » (25
 * and 15), 0 for « allure » (20 and 20). One degree each: p = erfc(sqrt(chi-square / 2)).
 */
const persons: readonly Person[] = ['college', 'lycee'].flatMap((type, second) =>
  Array.from({ length: 40 }, (_, i) => ({
    type,
    answers: {
      outils: {
        pix: i < (second ? 10 : 30) ? 'souvent' : 'jamais',
        ent: i < (second ? 15 : 25) ? 'souvent' : 'jamais',
      },
      allure: i < 20 ? 'calme' : 'vif',
    },
  })),
);
const P20 = 7.744216431044088e-6;
const P5 = 0.025347318677468325;
const analysis = (announced: string) =>
  `  breakdowns: [{ by: type, questions: [outils, allure] }]\n${announced}`;

function comparisons({ analysis: steps }: Report): Map<string, readonly Comparison[]> {
  const breakdowns = steps.flatMap((step) => step.questions.flatMap((one) => one.breakdowns ?? []));
  return new Map(
    breakdowns.flatMap(({ items }) => items.map((item) => [item.id, item.comparisons] as const)),
  );
}

function pOf(report: Report, item: string): number | undefined {
  return comparisons(report).get(item)?.[0]?.pValue;
}

describe('nothing announced', () => {
  const report = reportOf(datasetOf(persons), { analysis: analysis('') });

  // By hand, three tests from the smallest: 3 p, 3/2 p, p.
  it('Benjamini–Hochberg over all three', () => {
    expect(pOf(report, 'outils.pix')).toBeCloseTo(3 * P20, 12);
    expect(pOf(report, 'outils.ent')).toBeCloseTo(1.5 * P5, 12);
    expect(pOf(report, 'allure')).toBe(1);
    expect(report.breakdowns?.tests).toMatchObject({ announced: 0, explored: 3, leftOut: 0 });
  });

  // By hand: square root of chi-square over eighty persons.
  it('Cramér’s V', () => {
    const strengths = [...comparisons(report).values()].map(([test]) => test?.cramersV);
    expect(strengths.toSorted()).toEqual([0, Math.sqrt(5 / 80), Math.sqrt(20 / 80)]);
  });

  it('is said to be so in the family’s own words, with seed and draws', () => {
    expect(report.breakdowns?.tests?.random).toEqual({ seed: 1, draws: 499 });
  });
});

describe('the first question announced', () => {
  const report = reportOf(datasetOf(persons), { analysis: analysis('  announced: [outils]') });

  // By hand: Holm over two, 2 p then p; the third is alone in its family.
  it('Holm over its two tests, and Benjamini–Hochberg over the rest', () => {
    expect(pOf(report, 'outils.pix')).toBeCloseTo(2 * P20, 12);
    expect(pOf(report, 'outils.ent')).toBeCloseTo(P5, 12);
    expect(pOf(report, 'allure')).toBe(1);
    expect(report.breakdowns?.tests).toMatchObject({
      questions: ['Outils'],
      announced: 2,
      explored: 1,
    });
  });
});

describe('several choices', () => {
  const answers = (mel: boolean) => ({ canaux: mel ? ['mel', 'papier'] : ['papier'] });
  const ticked: readonly Person[] = ['college', 'lycee'].flatMap((type, second) =>
    Array.from({ length: 40 }, (_, i) => ({ type, answers: answers(i < (second ? 10 : 30)) })),
  );

  // All ticked « Papier » and nobody « Aucun »: there is nothing to test in either.
  it('are a test each, ticked or not; unions are none', () => {
    const report = reportOf(datasetOf(ticked), {
      analysis: '  breakdowns: [{ by: type, questions: [canaux] }]',
    });
    const [test, ...others] = comparisons(report).get('canaux') ?? [];
    expect(test).toMatchObject({ choice: 'Courriel', cramersV: 0.5 });
    expect(test?.pValue).toBeCloseTo(P20, 12);
    expect(others).toEqual([]);
  });
});

describe('a table with a hidden cell', () => {
  // Two in lycées professionnels: a group below the threshold.
  const few = [
    ...persons,
    { type: 'lp', answers: { allure: 'vif', outils: { pix: 'jamais' } } },
    { type: 'lp', answers: {} },
  ];
  const plan = '  breakdowns: [{ by: type, questions: [outils, allure] }]';

  it('has no test in public, and none that its number enters', () => {
    const report = reportOf(datasetOf(few), { analysis: plan });
    expect(comparisons(report).get('allure')).toEqual([]);
    // Of « ENT » none of the two said anything: there is nothing to hide.
    expect(pOf(report, 'outils.ent')).toBeCloseTo(P5, 12);
    expect(report.breakdowns?.tests).toMatchObject({ explored: 1, leftOut: 2 });
  });

  it('has one in the internal report', () => {
    const report = reportOf(datasetOf(few), { analysis: plan, audience: 'internal' });
    expect(comparisons(report).get('allure')).toHaveLength(1);
    expect(report.breakdowns?.tests).toMatchObject({ explored: 3, leftOut: 0 });
  });
});

describe('a table that chance has to test', () => {
  // All twelve of one type, and none of the others: far less likely than one table in ten thousand.
  const answered = (type: string, numbers: readonly [number, number, number]) =>
    (['calme', 'vif', 'rude'] as const).flatMap((allure, i) =>
      some(numbers[i] ?? 0, type, { allure }),
    );
  const clear = [
    ...answered('college', [12, 0, 0]),
    ...answered('lycee', [0, 30, 10]),
    ...answered('lp', [0, 30, 10]),
  ];

  it('is drawn again, finer, where the first draws leave it open', () => {
    const report = reportOf(datasetOf(clear), {
      analysis: '  breakdowns: [{ by: type, questions: [allure] }]',
    });
    expect(report.breakdowns?.tests).toMatchObject({ explored: 1, finer: { draws: 9999 } });
    expect(pOf(report, 'allure')).toBeCloseTo(1 / 10_000, 12);
  });
});
