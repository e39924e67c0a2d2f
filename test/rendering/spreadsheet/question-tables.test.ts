/** The tables of a question are those of the full analysis: their rows, their bases, what stands apart. */
import { beforeAll, describe, expect, it } from 'vitest';
import { methodParts } from '../../../src/rendering/report/method.ts';
import { printedCell } from '../../../src/rendering/spreadsheet/printed-cell.ts';
import { tablesWorkbook } from '../../../src/rendering/spreadsheet/tables-workbook.ts';
import { read, sampleText } from '../../definition/sample.ts';
import { datasetOf, reportOf as smallReport, some } from '../../report/breakdowns/small-edition.ts';
import { report } from '../../report/demonstration.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { display, type ReadSheet, readWorkbook, tableOf } from './read-workbook.ts';

const shown = ({ rows }: ReadSheet) =>
  rows.map((row) => row.map((cell) => cell.shown)).filter((row) => row.length > 0);
const named = (sheets: readonly ReadSheet[], name: string) => {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe('the demonstration of 2021', () => {
  let sheets: readonly ReadSheet[];
  beforeAll(async () => {
    sheets = readWorkbook(await tablesWorkbook(report));
  });

  it('has the rows of each table of the full analysis, and no other', () => {
    const analysed = report.analysis.flatMap((step) => step.questions);
    let brokenDown = 0;
    for (const { question, table } of analysed) {
      if (!table) continue;
      const rows = table.rows.filter((_, at) => !table.below?.[at]);
      const expected = [...rows, ...table.foot].map(([label]) => label);
      const [, ...seen] = tableOf(sheets, question.title);
      const labels = seen.map(([label]) => label);
      expect(labels, question.id).toEqual(expected);
      const ofQuestion = [...report.figures.values()].filter(
        ({ id, base }) => base.kind === 'wrote' && id.startsWith(`${question.id}.`),
      );
      brokenDown += ofQuestion.length > 0 ? ofQuestion.length - rows.length : 0;
    }
    // Themes by category have figures, and no row here.
    expect(brokenDown).toBeGreaterThan(10);
  });

  it('has the annex, its tables as numbers where they are numbers', () => {
    const sheet = named(sheets, 'Méthode');
    const rows = shown(sheet);
    const parts = methodParts(report);
    expect(parts.flatMap(({ table }) => table ?? []).length).toBeGreaterThan(3);
    for (const { title, paragraphs, table } of parts) {
      expect(rows).toContainEqual([title]);
      for (const text of paragraphs) expect(rows).toContainEqual([text]);
      for (const row of table?.rows ?? []) expect(rows).toContainEqual(row.filter(Boolean));
    }
    const cells = sheet.rows.flat();
    const typed = cells.filter(
      ({ value, shown: text }) => typeof value === 'number' && /%$/.test(text),
    );
    expect(typed.length).toBeGreaterThan(20);
    const words = cells
      .filter(({ value }) => typeof value === 'string')
      .map(({ shown: text }) => text);
    expect(words.filter((text) => /^\d+(,\d+)?(\u00a0%)?$/.test(text))).toEqual([]);
  });
});

it.each([
  ['446', 446],
  ['2\u00a0211', 2211],
  ['54,71\u00a0%', 0.5471],
  ['0,030', 0.03],
  ['+0,083', 0.083],
  ['−0,061', -0.061],
  ['3 sur 8', '3 sur 8'],
  ['52 à 57\u00a0%', '52 à 57\u00a0%'],
  ['<\u00a00,001', '<\u00a00,001'],
  ['–', '–'],
])('« %s » of the annex is %s in its cell, and reads the same', (printed, value) => {
  const cell = printedCell(printed);
  expect(cell?.value).toBe(value);
  if (typeof value === 'string') return;
  expect(display(Number(value), String(cell?.format))).toBe(printed);
});

describe('a choice that not everybody was offered', () => {
  const persons = [
    ...some(30, 'college', { canaux: ['mel'], lieux: ['ailleurs'] }),
    ...some(20, 'college', { canaux: ['papier'], lieux: ['classe'] }),
    ...some(20, 'lycee', { canaux: ['mel'], lieux: ['cdi'] }),
    ...some(20, 'lycee', { canaux: ['papier'], lieux: ['cdi'] }),
    ...some(20, 'lp', { canaux: ['mel'], lieux: ['cdi'] }),
    ...some(20, 'lp', { canaux: ['papier'], lieux: ['cdi'] }),
  ];

  it('has its base between its count and its share, in each category as well', async () => {
    const plan = { analysis: '  breakdowns: [{ by: type }]' };
    const sheets = readWorkbook(await tablesWorkbook(smallReport(datasetOf(persons), plan)));
    const rows = tableOf(sheets, 'Lieux', 'Effectifs et parts');
    expect(rows.slice(0, 4)).toEqual([
      ['Réponse', 'Effectif', 'Base', 'Part'],
      ['En classe', '20', '130', '15\u00a0%'],
      ['Au CDI', '80', '130', '62\u00a0%'],
      ['Ailleurs', '30', '70', '43\u00a0%'],
    ]);
    expect(rows).toContainEqual(['Ont coché au moins une réponse', '130']);
    const byType = tableOf(sheets, 'Lieux', 'Par type');
    expect(byType).toContainEqual(['Ont répondu', '50', '40', '40', '130']);
    expect(byType).toContainEqual(['Base de «\u00a0Ailleurs\u00a0»', '30', '20', '20', '70']);
  });

  it('has its base behind that of the row of a matrix', async () => {
    const text = sampleText
      .replace('choices: frequences', 'choices: &moments\n          - { id: x, label: X }')
      .replace(
        /choices: &moments\n.*\n/,
        `choices:
          - { id: jamais, label: Jamais }
          - { id: autre, label: Avec un collègue, short: Collègue, shown_if: { question: role, is: equipe } }
        groups:
          - { id: tout, label: Tous, choices: [jamais, autre] }
`,
      );
    const answers = (role: string, soir: string) => ({ role, moments: { soir } });
    const dataset = dataOf(
      [
        { persons: 20, answers: answers('equipe', 'autre') },
        { persons: 20, answers: answers('equipe', 'jamais') },
        { persons: 10, answers: answers('seul', 'jamais') },
      ],
      0,
      read(text),
    );
    const parts = { charts: [], article: '## Une partie\n\nTexte.\n' };
    const sheets = readWorkbook(await tablesWorkbook(reportOf(dataset, parts)));
    const [head, , soir] = tableOf(sheets, 'Moments', 'Effectifs, par ligne');
    expect(head).toEqual([
      ...['Ligne', 'Jamais', 'Collègue', 'Regroupement\u00a0: Tous'],
      ...['Ont répondu', 'Base de «\u00a0Collègue\u00a0»', 'Sans réponse'],
    ]);
    expect(soir).toEqual(['Le soir', '30', '20', '50', '50', '40', '0']);
    const [, , shares] = tableOf(sheets, 'Moments', 'Parts, par ligne');
    expect(shares).toEqual(['Le soir', '60\u00a0%', '50\u00a0%', '100\u00a0%', '50', '40']);
  });
});

it('calls choices counted together a grouping', async () => {
  const equipe = { role: 'equipe', ateliers: ['pratique'] };
  const sheets = readWorkbook(
    await tablesWorkbook(reportOf(dataOf([{ persons: 40, answers: equipe }]))),
  );
  const rows = tableOf(sheets, 'Ateliers', 'Effectifs et parts');
  expect(rows).toContainEqual(['Regroupement\u00a0: Au moins un', '40', '100\u00a0%']);
});

it('says over the columns of a breakdown whether they are shares or means', async () => {
  const persons = [
    ...some(33, 'college', { avis: 'oui', heures: 4 }),
    ...some(31, 'lycee', { avis: 'oui', heures: 7 }),
    ...some(30, 'lp', { avis: 'non', heures: 7 }),
  ];
  const plan = { analysis: '  breakdowns: [{ by: type }]' };
  const sheets = readWorkbook(await tablesWorkbook(smallReport(datasetOf(persons), plan)));
  const titles = (question: string) => tableOf(sheets, question, 'Par type')[0]?.filter(Boolean);
  expect(titles('Avis')).toEqual(['Part', 'Effectif']);
  expect(titles('Heures')).toEqual(['Moyenne']);
});

it('has no column of counts beside means: « – » stands there for a mean on too few, and nothing else', async () => {
  const persons = [
    ...some(33, 'college', { heures: 4 }),
    ...some(31, 'lycee', { heures: 7 }),
    ...some(12, 'lp', { heures: 7 }),
  ];
  const plan = { analysis: '  breakdowns: [{ by: type }]' };
  const sheets = readWorkbook(await tablesWorkbook(smallReport(datasetOf(persons), plan)));
  const rows = tableOf(sheets, 'Heures', 'Par type');
  // 33 × 4 + 43 × 7 = 433 hours of 76 persons.
  expect(rows.slice(1)).toEqual([
    ['Réponse', 'Collège', 'Lycée', 'Lycée professionnel', 'Ensemble'],
    ['Moyenne, en heures', '4', '7', '–', '5,7'],
    ['Ont répondu', '33', '31', '12', '76'],
    ['–\u00a0: aucune moyenne n’est donnée sur moins de 30 personnes.'],
  ]);
  const told = shown(named(sheets, 'Lisez-moi'))
    .flat()
    .find((text) => text.startsWith('«\u00a0–\u00a0»'));
  expect(told).toMatch(/faute de réponses.*moyenne.*moins de 30 personnes/);
});

it('says where shares are rounded: in the annex, which keeps what it prints', async () => {
  const equipe = { role: 'equipe', ateliers: ['pratique'] };
  const sheets = readWorkbook(
    await tablesWorkbook(reportOf(dataOf([{ persons: 40, answers: equipe }], 21))),
  );
  // 40 of 61
  const shares = (name: string) =>
    named(sheets, name)
      .rows.flat()
      .filter(({ value, format }) => typeof value === 'number' && format.includes('%'))
      .map(({ value }) => Number(value));
  expect(shares('Participation 1').map((share) => share.toFixed(6))).toContain('0.655738');
  expect(shares('Méthode').length).toBeGreaterThan(0);
  for (const share of shares('Méthode'))
    expect(share).toBeCloseTo(Math.round(share * 1e4) / 1e4, 12);
  const words = shown(named(sheets, 'Lisez-moi')).flat().join('\n');
  expect(words).toMatch(/toutes les décimales.*sauf dans «\u00a0Méthode\u00a0»/);
});

it('leads from a note to the sheet that has what it names', async () => {
  const persons = [
    ...some(33, 'college', { avis: 'oui' }),
    ...some(31, 'lycee', { avis: 'oui' }),
    ...some(2, 'lp', { avis: 'autre' }),
  ];
  const plan = { analysis: '  breakdowns: [{ by: type }]' };
  const sheets = readWorkbook(await tablesWorkbook(smallReport(datasetOf(persons), plan)));
  const notes = sheets
    .flatMap(shown)
    .flat()
    .filter((text) => text.includes('(voir «'));
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) {
    const [, part = '', sheet = ''] =
      /\(voir «\u00a0(.*?)\u00a0», feuille «\u00a0(.*?)\u00a0»\)/.exec(note) ?? [];
    expect(shown(named(sheets, sheet || '?'))).toContainEqual([part]);
  }
});
