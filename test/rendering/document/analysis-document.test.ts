/** The analysis as a document says what its page says, in the same order and the same strings. */
import { describe, expect, it } from 'vitest';
import { analysisDocument } from '../../../src/rendering/document/analysis-document.ts';
import type { Block, TableBlock } from '../../../src/rendering/document/document-tree.ts';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { COMMANDS } from '../../../src/rendering/report/commands-beside.ts';
import type { Report } from '../../../src/report/report.ts';
import { datasetOf, reportOf, some } from '../../report/breakdowns/small-edition.ts';
import { report } from '../../report/demonstration.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf as sampleReportOf } from '../../report/sample-report.ts';
import { hostile, report as hostileReport } from '../hostile-report.ts';
import { checkPage } from '../report/check-page.ts';
import { byName, type HtmlElement, textOf } from '../report/parse-html.ts';

const blocksOf = <K extends Block['kind']>(of: Report, kind: K) =>
  analysisDocument(of).blocks.filter(
    (block): block is Extract<Block, { kind: K }> => block.kind === kind,
  );
const words = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
const headOf = (page: HtmlElement) => {
  const [main] = byName(page, 'main');
  if (!main) throw new Error('no main');
  return main;
};

const small = datasetOf([
  ...some(45, 'college', { avis: 'oui', allure: 'vif' }),
  ...some(45, 'college', { avis: 'non', allure: 'calme' }),
  ...some(61, 'lycee', { avis: 'oui', allure: 'vif' }),
  ...some(1, 'lp', { allure: 'vif' }),
  ...some(1, 'lp', { allure: 'calme' }),
]);
const analysis = '  breakdowns: [{ by: type }]';
const hiding = reportOf(small, { analysis, article: '## A\n\nRien.\n' });
const inside = reportOf(small, { analysis, article: '## A\n\nRien.\n', audience: 'internal' });

describe.each([
  ['the demonstration', report],
  ['an edition with hidden cells', hiding],
  ['its internal analysis', inside],
])('%s', (_, of) => {
  it('has the headings of the page', async () => {
    const main = headOf(checkPage(await analysisPage(of)));
    const onPage = ['h2', 'h3'].map((name) => byName(main, name).map((one) => words(textOf(one))));
    const headings = blocksOf(of, 'heading');
    const at = (level: number) =>
      headings.filter((one) => one.level === level).map(({ text }) => words(text));
    expect([at(1), at(2)]).toEqual(onPage);
  });

  it('has every table of the page, cell by cell', async () => {
    const main = headOf(checkPage(await analysisPage(of)));
    const onPage = byName(main, 'table').map((table) =>
      byName(table, 'tr').map((row) =>
        row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [seen(cell)])),
      ),
    );
    const cellsOf = ({ head, rows }: TableBlock) => [
      head.map(words),
      ...rows.map(({ cells }) => cells.map(({ text, sign = '' }) => words(`${text}${sign}`))),
    ];
    expect(blocksOf(of, 'table').map(cellsOf)).toEqual(onPage);
  });

  it('has every other sentence of the page', async () => {
    const main = headOf(checkPage(await analysisPage(of)));
    const said = new Set(
      analysisDocument(of).blocks.flatMap((block) => {
        if (block.kind === 'paragraph' || block.kind === 'heading') return [words(block.text)];
        if (block.kind === 'table') return [words(block.caption), ...block.notes.map(words)];
        return [
          words(block.measure),
          ...block.notes.map(({ term, text }) => words(`${term} : ${text}`)),
        ];
      }),
    );
    for (const paragraph of byName(main, 'p')) {
      // The title of a chart, for the ear; and what is there for the screen alone.
      if (/\bft\b/.test(paragraph.attributes.get('class') ?? '')) continue;
      if (textOf(paragraph) === COMMANDS || byName(paragraph, 'a').length > 0) continue;
      expect(said, textOf(paragraph)).toContain(words(textOf(paragraph)));
    }
  });
});

/** Without what is there for the ear alone, and the commands of an internal page. */
function seen(cell: HtmlElement): string {
  const visible = (element: HtmlElement): string =>
    element.children
      .map((child) => {
        if (typeof child === 'string') return child;
        const isUnseen = child.name === 'code' || child.attributes.get('class') === 'vh';
        return isUnseen ? '' : visible(child);
      })
      .join('');
  return words(visible(cell));
}

describe('the head of a document', () => {
  it('says whose it is, of when, of how many, and that the data are invented', () => {
    const { title, kicker, date, facts, demonstration, internal, closing } =
      analysisDocument(report);
    expect([title, kicker, date]).toEqual([
      report.questionnaire.title,
      'Bilan d’enquête, publié le 10\u00a0novembre 2021',
      '2021-11-10',
    ]);
    expect(facts.map(({ value, label }) => `${label} ${value}`)).toEqual([
      'Personnes invitées 446',
      'Questionnaires envoyés 244',
      'Taux de réponse 54,71\u00a0%',
      'Questions 40',
    ]);
    expect(demonstration).toBe('Données de démonstration, fictives');
    expect(closing).toContain('Les données de ce document sont fictives.');
    expect(internal).toBeUndefined();
    expect(analysisDocument(inside).internal).toBe('Document interne, ne pas diffuser');
  });

  it('leaves out what nobody knows', () => {
    const { facts } = analysisDocument(sampleReportOf(dataOf([])));
    expect(facts.map(({ label }) => label)).toEqual(['Questionnaires envoyés', 'Questions']);
  });
});

describe('words that try to be something else', () => {
  it('are there as they were written', () => {
    const text = JSON.stringify(analysisDocument(hostileReport));
    for (const one of [hostile[0], hostile[5], hostile[6], hostile[7]]) {
      expect(words(text)).toContain(words(JSON.stringify(one).slice(1, -1)));
    }
  });
});
