/** Whole reports of the reference surveys, against R's survey package: the same answers, fed through the plan. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../src/report/figure.ts';
import type { Report } from '../../../src/report/report.ts';
import { read, sampleText } from '../../definition/sample.ts';
import { framed, weightsPlan } from '../framed-data.ts';
import { build } from '../sample-report.ts';

const types = ['autre', 'college', 'lycee_gt', 'lycee_pro'];
const departments = ['d1', 'd2', 'd3', 'd4'];
const category = (id: string) => `{ id: ${id}, label: ${id}, within: en ${id}, values: [${id}] }`;
const single = (id: string, choices: string) =>
  `      - { id: ${id}, type: single, title: ${id}, label: ${id} ?, why: Pour voir., choices: [${choices}] }`;
const choice = (id: string) => `{ id: ${id}, label: ${id} }`;

const questionnaire = read(
  [
    // R weights whatever few there are.
    sampleText
      .slice(0, sampleText.indexOf('frame:'))
      .replace('settings:\n', 'settings:\n  disclosure_threshold: 2\n'),
    'frame:',
    `  - { id: dept, label: Département, column: dept, categories: [${departments.map(category)}] }`,
    `  - { id: type, label: Type, column: type, categories: [${types.map(category)}] }`,
    'steps:',
    '  - id: tout',
    '    title: Tout',
    '    questions:',
    single('q1', ['oui', 'non'].map(choice).join(', ')),
    single('q2', ['a', 'b', 'c', 'd', 'e'].map(choice).join(', ')),
    '      - { id: q4, type: number, title: q4, label: q4 ?, why: Pour voir., minimum: 0, maximum: 100, decimals: 2, unit: heures }',
  ].join('\n'),
);

const rowsOf = (file: string) => {
  const [head = '', ...lines] = text(file).trim().split('\n');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(head.split(',').map((name, i) => [name, cells[i] ?? '']));
  });
};

function surveyOf(name: string) {
  const frameOf = (row: Record<string, string>) => ({
    dept: (row.dept ?? '').toLowerCase(),
    type: row.type ?? '',
  });
  const answered = rowsOf(`${name}_respondents.csv`).map((row) => ({
    frame: frameOf(row),
    silent: 0,
    answers: [{ q1: row.q1 === '1' ? 'oui' : 'non', q2: row.q2 ?? '', q4: Number(row.q4) }],
  }));
  const silent = rowsOf(`${name}_frame.csv`)
    .filter(({ responded }) => responded === '0')
    .map((row) => ({ frame: frameOf(row), silent: 1, answers: [] }));
  return framed([...answered, ...silent], questionnaire);
}

const survey = surveyOf('frame446');
const expected = JSON.parse(text('frame446.json'));
const reported = (by: string, dataset = survey) =>
  build(dataset, {
    article: '',
    charts: [],
    more: weightsPlan(`{ by: ${by}, variables: [dept, type] }`),
  });
const weighted = (report: Report | undefined, id: string) =>
  report && figureOf(report.figures, id).weighted;

describe('margins', () => {
  const { weights, estimates } = expected.raking;
  const { report } = reported('margins');

  it('weights', () => {
    const found = report?.weighting?.diagnostics;
    expect(found?.min).toBeCloseTo(weights.min, 8);
    expect(found?.max).toBeCloseTo(weights.max, 8);
    expect(found?.deff).toBeCloseTo(weights.deff_kish, 10);
    expect(found?.effectiveRespondents).toBeCloseTo(weights.n_eff, 7);
  });

  it('shares and the mean', () => {
    expect(weighted(report, 'q1.oui')?.share).toBeCloseTo(estimates.q1.p, 10);
    for (const [id, { p }] of Object.entries<{ p: number }>(estimates.q2)) {
      expect(weighted(report, `q2.${id}`)?.share, id).toBeCloseTo(p, 10);
    }
    expect(weighted(report, 'q4.mean')?.mean).toBeCloseTo(estimates.q4_mean, 8);
  });

  it('intervals, where the linearised base is the smaller one', () => {
    const { wilson_lower, wilson_upper, n_star } = estimates.q2.a;
    expect(n_star).toBeLessThan(weights.n_eff / (1 - expected.f));
    const interval = weighted(report, 'q2.a')?.interval;
    expect(interval?.low).toBeCloseTo(wilson_lower, 9);
    expect(interval?.high).toBeCloseTo(wilson_upper, 9);
  });
});

it('cells are refused: R weights one that four persons stand for', () => {
  expect(reported('cells').problems.map(({ code }) => code)).toEqual(['small-cells']);
});

describe('who answered and who did not', () => {
  const found = reported('margins').report?.precision.nonresponse;

  it('chi-square, p and Cramér’s V of each variable', () => {
    for (const [index, one] of expected.nonresponse.chi_square.entries()) {
      const test = found?.variables[index]?.test;
      expect(test?.chiSquare).toBeCloseTo(one.chisq, 9);
      expect(test?.degrees).toBe(one.df);
      expect(test?.pValue).toBeCloseTo(one.p, 10);
      expect(test?.cramersV).toBeCloseTo(one.cramers_v, 10);
    }
  });

  it('R-indicator, its partials and the largest bias', () => {
    expect(found?.rIndicator).toBeCloseTo(expected.nonresponse.R, 8);
    expect(found?.largestBias).toBeCloseTo(expected.nonresponse.max_abs_bias_std, 8);
    for (const [index, one] of expected.nonresponse.partial.entries()) {
      const variable = found?.variables[index];
      expect(variable?.partial).toBeCloseTo(one.Pu, 10);
      for (const category of one.categories) {
        const ours = variable?.categories.find(
          ({ label }) => label === category.category.toLowerCase(),
        );
        expect(ours).toMatchObject({ invited: category.N });
        expect(ours?.partial).toBeCloseTo(category.Pu, 10);
      }
    }
  });
});

describe('a survey that a category hardly answered', () => {
  const skew = JSON.parse(text('frame446skew.json'));
  const { report, problems } = reported('margins', surveyOf('frame446skew'));

  it('is weighted as R does, and told that one weight decides', () => {
    expect(report?.weighting?.diagnostics.max).toBeCloseTo(skew.raking.weights.max, 7);
    expect(report?.weighting?.diagnostics.deff).toBeCloseTo(skew.raking.weights.deff_kish, 9);
    expect(problems.map(({ code }) => code)).toEqual(['extreme-weight']);
    expect(report?.precision.nonresponse?.rIndicator).toBeCloseTo(skew.nonresponse.R, 7);
  });
});

function text(file: string): string {
  return readFileSync(new URL(`../../reference/${file}`, import.meta.url), 'utf8');
}
