/** What keeps a report from being weighted: each reason at its line, with its remedy. */
import { describe, expect, it } from 'vitest';
import { read, sampleText } from '../../definition/sample.ts';
import { college, fewTold, framed, lycee, times, twoTypes, weightsPlan } from '../framed-data.ts';
import { dataOf } from '../sample-data.ts';
import { build, places } from '../sample-report.ts';

/** The plan of `sample-report.ts` without charts: `analysis` on line 5, `weights` on line 6. */
const told = (weights: string, dataset = twoTypes) =>
  build(dataset, { article: '', charts: [], more: weightsPlan(weights) });
const faults = (weights: string, dataset = twoTypes) => places(told(weights, dataset).problems);
const hints = (weights: string, dataset = twoTypes) =>
  told(weights, dataset).problems.map(({ hint }) => hint);
const seul = { role: 'seul' };

it('sound weights have none', () => {
  expect(told('{ by: margins, variables: [type, secteur] }').problems).toEqual([]);
  expect(told('{ by: cells, variables: [type] }').problems).toEqual([]);
});

describe('a plan that cannot be followed', () => {
  it.each([
    ['another way of weighting', '{ by: cell, variables: [type] }', 'unknown-value plan.yaml:6'],
    ['no variable', '{ by: margins, variables: [] }', 'out-of-range plan.yaml:6'],
    [
      'an answer for a variable',
      '{ by: margins, variables: [role] }',
      'unknown-variable plan.yaml:6',
    ],
    ['a variable twice', '{ by: margins, variables: [type, type] }', 'duplicate-id plan.yaml:6'],
    [
      'bounds that leave no mean',
      '{ by: margins, variables: [type], bounds: { low: 1, high: 2 } }',
      'out-of-range plan.yaml:6',
    ],
    [
      'bounds below the mean',
      '{ by: margins, variables: [type], bounds: { low: 0, high: 1 } }',
      'out-of-range plan.yaml:6',
    ],
    [
      'bounds of cells',
      '{ by: cells, variables: [type], bounds: { low: 0, high: 2 } }',
      'bounds-of-cells plan.yaml:6',
    ],
    [
      'a merge elsewhere',
      '{ by: margins, variables: [type], merge: [{ variable: secteur, label: A, of: [public, prive] }] }',
      'unknown-variable plan.yaml:6',
    ],
    [
      'a merge of nothing',
      '{ by: margins, variables: [type], merge: [{ variable: type, label: A, of: [college, ecole] }] }',
      'unknown-category plan.yaml:6',
    ],
    [
      'a category merged twice',
      '{ by: margins, variables: [type], merge: [{ variable: type, label: A, of: [college, lycee] }, { variable: type, label: B, of: [lycee, college] }] }',
      'duplicate-id plan.yaml:6',
    ],
  ])('%s', (_, weights, expected) => {
    expect(new Set(faults(weights))).toEqual(new Set([expected]));
  });

  it('is told whole, with what was meant', () => {
    const weights = `
    by: cells
    variables: [typ, secteur, secteur]
    bounds: { low: 0, high: 2 }
    merge:
      - { variable: secteur, label: Tous, of: [public, privee] }`;
    expect(faults(weights)).toEqual([
      'unknown-variable plan.yaml:8',
      'duplicate-id plan.yaml:8',
      'bounds-of-cells plan.yaml:9',
      'unknown-category plan.yaml:11',
    ]);
    expect(hints(weights)[0]).toContain('«\u00a0type\u00a0»');
    expect(hints(weights)[3]).toContain('«\u00a0prive\u00a0»');
  });
});

describe('weights that cannot be made', () => {
  const emptyLycee = framed([
    { frame: college, answers: times(40, seul), silent: 20 },
    { frame: lycee, answers: [], silent: 12 },
  ]);

  it('without anybody in a category, until it is merged', () => {
    const { problems } = told('{ by: margins, variables: [type] }', emptyLycee);
    expect(places(problems)).toEqual(['small-category plan.yaml:6']);
    expect(problems[0]?.message).toBe(
      'Rien n’est pondéré\u00a0: moins de 10 personnes ont répondu dans «\u00a0Lycée\u00a0» (0 sur 12).',
    );
    expect(problems[0]?.hint).toContain('merge');
    const merge = 'merge: [{ variable: type, label: Tous, of: [college, lycee] }]';
    const { report } = told(`{ by: margins, variables: [type], ${merge} }`, emptyLycee);
    // 72 persons asked for 40 answers.
    expect(report?.weighting).toMatchObject({
      variables: [{ label: 'Type', categories: ['Tous'] }],
      diagnostics: { min: 1.8, max: 1.8 },
    });
  });

  it('with nine respondents in a cell: margins are proposed, and do', () => {
    const small = framed([
      { frame: college, answers: times(20, seul), silent: 5 },
      { frame: lycee, answers: times(9, seul), silent: 5 },
      { frame: { type: 'lycee', secteur: 'prive' }, answers: times(3, seul), silent: 3 },
      { frame: { type: 'college', secteur: 'prive' }, answers: times(10, seul), silent: 3 },
    ]);
    const cells = told('{ by: cells, variables: [type, secteur] }', small);
    expect(places(cells.problems)).toEqual(['small-cells plan.yaml:6']);
    expect(cells.problems[0]?.message).toContain('moins de 10 personnes ont répondu');
    expect(cells.problems[0]?.message).toContain(
      '«\u00a0Lycée, Privé\u00a0» (3 sur 6), «\u00a0Lycée, Public\u00a0» (9 sur 14)',
    );
    expect(cells.problems[0]?.hint).toContain('by: margins');
    expect(told('{ by: margins, variables: [type, secteur] }', small).problems).toEqual([]);
  });

  it.each([
    [2, 5],
    [3, 6],
    [5, 10],
  ])('with too few in a cell: five at least, and twice the threshold of %i', (threshold, least) => {
    const of = (persons: number) => {
      const questionnaire = read(
        sampleText.replace('settings:\n', `settings:\n  disclosure_threshold: ${threshold}\n`),
      );
      const parts = [
        { frame: college, answers: times(40, seul), silent: 20 },
        { frame: lycee, answers: times(persons, seul), silent: 10 },
      ];
      return framed(parts, questionnaire);
    };
    const weights = '{ by: cells, variables: [type] }';
    expect(faults(weights, of(least - 1))).toEqual(['small-cells plan.yaml:6']);
    expect(faults(weights, of(least))).not.toContain('small-cells plan.yaml:6');
    expect(told(weights, of(least)).report?.weighting?.respondents).toBe(40 + least);
  });

  it('by a category of nine respondents: weights would tell what they said', () => {
    const few = (persons: number) =>
      framed([
        { frame: college, answers: times(40, seul), silent: 20 },
        { frame: lycee, answers: times(persons, seul), silent: 6 },
      ]);
    const { problems } = told('{ by: margins, variables: [secteur, type] }', few(9));
    expect(places(problems)).toEqual(['small-category plan.yaml:6']);
    expect(problems[0]).toMatchObject({ severity: 'warning' });
    expect(problems[0]?.message).toContain('dans «\u00a0Lycée\u00a0» (9 sur 15).');
    expect(problems[0]?.hint).toContain('merge');
    expect(told('{ by: margins, variables: [secteur, type] }', few(10)).problems).toEqual([]);
  });

  it('by few of every category: one warning names them all, and the report is built', () => {
    const { report, problems } = told(
      '{ by: margins, variables: [type, secteur] }',
      framed([
        { frame: college, answers: times(8, seul), silent: 30 },
        { frame: lycee, answers: times(4, seul), silent: 20 },
        { frame: { type: 'lycee', secteur: 'prive' }, answers: [], silent: 3 },
      ]),
    );
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'small-category warning',
    ]);
    expect(problems[0]?.message).toContain(
      '«\u00a0Collège\u00a0» (8 sur 38), «\u00a0Lycée\u00a0» (4 sur 27), «\u00a0Privé\u00a0» (0 sur 3).',
    );
    expect(report).toBeDefined();
    expect(report).not.toHaveProperty('weighting');
  });

  it('within bounds that two categories cannot keep: each is named, at the bound to move', () => {
    const weights = '{ by: margins, variables: [type], bounds: { low: 0.9, high: 1.1 } }';
    // The mean weight is 2: 40 · 1.8 = 72 where 60 are asked, 20 · 2.2 = 44 where 60 are.
    const { problems } = told(weights);
    expect(places(problems)).toEqual([
      'bounds-too-narrow plan.yaml:6',
      'bounds-too-narrow plan.yaml:6',
    ]);
    const said = problems
      .map(({ message, hint }) => `${message} ${hint}`)
      .join(' ')
      .replaceAll('\u00a0', ' ');
    expect(said).toMatch(/« Collège » compterait pour 72 au lieu de 60\. Abaissez « low »/);
    expect(said).toMatch(/« Lycée » compterait pour 44 au lieu de 60\. Relevez « high »/);
    // 60 / 20 = 3 is one and a half means, 60 / 40 three quarters.
    expect(faults('{ by: margins, variables: [type], bounds: { low: 0.75, high: 1.5 } }')).toEqual(
      [],
    );
  });

  it('from margins that contradict each other', () => {
    // Whoever answered in « Collège » is public, in « Lycée » private: the margins differ.
    const crossed = framed([
      { frame: college, answers: times(10, seul), silent: 0 },
      { frame: { type: 'lycee', secteur: 'prive' }, answers: times(10, seul), silent: 0 },
      { frame: lycee, answers: [], silent: 10 },
    ]);
    const { problems } = told('{ by: margins, variables: [type, secteur] }', crossed);
    expect(places(problems)).toEqual(['no-convergence plan.yaml:6']);
    expect(problems[0]?.message).not.toMatch(/NaN|undefined/);
  });

  it.each(['{ by: margins, variables: [type] }', '{ by: cells, variables: [type, secteur] }'])(
    'of nobody: a warning, with a list of who was asked and before there is one: %s',
    (weights) => {
      for (const dataset of [dataOf([], 12), dataOf([])]) {
        const { report, problems } = told(weights, dataset);
        expect(problems).toMatchObject([{ code: 'no-answers', severity: 'warning' }]);
        expect(report).toBeDefined();
        expect(report).not.toHaveProperty('weighting');
        const figures = [...(report?.figures.values() ?? [])];
        expect(figures.filter((one) => one.weighted)).toEqual([]);
      }
    },
  );

  it('of answers without knowing who was asked', () => {
    const { respondents } = twoTypes;
    expect(respondents.length).toBeGreaterThan(0);
    const unlisted = { ...twoTypes, invited: [] };
    expect(faults('{ by: margins, variables: [type] }', unlisted)).toEqual([
      'no-invitees plan.yaml:6',
    ]);
  });

  it('of fewer persons than one category needs: a warning, and no weights', () => {
    const { report, problems } = told(
      '{ by: margins, variables: [type] }',
      framed([{ frame: college, answers: times(9, seul), silent: 30 }]),
    );
    expect(problems).toMatchObject([{ code: 'too-few-to-weight', severity: 'warning', line: 6 }]);
    expect(report).not.toHaveProperty('weighting');
  });

  it('by a variable that closing gave up for some: it has to go', () => {
    const { invited, respondents, ...rest } = twoTypes;
    const closed = {
      ...rest,
      invited,
      respondents: respondents.map((one, i) =>
        i < 2 ? { ...one, frame: { secteur: 'public' } } : one,
      ),
    };
    const { problems } = told('{ by: margins, variables: [secteur, type] }', closed);
    expect(places(problems)).toEqual(['unknown-frame plan.yaml:6']);
    expect(problems[0]?.message).toContain('n’est pas connu de 2\u00a0répondants');
    expect(problems[0]?.hint).toContain('Retirez «\u00a0type\u00a0»');
    expect(told('{ by: margins, variables: [secteur] }', closed).problems).toEqual([]);
  });

  it('of a list that invites fewer of a category than answered', () => {
    const few = framed([
      { frame: college, answers: times(9, seul), silent: 1 },
      { frame: lycee, answers: times(9, seul), silent: 9 },
    ]);
    const moved = { ...few, invited: few.invited.map((frame, i) => (i < 5 ? lycee : frame)) };
    const { problems } = told('{ by: margins, variables: [type] }', moved);
    const [rate, weights, ...others] = problems;
    expect(others).toEqual([]);
    expect(rate).toMatchObject({ code: 'overfull-category', severity: 'warning' });
    expect(weights).toMatchObject({ code: 'overfull-cell', line: 6 });
    expect(weights?.message).toContain('«\u00a0Collège\u00a0»');
  });
});

describe('weights that are made at a price', () => {
  /** One in ten of « Lycée » answers: weights 1 and 10, hence deff 1.93 and 2.4 means or more. */
  const uneven = framed(
    [
      { frame: college, answers: times(45, seul), silent: 0 },
      { frame: lycee, answers: times(5, seul), silent: 45 },
    ],
    fewTold,
  );

  it('are told of, and made', () => {
    const { report, problems } = told('{ by: margins, variables: [type] }', uneven);
    // Weights 1 · 45 and 10 · 5, mean 1.9: 50 (45 + 500) / 95² = 3.02, and 10 / 1.9 = 5.26.
    expect(report?.weighting?.diagnostics.deff).toBeCloseTo(3.0194, 4);
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['costly-weights', 'warning', 6],
      ['extreme-weight', 'warning', 6],
    ]);
    expect(problems[0]?.message).toContain('effet de plan 3,02');
    expect(problems[1]?.message).toContain('5,3 fois la moyenne');
  });
});
