/** What can be wrong in a plan, each fault at its line; all of them, with those of the article. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/report/article/tree.ts';
import { readPlan, readThemes } from '../../src/report/plan.ts';
import { forty } from './sample-data.ts';
import { build, charts, places } from './sample-report.ts';

const words = 'title: T, measure: M, reading: R';
const faultsOf = (...lines: string[]) =>
  places(build(forty, { article: '', charts: lines }).problems);
const hintOf = (line: string) => build(forty, { article: '', charts: [line] }).problems[0]?.hint;

it('a sound plan has none', () => {
  expect(build(forty).problems).toEqual([]);
});

describe('a plan that cannot be read', () => {
  const text = 'date: "2025-11-10"\nlead: A\nsource: B\ncharts: []\n';
  const codes = (changed: string) =>
    readPlan(changed, 'plan.yaml').problems.map(({ code, line }) => `${code} ${line}`);

  it.each([
    ['syntax', text.replace('lead: A', 'lead: "A'), /^yaml-syntax/],
    ['a key missing', text.replace('lead: A\n', ''), /^missing-key 1/],
    ['a key too many', `${text}chart: []\n`, /^unknown-key 5/],
    ['no date', text.replace('2025-11-10', 'novembre'), /^bad-format 1/],
    ['a day that no calendar has', text.replace('11-10', '02-30'), /^bad-format 1/],
    [
      'a kind of chart that is none',
      text.replace('[]', `[{ id: a, kind: pie, ${words} }]`),
      /^unknown-value 4/,
    ],
    ['decimals that no one can compute', `${text}decimals: { a.b: 3 }\n`, /^out-of-range 5/],
    [
      'a histogram without width',
      text.replace('[]', `[{ id: a, kind: histogram, question: b, width: 0, ${words} }]`),
      /^out-of-range 4/,
    ],
  ])('%s', (_, changed, expected) => {
    const found = codes(changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it('tells everything at once', () => {
    expect(codes('date: demain\nlaed: A\nsource: B\ncharts: {}\n').length).toBeGreaterThan(2);
  });
});

describe('words of the plan whose limits cannot be', () => {
  const problemsOf = (list: string, limits: string) =>
    readPlan(
      `date: "2025-11-10"\nlead: A\nsource: B\ncharts: []\n${list}:\n  - { words: un quart, ${limits} }\n`,
      'plan.yaml',
    ).problems;

  it.each([
    ['quantifiers', 'from: 0.23, below: 27', 'not-a-share', 'Écrivez 0.27 pour 27\u00a0%.'],
    ['quantifiers', 'above: -0.1', 'not-a-share', 'Écrivez un nombre de 0 à 1'],
    ['quantifiers', 'from: 0.6, below: 0.5', 'empty-limits', 'Vérifiez le sens'],
    ['quantifiers', 'above: 0.5, to: 0.5', 'empty-limits', 'Vérifiez le sens'],
    ['trends', 'from: 8, to: 2', 'empty-limits', '2 pour 2 points'],
  ])('%s, %s', (list, limits, code, hint) => {
    const problems = problemsOf(list, limits);
    expect(places(problems)).toEqual([`${code} plan.yaml:6`]);
    expect(problems[0]?.hint).toContain(hint);
  });

  it('as without any', () => {
    expect(places(problemsOf('quantifiers', ''))).toEqual(['no-limit plan.yaml:6']);
    expect(places(problemsOf('trends', ''))).toEqual(['no-limit plan.yaml:6']);
  });

  it('and no others', () => {
    for (const limits of ['from: 0.5, to: 0.5', 'to: 0', 'from: 0.2, below: 1']) {
      expect(problemsOf('quantifiers', limits)).toEqual([]);
    }
    expect(problemsOf('trends', 'from: -8, below: -2')).toEqual([]);
  });
});

describe('a chart of something that is not there', () => {
  it.each([
    ['a question', `{ id: a, kind: bars, question: ateliersss, ${words} }`, 'unknown-question'],
    [
      'a question of rows, as bars',
      `{ id: a, kind: bars, question: moments, ${words} }`,
      'unknown-question',
    ],
    ['a text, as bars', `{ id: a, kind: bars, question: remarque, ${words} }`, 'unknown-question'],
    [
      'a multiple choice, stacked',
      `{ id: a, kind: stacked, question: ateliers, highlight: pratique, ${words} }`,
      'unknown-question',
    ],
    [
      'choices, as a histogram',
      `{ id: a, kind: histogram, question: role, width: 1, ${words} }`,
      'unknown-question',
    ],
    [
      'a choice',
      `{ id: a, kind: bars, question: ateliers, highlight: initiatio, ${words} }`,
      'unknown-choice',
    ],
    [
      'a refusal',
      `{ id: a, kind: bars, question: ateliers, highlight: refus, ${words} }`,
      'unknown-choice',
    ],
    [
      'a variable',
      `{ id: a, kind: people, rows: type, columns: taille, ${words} }`,
      'unknown-variable',
    ],
  ])('%s', (_, line, code) => {
    expect(faultsOf(line)).toEqual([`${code} plan.yaml:5`]);
  });

  it('suggests what was meant', () => {
    expect(hintOf(`{ id: a, kind: bars, question: ateliersss, ${words} }`)).toContain('ateliers');
    expect(
      hintOf(`{ id: a, kind: bars, question: ateliers, highlight: initiatio, ${words} }`),
    ).toContain('initiation');
    expect(hintOf(`{ id: a, kind: people, rows: typ, columns: secteur, ${words} }`)).toContain(
      'type',
    );
  });

  it('tells every figure and every variable', () => {
    const dots = `{ id: a, kind: dots, ${words}, figures: [{ figure: role.seull, label: A }, { figure: role.equip, label: B }] }`;
    const people = `{ id: b, kind: people, rows: a, columns: b, ${words} }`;
    expect(faultsOf(dots, people)).toEqual([
      'unknown-figure plan.yaml:5',
      'unknown-figure plan.yaml:5',
      'unknown-variable plan.yaml:6',
      'unknown-variable plan.yaml:6',
    ]);
  });

  it('two charts of one name', () => {
    const [first = ''] = charts;
    expect(faultsOf(first, first)).toEqual(['duplicate-id plan.yaml:6']);
  });
});

describe('the sentences of a plan', () => {
  const chart = (title: string) =>
    `{ id: a, kind: bars, question: ateliers, title: '${title}', measure: M, reading: R }`;
  const sentences = (title: string) => build(forty, { article: '', charts: [chart(title)] });

  it('print their numbers as the article does', () => {
    const title = '{{count "role.equipe"}} de {{base "role.equipe"}} : {{figure "role.equipe"}}';
    const { report } = sentences(title);
    expect(report?.charts.get('a')?.title).toBe('24 de 40\u00a0: 60\u00a0%');
  });

  it.each([
    ['{{figure "role.nul"}}', 'unknown-figure'],
    ['{{figure role.seul}}', 'command-form'],
    ['{{figur "role.seul"}}', 'unknown-helper'],
    ['{{figure "role.seul"', 'template-syntax'],
    ['{{say "tous" "role.seul"}}', 'claim-not-held'],
    ['Il y en a 12 %', 'percent-by-hand'],
    ['{{count "role.seul"}} %', 'percent-by-hand'],
    ['{{precision}}', 'not-in-a-sentence'],
    ['{{chart "a"}}', 'not-in-a-sentence'],
    ['Une \uE000 marque', 'private-character'],
  ])('%s', (title, code) => {
    expect(places(sentences(title).problems)).toEqual([`${code} plan.yaml:5`]);
  });

  it('the lead is one of them', () => {
    const lead = { article: '', charts: [], lead: 'Il y en a 12 %, soit {{figure "nul"}}.' };
    expect(places(build(forty, lead).problems).toSorted()).toEqual([
      'percent-by-hand plan.yaml:2',
      'unknown-figure plan.yaml:2',
    ]);
    const sound = { ...lead, lead: '{{figure "role.equipe"}} en équipe.' };
    const { report } = build(forty, sound);
    expect(report?.lead.content.map(plainText)).toEqual(['60\u00a0% en équipe.']);
  });
});

it('decimals and notes are of figures that are there', () => {
  const { problems } = build(forty, {
    article: '',
    charts: [],
    more: 'decimals:\n  role.seull: 1\n  role.seul: 1\nnotes:\n  nul.part: Rien.\n',
  });
  expect(places(problems)).toEqual(['unknown-figure plan.yaml:6', 'unknown-figure plan.yaml:9']);
  expect(problems[0]?.hint).toContain('role.seul');
});

it('faults of plan and article come together, in the order of the files', () => {
  const { report, problems } = build(forty, {
    article: '## A\n\n{{figure "nul"}}\n',
    charts: [`{ id: a, kind: bars, question: nul, ${words} }`],
  });
  expect(report).toBeUndefined();
  expect(places(problems)).toEqual([
    'unknown-figure bilan.md.hbs:3',
    'unknown-question plan.yaml:5',
  ]);
});

it('themes are labels by question', () => {
  expect(readThemes('remarque:\n  temps: Du temps\n', 'themes.yaml').labels).toEqual({
    remarque: { temps: 'Du temps' },
  });
  expect(readThemes('remarque:\n  - temps\n', 'themes.yaml').problems).toHaveLength(1);
  const unseen = readThemes('remarque:\n  temps: "Du\\u200b temps"\n', 'themes.yaml');
  expect(unseen.problems).toMatchObject([{ code: 'unseen-character', line: 2, column: 10 }]);
});
