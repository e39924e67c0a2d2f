/** A question that nearly all who answered are of one category of: nothing but the whole is told, anywhere. */
import { beforeAll, describe, expect, it } from 'vitest';
import { analysisDocument } from '../../../src/rendering/document/analysis-document.ts';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { demandView } from '../../../src/rendering/report/demand-view.ts';
import { methodParts } from '../../../src/rendering/report/method.ts';
import { figuresJson } from '../../../src/report/figures-json.ts';
import type { Report } from '../../../src/report/report.ts';
import { build, datasetOf, type Person, reportOf, some } from './small-edition.ts';

// Four in lycées professionnels are asked « Suite », and nobody else: three say « Tôt ».
const persons = [
  ...some(30, 'college', { avis: 'non' }),
  ...some(16, 'lp', { avis: 'non' }),
  ...some(3, 'lp', { avis: 'oui', suite: 'tot' }),
  ...some(1, 'lp', { avis: 'oui', suite: 'tard' }),
];
const alone = '  breakdowns: [{ by: type, questions: [suite, canaux] }]';
const SENTENCE = 'Ventilation non publiée\u00a0: trop peu de personnes ont répondu.';
const OF_ONE = 'sont toutes d’une même catégorie, ou toutes sauf moins de 3.';
const itemOf = ({ analysis }: Report, id: string) =>
  analysis
    .flatMap(({ questions }) => questions.flatMap(({ breakdowns = [] }) => breakdowns))
    .flatMap(({ items }) => items)
    .find((item) => item.id === id);

describe('what four of one category were asked', () => {
  const report = reportOf(datasetOf(persons), {
    analysis: alone,
    more: 'actions:\n  - { question: suite, by: [type] }\n',
  });
  let html: string;
  beforeAll(async () => {
    html = await analysisPage(report);
  });

  it('has neither cells nor bases, and no number in figures.json', () => {
    const item = itemOf(report, 'suite');
    expect(item?.isDropped).toBe(true);
    expect(item?.bases).toEqual([null, null, null]);
    expect(item?.rows.flatMap(({ cells }) => cells.map(({ kind }) => kind))).toEqual(
      new Array(6).fill('hidden'),
    );
    const { figures } = JSON.parse(figuresJson(report)) as { figures: { id: string }[] };
    const broken = figures.filter(({ id }) => id.startsWith('suite.') && id.includes('@'));
    expect(broken).toHaveLength(6);
    for (const figure of broken) {
      expect(Object.keys(figure)).toEqual(['id', 'kind', 'question', 'label', 'suppressed']);
    }
    expect(report.figures.get('suite.tot')?.printed).toBe('3 sur 4');
  });

  it('is a sentence in the place of its table, on the page and in the documents', () => {
    const [, section = ''] = html.split('id="question-suite"');
    const [ofSuite = ''] = section.split('</section>');
    const [, folded = ''] = ofSuite.split('class="breakdown"');
    expect(folded).toContain(SENTENCE);
    expect(folded.split('</details>')[0]).not.toContain('<table');
    const texts = analysisDocument(report).blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.text : [],
    );
    expect(texts).toContain(`Suite, par type. ${SENTENCE}`);
  });

  it('tells wishes of all alone', () => {
    const [table] = report.actions[0]?.tables ?? [];
    expect(table?.bases).toEqual([null, null, null]);
    expect(html.split('id="action"')[1]).toContain(SENTENCE);
  });

  it('is broken down inside the house', () => {
    const internal = reportOf(datasetOf(persons), { analysis: alone, audience: 'internal' });
    expect(itemOf(internal, 'suite')).toMatchObject({ bases: [0, 0, 4] });
    expect(internal.figures.get('suite.tot@type=lp')).toMatchObject({ printed: '3 sur 4' });
    expect(internal.figures.get('suite.tot@type=lp')?.suppressed).toBeDefined();
  });

  it('is told by the annex, and not where there is none', () => {
    const told = (of: Report) => {
      const part = methodParts(of).find(({ title }) => title === 'Effectifs masqués');
      return part?.paragraphs.find((words) => words.includes('le tableau n’est pas publié'));
    };
    expect(told(report)).toContain('sauf moins de 3,');
    // Nobody answered « Canaux ».
    expect(told(report)).toContain('1\u00a0tableau, ou ligne de tableau, n’est pas publié.');
    expect(
      told(
        reportOf(datasetOf(persons), {
          analysis: '  breakdowns: [{ by: type, questions: [avis] }]',
        }),
      ),
    ).toBeUndefined();
  });

  it('cannot be cited, and no merging would help', () => {
    const article = '## A\n\n{{figure "suite.tot@type=lp"}}\n';
    const more = [...persons, ...some(30, 'lycee', { avis: 'non' })];
    const { problems } = build(datasetOf(more), { analysis: alone, article });
    expect(problems).toMatchObject([
      {
        code: 'hidden-figure',
        message:
          '«\u00a0suite.tot@type=lp\u00a0» n’est pas publié\u00a0: trop peu de personnes ont répondu.',
        hint: 'Parlez de l’ensemble\u00a0: «\u00a0suite.tot\u00a0».',
      },
    ]);
  });
});

describe('how many others there may be', () => {
  const isDropped = (others: number, one = 12) =>
    itemOf(
      reportOf(
        datasetOf([
          ...persons.slice(0, 46),
          ...some(one, 'lp', { avis: 'oui', suite: 'tot' }),
          ...some(others, 'college', { avis: 'oui', suite: 'tard' }),
        ]),
        { analysis: alone },
      ),
      'suite',
    )?.isDropped ?? false;

  // The threshold is 3.
  it.each([
    [0, true],
    [2, true],
    [3, false],
  ])('%i: %s', (others, expected) => {
    expect(isDropped(others)).toBe(expected);
  });

  it('is asked of large groups too, or another question would tell of fewer', () => {
    expect(isDropped(0, 40)).toBe(true);
  });

  it('is not asked where all respondents are of one category, unless they are few', () => {
    const report = reportOf(datasetOf(persons), {
      analysis: '  breakdowns: [{ by: secteur, questions: [avis, suite] }]',
    });
    expect(itemOf(report, 'avis')?.isDropped).toBeUndefined();
    expect(report.hidden.map(({ id }) => id)).toEqual(
      ['suite.tot', 'suite.tard'].flatMap((id) => [`${id}@secteur=public`, `${id}@secteur=prive`]),
    );
  });

  it('is asked of few who were of one mind', () => {
    const few = some(5, 'lp', { allure: 'vif' });
    const report = reportOf(datasetOf([...persons, ...few]), {
      analysis: '  breakdowns: [{ by: type, questions: [allure] }]',
    });
    expect(itemOf(report, 'allure')?.isDropped).toBe(true);
  });

  it('takes the rows of a matrix one by one', async () => {
    const rows = (pix: string, ent?: string) => ({ outils: { pix, ...(ent ? { ent } : {}) } });
    const report = reportOf(
      datasetOf([
        ...some(20, 'college', rows('souvent')),
        ...some(5, 'lp', rows('souvent', 'jamais')),
        ...some(15, 'lp', rows('jamais')),
        ...some(1, 'college', rows('jamais', 'souvent')),
      ]),
      { analysis: '  breakdowns: [{ by: type, questions: [outils] }]' },
    );
    expect(itemOf(report, 'outils.pix')?.isDropped).toBeUndefined();
    expect(itemOf(report, 'outils.ent')?.isDropped).toBe(true);
    const html = await analysisPage(report);
    // Of six, one is of another category.
    expect(html).toContain(
      `Ventilation non publiée pour «\u00a0ENT\u00a0»\u00a0: les personnes qui ont répondu ${OF_ONE}`,
    );
  });
});

describe('why it is not published', () => {
  const page = (people: readonly Person[], questions: string) =>
    analysisPage(
      reportOf(datasetOf(people), {
        analysis: `  breakdowns: [{ by: type, questions: [${questions}] }]`,
      }),
    );
  const others = some(30, 'lycee', { avis: 'non' });
  const asked = (college: number, lp: number) => [
    ...some(college, 'college', { avis: 'oui', suite: 'tot' }),
    ...some(lp, 'lp', { avis: 'oui', suite: 'tard' }),
  ];

  // Twice the threshold of 3 is not few.
  it.each([
    ['four of two categories', asked(2, 2), 'trop peu de personnes ont répondu.'],
    ['three of two categories', asked(1, 2), 'trop peu de personnes ont répondu.'],
    ['five of one', asked(0, 5), 'trop peu de personnes ont répondu.'],
    ['six of one', asked(0, 6), `les personnes qui ont répondu ${OF_ONE}`],
    ['six, but two', asked(2, 4), `les personnes qui ont répondu ${OF_ONE}`],
  ] as const)('%s', async (_, people, why) => {
    const html = await page([...others, ...people], 'suite');
    expect(html).toContain(`Ventilation non publiée\u00a0: ${why}`);
  });

  it('may be a choice that was offered to one category, of several who answered', async () => {
    const people = [
      ...some(20, 'lycee', { canaux: ['papier'], lieux: ['classe'] }),
      ...some(20, 'lp', { canaux: ['papier'], lieux: ['classe'] }),
      ...some(20, 'lp', { canaux: ['mel'], lieux: ['classe'] }),
      ...some(1, 'college', { canaux: ['mel'], lieux: ['classe'] }),
    ];
    const html = await page(people, 'lieux');
    expect(html).toContain(
      `Ventilation non publiée\u00a0: les personnes qui ont répondu, ou à qui un choix était proposé, ${OF_ONE}`,
    );
  });

  it('is told of each of several wishes', () => {
    const people = [...others, ...asked(2, 2), ...some(6, 'lp', { allure: 'vif', detail: 'un' })];
    const report = reportOf(datasetOf(people), {
      analysis: '  breakdowns: [{ by: type, questions: [suite, detail] }]',
      more: 'actions:\n  - { question: [suite, detail], by: [type] }\n',
    });
    const [demand] = report.actions;
    const notes = demand && demandView(demand, report).tables[0]?.notes.slice(1);
    expect(notes).toEqual([
      'Ventilation non publiée pour «\u00a0Suite\u00a0»\u00a0: trop peu de personnes ont répondu.',
      `Ventilation non publiée pour «\u00a0Détail\u00a0»\u00a0: les personnes qui ont répondu ${OF_ONE}`,
    ]);
  });

  it('is told of each row', async () => {
    const people = [
      ...some(20, 'lp', { outils: { pix: 'souvent' } }),
      ...some(1, 'college', { outils: { pix: 'jamais', ent: 'jamais' } }),
    ];
    const html = await page(people, 'outils');
    expect(html).toContain('Ventilation non publiée pour «\u00a0Pix\u00a0»\u00a0: les personnes');
    expect(html).toContain('Ventilation non publiée pour «\u00a0ENT\u00a0»\u00a0: trop peu');
  });
});

describe('an answer that everybody gave', () => {
  const edition = (...others: readonly string[]) => {
    const people = [
      ...some(20, 'college', { allure: 'vif' }),
      ...some(4, 'lycee', { allure: 'vif' }),
      ...some(2, 'lp', { allure: 'vif' }),
      ...others.flatMap((allure) => some(1, 'college', { allure })),
    ];
    const report = reportOf(datasetOf(people), {
      analysis: '  breakdowns: [{ by: type, questions: [allure] }]',
    });
    const row = itemOf(report, 'allure')?.rows.find(({ overall }) => overall === 'allure.vif');
    const method = methodParts(report).flatMap(({ paragraphs }) => paragraphs);
    const rule = method.find((words) => words.includes('jamais ce qui a été répondu'));
    return { cells: row?.cells.map(({ kind }) => kind), rule };
  };

  // Four are fewer than twice the threshold, two than the threshold.
  it('is shown of a small category, and the annex says so', () => {
    const { cells, rule } = edition();
    expect(cells).toEqual(['shown', 'shown', 'hidden']);
    expect(rule).toContain('à une exception près\u00a0: une réponse que personne n’a donnée');
  });

  it('is no exception where somebody gave each of the others', () => {
    const { cells, rule } = edition('rude', 'calme');
    expect(cells).toEqual(['hidden', 'hidden', 'hidden']);
    expect(rule).not.toContain('exception');
  });
});

describe('the breakdown of what decides', () => {
  const warnings = (people: readonly Person[], analysis: string) =>
    build(datasetOf(people), { analysis }).problems.filter(
      ({ code }) => code === 'small-base-published',
    );

  it('tells who the four are: the author is warned, at the breakdown', () => {
    expect(
      warnings(
        persons,
        '  breakdowns:\n    - { by: secteur, questions: [suite] }\n    - { by: type }',
      ),
    ).toEqual([
      {
        code: 'small-base-published',
        severity: 'warning',
        path: 'plan.yaml',
        line: 7,
        column: 13,
        message:
          '«\u00a0Suite\u00a0»\u00a0: 4\u00a0personnes seulement ont répondu, et la ventilation de «\u00a0Avis\u00a0» par type dit de quelle catégorie elles sont. Ce que le bilan imprime de l’ensemble, il le dit donc d’elles.',
        hint: 'Ne ventilez pas «\u00a0avis\u00a0» par «\u00a0type\u00a0»\u00a0: donnez à la ventilation une liste «\u00a0questions\u00a0» où elle n’est pas.',
      },
    ]);
    // The remedy.
    expect(warnings(persons, alone)).toEqual([]);
  });

  it('warns at each breakdown that tells', () => {
    const all = '  breakdowns:\n    - { by: type }\n    - { by: secteur }\n    - { by: taille }';
    const people = [...persons, ...some(20, 'college', { avis: 'non' }, 'prive')];
    const told = warnings(people, all).map(({ line, message, hint }) => [
      line,
      /par (\w+) dit/.exec(message)?.[1],
      /par «\u00a0(\w+)\u00a0»/.exec(hint ?? '')?.[1],
    ]);
    // All are « grand ».
    expect(told).toEqual([
      [6, 'type', 'type'],
      [7, 'secteur', 'secteur'],
    ]);
  });

  // By hand: of the six, three are of each type, and six are twice the threshold.
  it.each([
    ['the two of different categories', [1, 1], 1],
    ['five of two categories', [3, 2], 0],
    ['six of one', [6, 0], 0],
    ['five of one', [5, 0], 1],
  ] as const)('%s', (_, [inCollege, inLp], expected) => {
    const asked = { avis: 'oui', suite: 'tot' };
    const people = [
      ...persons.slice(0, 46),
      ...some(inCollege, 'college', asked),
      ...some(inLp, 'lp', { ...asked, suite: 'tard' }),
    ];
    expect(warnings(people, '  breakdowns: [{ by: type }]')).toHaveLength(expected);
  });

  it('says nothing of few among many who gave the same answer', () => {
    const silent = [...some(10, 'college', { avis: 'oui' }), ...some(10, 'lp', { avis: 'oui' })];
    expect(warnings([...persons, ...silent], '  breakdowns: [{ by: type }]')).toEqual([]);
  });

  it('is of the choice that few were offered', () => {
    const people = [
      ...some(30, 'college', { canaux: ['papier'], lieux: ['classe'] }),
      ...some(26, 'lp', { canaux: ['papier'], lieux: ['cdi'] }),
      ...some(2, 'lp', { canaux: ['mel'], lieux: ['ailleurs'] }),
    ];
    expect(warnings(people, '  breakdowns: [{ by: type }]')[0]?.message).toContain(
      '«\u00a0Lieux\u00a0: Ailleurs\u00a0»\u00a0: 2\u00a0personnes seulement ont répondu parmi celles à qui ce choix était proposé, et',
    );
  });
});
