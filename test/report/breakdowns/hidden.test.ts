/** Small editions whose tables are written here: what must be hidden of them was found by hand. */
import { describe, expect, it } from 'vitest';
import { ficheOf } from '../../../src/report/fiche.ts';
import { figureOf } from '../../../src/report/figure.ts';
import { figuresJson } from '../../../src/report/figures-json.ts';
import type { Report } from '../../../src/report/report.ts';
import { places } from '../sample-report.ts';
import { build, datasetOf, type Person, reportOf, some } from './small-edition.ts';

const byType = '  breakdowns: [{ by: type }]';

/** Cells of a row by type, « s » where hidden, and the row of bases. */
function rowOf(report: Report, id: string): string[] {
  const item = itemOf(report, id);
  const row = item?.rows.find(({ overall }) => overall === id);
  return (row?.cells ?? []).map((cell) => {
    if (cell.kind !== 'shown') return cell.kind === 'hidden' ? 's' : '–';
    return report.figures.get(cell.figure)?.printed ?? '?';
  });
}

function itemOf({ analysis }: Report, id: string) {
  const breakdowns = analysis.flatMap((step) =>
    step.questions.flatMap((one) => one.breakdowns ?? []),
  );
  const items = breakdowns.flatMap((breakdown) => breakdown.items);
  return items.find(({ rows }) => rows.some(({ overall }) => overall === id));
}

describe('a group below the threshold', () => {
  const persons = [
    ...some(20, 'college', { allure: 'calme' }),
    ...some(20, 'college', { allure: 'vif' }),
    ...some(7, 'lycee', { allure: 'vif' }),
    ...some(6, 'lycee', { allure: 'calme' }),
    ...some(1, 'lp', { allure: 'calme' }),
    ...some(1, 'lp', { allure: 'vif' }),
  ];
  const report = reportOf(datasetOf(persons), { analysis: byType });

  it('is hidden, and with it what would give it back; how many answered is told', () => {
    expect(rowOf(report, 'allure.calme')).toEqual(['50\u00a0%', 's', 's']);
    expect(rowOf(report, 'allure.vif')).toEqual(['50\u00a0%', 's', 's']);
    expect(itemOf(report, 'allure.vif')?.bases).toEqual([40, 13, 2]);
  });

  it('bears in figures.json no count, base, share or string, and one mark for all', () => {
    const { figures } = JSON.parse(figuresJson(report)) as { figures: Record<string, unknown>[] };
    const hidden = figures.filter(({ suppressed }) => suppressed);
    expect(hidden.length).toBeGreaterThan(0);
    for (const figure of hidden) {
      expect(Object.keys(figure)).toEqual(['id', 'kind', 'question', 'label', 'suppressed']);
      expect(figure.suppressed).toBe('secondary');
    }
    expect(hidden.map(({ id }) => id)).toContain('allure.vif@type=lp');
    expect(report.figures.has('allure.vif@type=lp')).toBe(false);
  });

  it('is told inside the house, with its true mark', () => {
    const internal = reportOf(datasetOf(persons), { analysis: byType, audience: 'internal' });
    expect(rowOf(internal, 'allure.vif')).toEqual(['50\u00a0%', '7 sur 13', '1 sur 2']);
    const { figures } = JSON.parse(figuresJson(internal)) as { figures: Record<string, unknown>[] };
    const mark = (id: string) => figures.find((one) => one.id === id)?.suppressed;
    expect(mark('allure.vif@type=lp')).toBe('primary');
    expect(mark('allure.vif@type=lycee')).toBe('secondary');
    expect(mark('allure.vif@type=college')).toBeUndefined();
  });

  it('is told once it is merged with another', () => {
    const analysis =
      '  breakdowns: [{ by: type, merge: [{ id: lycees, label: Lycées, of: [lycee, lp] }] }]';
    const merged = reportOf(datasetOf(persons), { analysis });
    expect(rowOf(merged, 'allure.vif')).toEqual(['50\u00a0%', '8 sur 15']);
    expect(merged.figures.get('allure.vif@type=lycees')?.base.described).toBe(
      'les 15\u00a0personnes qui ont répondu à la question, en lycée ou en lycée professionnel',
    );
  });

  it('is hidden when all but a few of its members answered, for who knows the others', () => {
    const all = [
      ...some(40, 'college', { allure: 'vif' }),
      ...some(40, 'lycee', { allure: 'calme' }),
    ];
    const silent = reportOf(datasetOf(all, 1), { analysis: byType });
    // Two persons of each type said nothing: one per sector.
    expect(rowOf(silent, 'allure.vif').slice(0, 2)).toEqual(['s', 's']);
  });
});

describe('a small group', () => {
  const others = [
    ...some(30, 'college', { allure: 'calme' }),
    ...some(20, 'college', { allure: 'rude' }),
    ...some(9, 'college', { allure: 'vif' }),
    ...some(8, 'lycee', { allure: 'calme' }),
    ...some(8, 'lycee', { allure: 'vif' }),
  ];
  const choices = ['calme', 'vif', 'rude'];
  const ofType = (report: Report, place: number) =>
    choices.map((choice) => rowOf(report, `allure.${choice}`)[place]);

  // Five in lycées professionnels: twice 3 are six.
  it.each([
    ['nobody said « Vif »', [3, 0, 2]],
    ['everybody said « Calme »', [5, 0, 0]],
    ['somebody said each', [2, 2, 1]],
  ])('of five does not tell what they said, nor what would give it back: %s', (_, counts) => {
    const five = counts.flatMap((count, i) => some(count, 'lp', { allure: choices[i] ?? '' }));
    const report = reportOf(datasetOf([...others, ...five]), { analysis: byType });
    expect(ofType(report, 2)).toEqual(['s', 's', 's']);
    for (const choice of choices) {
      expect(rowOf(report, `allure.${choice}`).filter((cell) => cell === 's').length).toBe(2);
    }
    expect(itemOf(report, 'allure.vif')?.bases).toEqual([59, 16, 5]);
  });

  it('of six is told, and what nobody of it said', () => {
    const six = [...some(4, 'lp', { allure: 'calme' }), ...some(2, 'lp', { allure: 'rude' })];
    const report = reportOf(datasetOf([...others, ...six]), { analysis: byType });
    expect(ofType(report, 2)).toEqual(['4 sur 6', '0 sur 6', '2 sur 6']);
    expect(ofType(report, 1)).toEqual(['8 sur 16', '8 sur 16', '0 sur 16']);
    expect(report.hidden).toEqual([]);
  });

  it('tells what nobody at all said, as the figure of all respondents does', () => {
    const calm = [
      ...some(20, 'college', { allure: 'calme' }),
      ...some(5, 'lp', { allure: 'calme' }),
    ];
    const unanimous = reportOf(datasetOf(calm), { analysis: byType });
    expect(rowOf(unanimous, 'allure.vif')).toEqual(['0 sur 20', '–', '0 sur 5']);
    expect(unanimous.hidden).toEqual([]);
  });
});

describe('choices ticked together', () => {
  // Five in lycées professionnels are a small group.
  const persons = [
    ...some(20, 'college', { canaux: ['mel'] }),
    ...some(15, 'college', { canaux: ['papier'] }),
    ...some(9, 'college', { canaux: ['aucun'] }),
    ...some(7, 'lycee', { canaux: ['mel', 'papier'] }),
    ...some(6, 'lycee', { canaux: ['aucun'] }),
    ...some(3, 'lp', { canaux: ['mel'] }),
    ...some(2, 'lp', { canaux: ['papier'] }),
  ];
  const report = reportOf(datasetOf(persons), { analysis: byType });

  it('are hidden whole in a group, unions with them', () => {
    for (const choice of ['mel', 'papier', 'aucun', 'au_moins_un']) {
      const row = rowOf(report, `canaux.${choice}`);
      expect(row[2], choice).toBe('s');
      expect(row.filter((cell) => cell === 's').length, choice).toBe(2);
    }
  });
});

describe('a question that only some were asked', () => {
  // Of five in lycées professionnels nothing is told.
  const persons = [
    ...some(30, 'college', { avis: 'oui', suite: 'tot' }),
    ...some(30, 'college', { avis: 'non' }),
    ...some(20, 'college', { avis: 'autre' }),
    ...some(6, 'lycee', { avis: 'oui', suite: 'tard' }),
    ...some(6, 'lycee', { avis: 'non' }),
    ...some(5, 'lycee', { avis: 'autre' }),
    ...some(4, 'lp', { avis: 'oui', suite: 'tot' }),
    ...some(1, 'lp', { avis: 'non' }),
  ];
  const report = reportOf(datasetOf(persons), { analysis: byType });

  it('is hidden where the answer that decides is, with how many were asked', () => {
    const hidden = [0, 1, 2].filter((group) => rowOf(report, 'avis.oui')[group] === 's');
    expect(hidden).toContain(2);
    for (const group of hidden) {
      expect(rowOf(report, 'suite.tot')[group]).toBe('s');
      expect(itemOf(report, 'suite.tot')?.bases[group]).toBeNull();
    }
  });
});

describe('a mean', () => {
  const hours = (count: number, type: string, heures: number) => some(count, type, { heures });
  const persons = [
    ...hours(20, 'college', 2),
    ...hours(20, 'college', 4),
    ...hours(30, 'lycee', 3),
    ...hours(10, 'lycee', 7),
    ...hours(12, 'lp', 5),
  ];
  const report = reportOf(datasetOf(persons), { analysis: byType });

  it('is given of thirty persons at least', () => {
    expect(rowOf(report, 'heures.mean')).toEqual(['3\u00a0heures', '4\u00a0heures', '–']);
    expect(report.figures.get('heures.mean@type=lycee')).toMatchObject({ count: 40, share: null });
    expect(report.figures.has('heures.mean@type=lp')).toBe(false);
  });

  it('is hidden of two groups, so that none is all less the others', () => {
    const few = [...persons.slice(0, 80), ...hours(2, 'lp', 5)];
    const hidden = reportOf(datasetOf(few), { analysis: byType });
    const row = rowOf(hidden, 'heures.mean');
    expect(row[2]).toBe('–');
    expect(row.filter((cell) => cell === 's')).toHaveLength(1);
  });
});

describe('persons whose category was given up at closing', () => {
  const lost: Person[] = Array.from({ length: 2 }, () => ({ answers: { allure: 'vif' } }));
  const persons = [
    ...some(20, 'college', { allure: 'calme' }),
    ...some(15, 'lycee', { allure: 'vif' }),
    ...lost,
  ];

  it('are a group like the others, or all less the others would tell of them', () => {
    const report = reportOf(datasetOf(persons), { analysis: byType });
    const [step] = report.analysis;
    const groups = step?.questions[1]?.breakdowns?.[0]?.groups.map(({ label }) => label);
    expect(groups).toEqual(['Collège', 'Lycée', 'Lycée professionnel', 'Non précisé']);
    const row = rowOf(report, 'allure.vif');
    expect(row[3]).toBe('s');
    expect(row.filter((cell) => cell === 's').length).toBeGreaterThan(1);
  });
});

describe('a weighted share', () => {
  // Six in lycées professionnels are weighted; of these, five answered « Allure ».
  const persons = [
    ...some(40, 'college', { allure: 'calme', avis: 'oui' }),
    ...some(30, 'lycee', { allure: 'vif', avis: 'non' }),
    ...some(10, 'lycee', { allure: 'calme', avis: 'oui' }),
    ...some(4, 'lp', { allure: 'calme', avis: 'oui' }),
    ...some(2, 'lp', { allure: 'vif', avis: 'non' }),
  ];
  const analysis =
    '  breakdowns: [{ by: secteur, questions: [allure] }]\n  weights: { by: margins, variables: [type] }';
  const inSector = (count: number, of: readonly Person[]) =>
    of.map((person, i) => (i < count ? { ...person, secteur: 'prive' } : person));

  // All weighted categories are large enough; a sector of five is not.
  it('is not told of a question with a hidden cell, which it would give back', () => {
    const told = reportOf(datasetOf(inSector(6, persons)), { analysis });
    expect(told.hidden).toEqual([]);
    expect(told.figures.get('allure.calme')?.weighted).toBeDefined();
    const few = datasetOf(inSector(5, persons));
    const report = reportOf(few, { analysis });
    expect(report.hidden.length).toBeGreaterThan(0);
    expect(report.figures.get('allure.calme')?.weighted).toBeUndefined();
    expect(report.figures.get('avis.oui')?.weighted).toBeDefined();
    expect(figuresJson(report).match(/"weighted"/g)?.length).toBeGreaterThan(0);
    const inside = reportOf(few, { analysis, audience: 'internal' });
    expect(inside.figures.get('allure.calme')?.weighted).toBeDefined();
  });
});

describe('the article', () => {
  const persons = [
    ...some(40, 'college', { allure: 'calme', heures: 2 }),
    ...some(7, 'lycee', { allure: 'vif', heures: 2 }),
    ...some(6, 'lycee', { allure: 'calme', heures: 2 }),
    ...some(2, 'lp', { allure: 'calme', heures: 2 }),
  ];
  const told = (command: string, more = '') =>
    build(datasetOf(persons), {
      analysis: byType,
      article: `## Partie\n\nSoit ${command}.\n`,
      more,
    });

  it('prints what is told', () => {
    const { report, problems } = told('{{figure "allure.calme@type=college"}}');
    expect(problems).toEqual([]);
    expect(JSON.stringify(report?.sections)).toContain('100\u00a0%');
  });

  // By hand: forty of the sixty who were asked in collèges, twenty others.
  it('has a fiche that says who its figure is of', () => {
    const report = reportOf(datasetOf(persons), { analysis: byType });
    const figure = figureOf(report.figures, 'allure.calme@type=college');
    const { sentences, reach } = ficheOf(figure, report.questionnaire);
    expect(sentences).toEqual([
      '40\u00a0personnes sur 40, en collège, ont répondu «\u00a0Calme\u00a0».',
      'Base\u00a0: les 40\u00a0personnes qui ont répondu à la question, en collège.',
    ]);
    expect(reach).toMatch(
      /^Si les 20 autres personnes en collège ressemblaient aux 40 répondants à cette question, la proportion parmi les 60 serait/,
    );
  });

  it('is told of what is hidden, where it stands, and what can be done', () => {
    const { report, problems } = told('{{figure "allure.vif@type=lp"}}');
    expect(report).toBeUndefined();
    expect(places(problems)).toEqual(['hidden-figure bilan.md.hbs:3']);
    expect(problems[0]).toMatchObject({
      message: '«\u00a0allure.vif@type=lp\u00a0» est masqué parce que l’effectif est trop faible.',
      hint: 'Regroupez des catégories dans plan.yaml (merge), ou parlez de l’ensemble\u00a0: «\u00a0allure.vif\u00a0».',
    });
  });

  it.each([
    ['{{count "allure.vif@type=lp"}}', 'hidden-figure'],
    ['{{base "allure.vif@type=lp"}}', 'hidden-figure'],
    ['{{say "tous" "allure.calme@type=lp"}}', 'hidden-figure'],
    ['{{figure "heures.mean@type=lycee"}}', 'no-mean'],
    ['{{figure "allure.vif@secteur=public"}}', 'figure-not-broken-down'],
    ['{{figure "allure.vif@type=lycées"}}', 'unknown-category'],
  ])('%s: %s', (command, code) => {
    expect(places(told(command).problems)).toEqual([`${code} bilan.md.hbs:3`]);
  });

  it.each([
    ['allure.vif@typ=lp', 'unknown-variable', 'Vouliez-vous dire «\u00a0type\u00a0»\u00a0?'],
    ['allure.vif@type=lpp', 'unknown-category', 'Vouliez-vous dire «\u00a0lp\u00a0»\u00a0?'],
    [
      'allure.vif@secteur=autre',
      'unknown-category',
      'Écrivez l’un de ces mots\u00a0: «\u00a0public\u00a0», «\u00a0prive\u00a0».',
    ],
    [
      'participation.rate@typ=lp',
      'unknown-variable',
      'Vouliez-vous dire «\u00a0type\u00a0»\u00a0?',
    ],
  ])('%s: %s, and what was meant', (id, code, hint) => {
    expect(told(`{{figure "${id}"}}`).problems).toMatchObject([{ code, hint }]);
  });

  it('a note or decimals of what is hidden are faults too', () => {
    const more =
      'notes: { "allure.vif@type=lp": Rien. }\ndecimals: { "allure.calme@type=college": 1 }\n';
    const { problems } = told('rien', more);
    expect(places(problems)).toEqual(['hidden-figure plan.yaml:7']);
  });
});
