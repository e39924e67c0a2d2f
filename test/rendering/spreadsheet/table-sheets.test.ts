/** A sheet per table: those of the full analysis as a page, in its order, and the way between them. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { tableSheets } from '../../../src/rendering/spreadsheet/table-sheets.ts';
import { tablesWorkbook } from '../../../src/rendering/spreadsheet/tables-workbook.ts';
import { report } from '../../report/demonstration.ts';
import { named, readXml, wordsOf } from '../read-xml.ts';
import { byId, byName, type HtmlElement, parseHtml, textOf } from '../report/parse-html.ts';
import { partsOf, type ReadSheet, readWorkbook } from './read-workbook.ts';

const withoutTable = ['Lisez-moi', 'Méthode', 'Chiffres'];
const shown = (row: ReadSheet['rows'][number] = []) => row.map((cell) => cell.shown);

/** What stands together, between empty rows. */
const passages = ({ rows }: ReadSheet) => {
  const all: string[][][] = [[]];
  for (const row of rows) {
    if (row.length === 0) all.push([]);
    else all.at(-1)?.push(shown(row));
  }
  return all.filter((passage) => passage.length > 0);
};
const isTable = (passage: string[][]) => passage.some(({ length }) => length > 1);
const titleOf = ({ rows }: ReadSheet) => shown(rows[0])[0] ?? '';
const captionOf = (sheet: ReadSheet) => passages(sheet).find(isTable)?.[0]?.[0] ?? '';

describe('the demonstration of 2021', () => {
  let workbook: string;
  let sheets: readonly ReadSheet[];
  let ofTables: readonly ReadSheet[];
  let page: HtmlElement;
  beforeAll(async () => {
    const bytes = await tablesWorkbook(report);
    workbook = partsOf(bytes).get('xl/workbook.xml') ?? '';
    sheets = readWorkbook(bytes);
    ofTables = sheets.filter(({ name }) => !withoutTable.includes(name));
    page = parseHtml(await analysisPage(report));
  });
  const captionsIn = (element: HtmlElement | undefined) =>
    element ? byName(element, 'caption').map((caption) => textOf(caption).trim()) : [];

  it('has a sheet for each table of the page, question by question', () => {
    const found = new Map<string, string[]>();
    for (const sheet of ofTables) {
      const title = titleOf(sheet).replace(/^\d+\. /, '');
      found.set(title, [...(found.get(title) ?? []), captionOf(sheet)]);
    }
    for (const { question, table } of report.analysis.flatMap((step) => step.questions)) {
      const { title } = question;
      const captions = captionsIn(byId(page, `question-${question.id}`)).map((caption) =>
        caption.slice(title.length).replace(/^(\u00a0:|,) /, ''),
      );
      // A cell of the page has a count and its share; here each is a number. Other first tables
      // are captioned without the title.
      const isMatrix = 'rows' in question;
      const first = isMatrix
        ? [
            'Effectifs, par ligne',
            'Parts, par ligne',
            ...(table?.below ? ['Parts pondérées, par ligne'] : []),
          ]
        : captions.slice(0, 1).map((caption) => found.get(title)?.[0] ?? caption);
      const expected = [...first, ...captions.slice(1).map((by) => by.replace(/^p/, 'P'))];
      expect(found.get(title) ?? [], question.id).toEqual(expected);
    }
    expect(found.get('Après le bilan, l’action')).toEqual(captionsIn(byId(page, 'action')));
    expect(found.get('Participation')).toHaveLength(1 + report.questionnaire.frame.length);
    expect(ofTables.length).toBeGreaterThan(100);
  });

  it('has one table on each', () => {
    for (const sheet of ofTables) {
      expect(passages(sheet).filter(isTable), sheet.name).toHaveLength(1);
    }
  });

  it('leads to the other tables of the same question, each by its number and its caption', () => {
    let alone = 0;
    for (const sheet of ofTables) {
      const [, ...links] = sheet.links;
      const beside = ofTables.filter((one) => one !== sheet && titleOf(one) === titleOf(sheet));
      const expected = beside.map((one) => {
        const number = /^(\d+\.\d+|\D+ \d+)/.exec(one.name)?.[0];
        return { words: `${number} · ${captionOf(one)}`, to: one.name };
      });
      expect(links, sheet.name).toEqual(expected);
      const headings = sheet.rows
        .flatMap(shown)
        .filter((text) => text.startsWith('Autres tableaux'));
      const ofWhat = /^\d/.test(sheet.name) ? 'question' : 'partie';
      expect(headings).toEqual(beside.length > 0 ? [`Autres tableaux de cette ${ofWhat}`] : []);
      alone += beside.length > 0 ? 0 : 1;
    }
    expect(alone).toBeGreaterThan(0);
  });

  it('says on each what was asked', () => {
    for (const { question } of report.analysis.flatMap((step) => step.questions)) {
      for (const sheet of ofTables) {
        if (!titleOf(sheet).endsWith(`. ${question.title}`)) continue;
        expect(passages(sheet)[0]).toContainEqual([`«\u00a0${question.label}\u00a0»`]);
      }
    }
  });

  it('lists them with part, question and caption, in a list that can be filtered', () => {
    const [list] = sheets;
    const rows = list?.rows ?? [];
    const head = rows.findIndex((row) => shown(row)[0] === 'Feuille');
    expect(shown(rows[head])).toEqual(['Feuille', 'Partie', 'Question ou sujet', 'Tableau']);
    expect(list?.xml).toContain(`<autoFilter ref="A${head + 1}:D${rows.length}"/>`);
    // ECMA-376 18.2.5: what LibreOffice takes a filter from, and what comes back on each page.
    const names = named(readXml(workbook), 'definedName').filter(
      ({ attributes }) => attributes.get('localSheetId') === '0',
    );
    expect(names.map((one) => [one.attributes.get('name'), wordsOf(one)])).toEqual([
      ['_xlnm._FilterDatabase', `'Lisez-moi'!$A$${head + 1}:$D$${rows.length}`],
      ['_xlnm.Print_Titles', `'Lisez-moi'!$${head + 1}:$${head + 1}`],
    ]);
    const listed = rows.slice(head + 1).map(shown);
    expect(listed.map(([name]) => name)).toEqual(sheets.slice(1).map(({ name }) => name));
    for (const [index, sheet] of ofTables.entries()) {
      const [, part, title, caption] = listed[index] ?? [];
      expect(titleOf(sheet).replace(/^\d+\. /, '')).toBe(title);
      expect(captionOf(sheet)).toBe(caption);
      const step = report.analysis.find(({ questions }) =>
        questions.some(({ question }) => question.title === title),
      );
      expect(part).toBe(step?.title ?? sheet.name.replace(/ \d+$/, ''));
    }
  });
});

it('no two sheets have the same name, whatever the titles and the captions', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1', '.1 x', '1 Effectifs', '1.1 Rôle', "'", '', 'Action 1', 'Effectifs'),
  );
  const subject = fc.record({ title: words, captions: fc.array(words, { maxLength: 12 }) });
  fc.assert(
    fc.property(fc.array(subject, { maxLength: 13 }), (subjects) => {
      const about = { about: [], part: 'Votre mission' };
      const block = (caption: string) => ({ caption, head: [], rows: [], foot: [], notes: [] });
      const names = subjects
        .map(({ title, captions }, index) => ({
          ...{ ...about, title, number: index + 1 },
          tables: captions.map(block),
        }))
        .flatMap((one) => tableSheets(one, []))
        .map(({ sheet }) => sheet.name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
