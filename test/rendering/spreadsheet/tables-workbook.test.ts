/** `tables.xlsx`: its numbers are those that are printed, typed, and nothing of what is hidden. */
import { beforeAll, describe, expect, it } from 'vitest';
import { measureCell, percentCell } from '../../../src/rendering/spreadsheet/cells.ts';
import { tablesWorkbook } from '../../../src/rendering/spreadsheet/tables-workbook.ts';
import { figureOf } from '../../../src/report/figure.ts';
import { printedShare } from '../../../src/report/printed.ts';
import type { Report } from '../../../src/report/report.ts';
import { paddedDecimal } from '../../../src/wording.ts';
import { datasetOf, reportOf as smallReport, some } from '../../report/breakdowns/small-edition.ts';
import { report } from '../../report/demonstration.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { display, partsOf, type ReadSheet, readWorkbook, tableOf } from './read-workbook.ts';

const FIGURES = 'Chiffres';
const shown = ({ rows }: ReadSheet) => rows.map((row) => row.map((cell) => cell.shown));

/** The row of a figure in « Chiffres », by the letter of its columns. */
function rowsById(sheets: readonly ReadSheet[]) {
  const figures = sheets.find(({ name }) => name === FIGURES);
  return new Map(
    (figures?.rows ?? []).map((row) => [
      row[0]?.value,
      new Map(row.map((cell) => [cell.at.replace(/\d+/, ''), cell])),
    ]),
  );
}

async function sheetsOf(of: Report): Promise<readonly ReadSheet[]> {
  return readWorkbook(await tablesWorkbook(of));
}

describe('the demonstration of 2021', () => {
  let sheets: readonly ReadSheet[];
  beforeAll(async () => {
    sheets = await sheetsOf(report);
  });

  it('has a row for each figure, with its count, its base, and what is printed', () => {
    const rows = rowsById(sheets);
    for (const figure of report.figures.values()) {
      const row = rows.get(figure.id);
      expect(row?.get('E')?.value, figure.id).toBe(figure.count);
      expect(row?.get('F')?.value, figure.id).toBe(figure.base.count);
      expect(row?.get('I')?.value, figure.id).toBe(figure.printed);
    }
    expect(rows.size).toBe(report.figures.size + report.hidden.length + 2);
  });

  it('shows each share as a number that reads as it is printed', () => {
    const rows = rowsById(sheets);
    const shares = [...report.figures.values()].filter(({ printed }) => printed.endsWith('%'));
    expect(shares.length).toBeGreaterThan(500);
    for (const { id, printed, share } of shares) {
      expect(rows.get(id)?.get('H')?.shown, id).toBe(printed);
      expect(rows.get(id)?.get('H')?.value, id).toBeCloseTo(share ?? Number.NaN, 14);
    }
    const weighted = [...report.figures.values()].filter((one) => one.weighted?.share);
    expect(weighted.length).toBeGreaterThan(50);
    for (const { id, weighted: one } of weighted) {
      const cell = rows.get(id)?.get('L');
      expect(cell, id).toMatchObject({ shown: one?.printed, value: Number(cell?.value) });
      expect(Number.isInteger(Math.round(Number(cell?.value) * 1e9) / 1e7), id).toBe(true);
    }
  });

  it('shows a mean and its interval in their unit, the weighted one no finer than it is printed', () => {
    const { interval, weighted } = figureOf(report.figures, 'heures_semaine.mean');
    const row = rowsById(sheets).get('heures_semaine.mean');
    expect([row?.get('J')?.shown, row?.get('K')?.shown].join(' à ')).toBe('3,7 à 4,3');
    expect([row?.get('J')?.value, row?.get('K')?.value].map(Number)).toEqual([
      interval?.low,
      interval?.high,
    ]);
    const printed = Number((weighted?.mean ?? 0).toFixed(1));
    expect(Number(row?.get('L')?.value)).toBeCloseTo(printed, 12);
    expect(weighted?.mean).not.toBeCloseTo(printed, 3);
  });

  it('has no mean finer than it is printed, of all or of a category: sums would be told', () => {
    const means = [...report.figures.values()].filter(({ kind }) => kind === 'mean');
    expect(means.length).toBeGreaterThan(5);
    for (const { id, printed } of means) {
      const value = String(rowsById(sheets).get(id)?.get('H')?.value);
      expect(printed.startsWith(`${value.replace('.', ',')}\u00a0`), `${id}: ${value}`).toBe(true);
    }
    const summary = sheets.find(({ name }) => name.includes('Temps consacré'));
    expect(summary?.xml).not.toMatch(/<v>\d+\.\d{2,}<\/v>/);
  });

  it('shows the same string in the table of a question', () => {
    const text = tableOf(sheets, 'Services en ligne', 'Effectifs et parts');
    const { count, printed } = figureOf(report.figures, 'services_en_ligne.oui');
    expect(text).toContainEqual(expect.arrayContaining(['Oui', String(count), printed]));
    expect(printed).toBe('62,56\u00a0%');
    expect(text).toContainEqual(expect.arrayContaining(['Sans réponse']));
  });

  it('shows shares and counts of each category, and who answered', () => {
    const text = tableOf(sheets, 'Canaux employés', 'Par type d’établissement');
    const of = (id: string) => figureOf(report.figures, `diffusion_canaux.mel${id}`);
    const groups = ['@type=college', '@type=lgt_lpo', '@type=lp', ''].map(of);
    expect(text).toContainEqual([
      'Le courriel',
      ...groups.map(({ printed }) => printed),
      ...groups.map(({ count }) => String(count)),
    ]);
    const bases = groups.map(({ base }) => String(base.count));
    expect(text).toContainEqual(['Ont répondu', ...bases]);
  });

  it('says who wishes what, and how many one could invite', () => {
    const caption = 'Souhaits\u00a0: formats de formation, par type d’établissement';
    const text = tableOf(sheets, 'Après le bilan, l’action', caption);
    const of = (id: string) => figureOf(report.figures, `formats_formation.presentiel${id}`);
    const groups = ['', '@type=college', '@type=lgt_lpo', '@type=lp'].map(of);
    expect(text).toContainEqual([
      'Un regroupement en présence',
      ...groups.map(({ count }) => String(count)),
    ]);
    expect(text).toContainEqual(['Personnes à inviter', '446', '252', '126', '68']);
  });

  it('says on each sheet that the data are invented', () => {
    for (const sheet of sheets) {
      expect(shown(sheet).flat().join('\n'), sheet.name).toContain('Données de démonstration');
      expect(sheet.xml).toContain('données de démonstration, fictives');
    }
  });

  it('has names that spreadsheets take, and links that lead somewhere', () => {
    const names = sheets.map(({ name }) => name);
    expect(names[0]).toBe('Lisez-moi');
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/);
      expect(name).not.toMatch(/^'|'$/);
    }
    const [first, ...others] = sheets;
    expect(first?.links).toEqual(names.slice(1).map((name) => ({ words: name, to: name })));
    for (const { links, name } of others)
      if (name !== FIGURES) expect(links[0]).toEqual({ words: '← Lisez-moi', to: 'Lisez-moi' });
  });

  it('is the same file twice', async () => {
    const [one, other] = [await tablesWorkbook(report), await tablesWorkbook(report)];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });
});

/** Some programs round fifteen digits, others the binary number itself. */
const shownByOthers = (value: number, places: number) =>
  (Math.floor(value * 100 * 10 ** places + 0.5) / 10 ** places).toFixed(places).replace('.', ',');

it('reads as printed whatever the count, the base, the decimals and the program', () => {
  let halves = 0;
  for (let base = 1; base <= 446; base++) {
    for (let count = 0; count <= base; count++) {
      for (const decimals of [0, 1, 2]) {
        const isHalf = (2 * count * 100 * 10 ** decimals) % (2 * base) === base;
        if (!isHalf && (count + base) % 7 > 0) continue;
        halves += isHalf ? 1 : 0;
        const cell = percentCell(count / base, decimals);
        const printed = printedShare(count, base, decimals, 0);
        expect(display(Number(cell?.value), String(cell?.format))).toBe(printed);
        expect(`${shownByOthers(Number(cell?.value), decimals)}\u00a0%`).toBe(printed);
      }
    }
  }
  expect(halves).toBeGreaterThan(1000);
});

it.each([
  [1.45, 1],
  [2.25, 1],
  [0.35, 1],
  [1.005, 2],
  [2.5, 0],
  [-1.45, 1],
  [2.3, 1],
])('a mean of %d with %d decimals reads as it is printed', (mean, decimals) => {
  const cell = measureCell(mean, decimals);
  const read = display(Number(cell?.value), String(cell?.format));
  expect(read.replace('-', '−')).toBe(paddedDecimal(mean, decimals));
});

describe('what is hidden', () => {
  const plan = { analysis: '  breakdowns: [{ by: type }]' };
  const persons = [
    ...some(33, 'college', { avis: 'oui', heures: 4, canaux: ['mel'] }),
    ...some(18, 'college', { avis: 'non', heures: 7, canaux: ['papier'] }),
    ...some(31, 'lycee', { avis: 'oui', canaux: ['papier'] }),
    ...some(6, 'lycee', { avis: 'non', canaux: ['mel'] }),
    ...some(2, 'lp', { avis: 'autre', canaux: ['aucun'] }),
  ];
  const dataset = datasetOf(persons);
  const open = smallReport(dataset, plan);
  const inside = smallReport(dataset, { ...plan, audience: 'internal' });
  let sheets: readonly ReadSheet[];
  let internal: readonly ReadSheet[];
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const bytes = await tablesWorkbook(open);
    parts = partsOf(bytes);
    sheets = readWorkbook(bytes);
    internal = await sheetsOf(inside);
  });

  it('is an « s » and no number, in the row of the figure', () => {
    expect(open.hidden.length).toBeGreaterThan(5);
    const rows = rowsById(sheets);
    for (const { id } of open.hidden) {
      const cells = [...(rows.get(id)?.values() ?? [])];
      expect(cells.map(({ shown: text }) => text).filter((text) => text === 's')).toHaveLength(4);
      for (const { value } of cells) expect(typeof value, id).toBe('string');
    }
  });

  it('is an « s » in the table of the question, among the shares and among the counts', () => {
    const oui = tableOf(sheets, 'Avis', 'Par type').find(([first]) => first === 'Oui');
    const isHidden = (group: string) =>
      open.hidden.some(({ id }) => id === `avis.oui@type=${group}`);
    const groups = ['college', 'lycee', 'lp'].map(isHidden);
    expect(groups).toContain(true);
    expect(oui?.slice(1, 4).map((text) => text === 's')).toEqual(groups);
    expect(oui?.slice(5, 8).map((text) => text === 's')).toEqual(groups);
  });

  it('is nowhere in the file: no share that only a hidden figure has', () => {
    const told = new Set([...open.figures.values()].map(({ share }) => share));
    const secrets = [...inside.figures.values()]
      .filter(({ suppressed, share }) => suppressed && share !== null && !told.has(share))
      .map(({ share }) => String(share))
      .filter((text) => text.length > 8);
    expect(secrets.length).toBeGreaterThan(1);
    for (const [name, xml] of parts)
      for (const secret of secrets) expect(xml, name).not.toContain(secret);
  });

  it('is told inside, marked by an asterisk, on sheets that say what they are', () => {
    for (const sheet of internal) {
      const text = shown(sheet).flat().join('\n');
      expect(text, sheet.name).toContain('Document interne, ne pas diffuser');
      expect(sheet.xml).toContain('<oddHeader>&amp;CDocument interne, ne pas diffuser');
    }
    for (const sheet of sheets) expect(sheet.xml).not.toContain('<oddHeader>');
    const all = internal.flatMap(({ rows }) => rows.flat());
    expect(
      all.filter((cell) => typeof cell.value === 'number' && cell.shown.endsWith('*')),
    ).not.toEqual([]);
    expect(all.filter((cell) => cell.value === 's')).toEqual([]);
    const marked = rowsById(internal).get(open.hidden[0]?.id)?.get('N');
    expect(marked?.value).toBe('du public');
  });
});

describe('little or nothing was answered', () => {
  const equipe = {
    role: 'equipe',
    ateliers: ['initiation'],
    heures: 2.5,
    moments: { soir: 'souvent' },
  };
  it.each([
    ['nobody invited', dataOf([])],
    ['nobody answered', dataOf([], 12)],
    ['one response', dataOf([{ persons: 1, answers: equipe }])],
    ['one empty response', dataOf([{ persons: 1, answers: {} }], 5)],
  ] as const)('%s: no percentage, and nothing that is no number', async (_, dataset) => {
    const cells = (await sheetsOf(reportOf(dataset))).flatMap(({ rows }) => rows.flat());
    for (const { value, shown: text, format } of cells) {
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
      if (typeof value === 'number') expect(format).not.toContain('%');
    }
    expect(cells.map(({ value }) => value)).toContain('–');
  });

  it('one response: « 1 sur 1 », and its mean', async () => {
    const sheets = await sheetsOf(reportOf(dataOf([{ persons: 1, answers: equipe }])));
    expect(tableOf(sheets, 'Rôle')).toContainEqual(['En équipe', '1', '1 sur 1']);
    expect(tableOf(sheets, 'Heures')).toContainEqual(['Moyenne', '2,5']);
  });
});
