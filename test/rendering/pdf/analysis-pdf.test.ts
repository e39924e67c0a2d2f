import { beforeAll, describe, expect, it } from 'vitest';
import { analysisDocument } from '../../../src/rendering/document/analysis-document.ts';
import { plainTables } from '../../../src/rendering/document/document-tables.ts';
import type { Block, TextDocument } from '../../../src/rendering/document/document-tree.ts';
import { analysisPdf } from '../../../src/rendering/pdf/analysis-pdf.ts';
import { openPdfProcess, type PdfProcess } from '../../../src/rendering/pdf/open-pdf-process.ts';
import { printPdf } from '../../../src/rendering/pdf/print-pdf.ts';
import { UnprintableError } from '../../../src/rendering/pdf/typeset.ts';
import { report } from '../../report/demonstration.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { documentOf, drawing, heading } from '../document/small-document.ts';
import { type Element, type Pdf, readPdf, walk } from '../read-pdf.ts';

const print: PdfProcess['print'] = async (source) => {
  try {
    return { pdf: printPdf(source) };
  } catch (error) {
    if (error instanceof UnprintableError) return { lacking: error.characters };
    throw error;
  }
};
const drawingsOf = ({ blocks }: TextDocument) =>
  new Map(blocks.flatMap((block) => (block.kind === 'chart' ? [[block.id, drawing]] : [])));
const make = (document: TextDocument) => analysisPdf(document, drawingsOf(document), print);
const read = async (document: TextDocument): Promise<Pdf> =>
  readPdf(Buffer.from((await make(document)).pdf));

const kinds = (pdf: Pdf, kind: string) => walk(pdf.structure).filter((one) => one.kind === kind);
const titlesIn = (xmp: string) =>
  Array.from(xmp.matchAll(/<dc:title>.*?<rdf:li[^>]*>([^<]*)</gs), ([, title]) => title);
/** Without spaces, which stand where lines end: and without what lets a long word break. */
const dense = (text: string) => text.normalize('NFC').replace(/[\s\u00a0\u200b]+/g, '');

describe('the demonstration', () => {
  const document = analysisDocument(report);
  let pdf: Pdf;
  beforeAll(async () => {
    pdf = await read(document);
  });

  it('says that it is PDF/UA-1, in French, with its title and its date', () => {
    expect(pdf.catalogue).toMatch(/\/MarkInfo <<\s*\/Marked true\s*>>/);
    expect(pdf.catalogue).toMatch(/\/Lang \(fr\)/);
    expect(pdf.catalogue).toMatch(/\/DisplayDocTitle true/);
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(titlesIn(pdf.xmp)).toEqual(['Être RUPN en 2021\u00a0: l’analyse complète']);
    expect(pdf.info).toMatch(/\/CreationDate \(D:20211110/);
    expect(pdf.info).toMatch(/\/ModDate \(D:20211110/);
  });

  it('has a bookmark and an entry of its table of contents for each heading', () => {
    const headings = document.blocks.filter((block) => block.kind === 'heading');
    expect(pdf.outline).toEqual(headings.map(({ text, level }) => ({ title: text, level })));
    expect(kinds(pdf, 'TOCI')).toHaveLength(headings.length);
    const titles = (level: number) =>
      headings.filter((one) => one.level === level).map(({ text }) => text);
    // The table of contents has a heading of its own.
    expect(kinds(pdf, 'H1').map(({ title }) => title)).toEqual([
      document.contentsTitle,
      ...titles(1),
    ]);
    expect(kinds(pdf, 'H2').map(({ title }) => title)).toEqual(titles(2));
    const [first = ''] = pdf.texts;
    for (const { text } of headings) expect(dense(first)).toContain(dense(text));
  });

  it('describes each chart in words', () => {
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    expect(kinds(pdf, 'Figure').map(({ alternative }) => alternative)).toEqual(
      charts.map(({ alternative }) => alternative),
    );
  });

  it('prints every row of every table, string by string', () => {
    const said = dense(pdf.texts.join(' '));
    const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows.length).toBeGreaterThan(600);
    for (const { cells } of rows) {
      const row = dense(cells.map(({ text, sign = '' }) => `${text}${sign}`).join(' '));
      expect(said).toContain(row);
    }
  });

  it('has a head for each column and each row, and every cell under both', () => {
    const tables = kinds(pdf, 'Table');
    expect(tables).toHaveLength(document.blocks.filter(({ kind }) => kind === 'table').length);
    for (const table of tables) expectHeads(table);
    const ids = walk(pdf.structure).flatMap(({ id }) => id ?? []);
    expect([...pdf.names]).toEqual(ids.toSorted());
  });

  it('numbers its pages, and says at the foot of each that the data are invented', () => {
    pdf.texts.forEach((text, index) => {
      expect(dense(text)).toContain(`${index + 1}/${pdf.pages.length}`);
      expect(dense(text)).toContain(dense('données de démonstration, fictives'));
      expect(text).not.toContain('Document interne');
    });
  });
});

/** Heads of columns, of a group of rows, of rows: each cell names all of its own. */
function expectHeads(table: Element): void {
  const [head, ...body] = walk(table)
    .filter(({ kind }) => kind === 'TR')
    .map(({ children }) => children);
  expect(head?.map(({ kind, scope }) => [kind, scope])).toEqual(
    Array(head?.length).fill(['TH', 'Column']),
  );
  let group: string[] = [];
  for (const [first, ...cells] of body) {
    expect(first?.kind).toBe('TH');
    if (cells.length === 0) {
      group = [first?.id ?? ''];
      expect(first?.headers).toEqual([]);
      continue;
    }
    expect(first?.scope).toBe('Row');
    cells.forEach(({ kind, headers }, index) => {
      expect(kind).toBe('TD');
      expect(headers).toEqual([head?.[index + 1]?.id, ...group, first?.id]);
    });
  }
}

/** A title and so many lines. */
function part(title: string, lines: number): Block[] {
  const line = { kind: 'paragraph', role: 'text', text: 'Une ligne.', isKept: false } as const;
  return [heading(1, title), ...Array.from({ length: lines }, () => line)];
}

describe('any document', () => {
  it('has the same bytes again, here and in a process of its own', async () => {
    const document = documentOf('Un essai');
    const { pdf } = await make(document);
    const other = openPdfProcess();
    try {
      const again = await analysisPdf(document, drawingsOf(document), other.print);
      expect(Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true);
    } finally {
      await other.close();
    }
  });

  it('says on each page that it is internal, where it is', async () => {
    const internal = 'Document interne, ne pas diffuser';
    const parts = Array.from({ length: 5 }, (_, index) => part(`Partie ${index}`, 30));
    const fileTitle = 'Un essai\u00a0: l’analyse complète (document interne)';
    const document = documentOf('Un essai', { internal, fileTitle, blocks: parts.flat() });
    const pdf = await read(document);
    expect(titlesIn(pdf.xmp)).toEqual([fileTitle]);
    expect(pdf.pages).toHaveLength(6);
    for (const text of pdf.texts) expect(dense(text)).toContain(dense(internal));
  });

  // A sheet has 253 mm between its margins: of two parts of a few lines the second finds its 120.
  it('begins a part on the page of a short one, and on another page below a long one', async () => {
    const pageOf = async (lines: number) => {
      const blocks = [...part('Première', lines), ...part('Seconde', 1)];
      const { texts } = await read(documentOf('Un essai', { blocks }));
      return texts.findLastIndex((text) => dense(text).includes('Seconde'));
    };
    expect(await pageOf(3)).toBe(1);
    expect(await pageOf(30)).toBe(2);
  });

  it('keeps a title on the page of what follows it', async () => {
    const blocks = Array.from({ length: 60 }, (_, index) => [
      heading(2, `Question ${index}`),
      { kind: 'paragraph', role: 'asked', text: `Posée ${index}`, isKept: true } as const,
      ...plainTables({
        caption: `Tableau ${index}`,
        head: ['', 'Part'],
        rows: Array.from({ length: 1 + (index % 9) }, (_, row) => [`Ligne ${row}`, `${index}`]),
        foot: [],
      }),
    ]).flat();
    const pdf = await read(documentOf('Un essai', { blocks: [heading(1, 'Partie'), ...blocks] }));
    expect(pdf.pages.length).toBeGreaterThan(10);
    const inText = pdf.texts.slice(1);
    for (let index = 0; index < 60; index++) {
      const page = inText.findIndex((text) => text.includes(`Posée ${index} `));
      expect(inText[page]).toContain(`Question ${index} `);
      expect(inText[page]).toContain(`Tableau ${index} `);
    }
  });

  it('lets a long table go on over the next page, under its heads', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => [`Ligne ${index}`, `${index}`]);
    const blocks = plainTables({ caption: 'Long', head: ['Réponse', 'Part'], rows, foot: [] });
    const pdf = await read(documentOf('Un essai', { blocks: [heading(1, 'Partie'), ...blocks] }));
    const over = pdf.texts.filter((text) => text.includes('Ligne '));
    expect(over.length).toBeGreaterThan(2);
    for (const text of over) expect(text).toContain('Réponse');
    const [table] = kinds(pdf, 'Table');
    expect(walk(table as Element).filter(({ scope }) => scope === 'Row')).toHaveLength(150);
  });

  it.each([
    ['nobody answered', dataOf([], 12)],
    ['nobody invited', dataOf([])],
    ['one response', dataOf([{ persons: 1, answers: { role: 'equipe', heures: 2 } }])],
  ])('is made when %s', async (_, dataset) => {
    const pdf = await read(analysisDocument(reportOf(dataset)));
    expect(pdf.texts.join(' ')).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});

describe('words', () => {
  const markup = '#evil $x^2$ *gras* _ital_ \\ `code` @ref <lab> = - + // /* [a](b) {{x}} "q" \'';

  it('are never read as markup', async () => {
    const pdf = await read(documentOf(markup));
    expect(pdf.outline).toEqual([
      { title: markup, level: 1 },
      { title: markup, level: 2 },
    ]);
    expect(kinds(pdf, 'Figure').map(({ alternative }) => alternative)).toEqual([markup]);
    const said = dense(pdf.texts.join(' '));
    const places = said.split(dense(markup)).length - 1;
    // Ten on the first page, its contents and its foot among them; sixteen on the second.
    expect(places).toBe(26);
  });

  it('may be one very long word', async () => {
    expect((await read(documentOf('a'.repeat(400)))).pages.length).toBeGreaterThan(1);
  });

  it('have a box for what the font lacks, and say where', async () => {
    const text = 'Une 👩‍🏫 contente 漢, E\u0301tat, \ud800 et \u0007';
    const document = documentOf('Un essai', { blocks: [heading(1, text)] });
    const { pdf, unprintable } = await make(document);
    const [bookmark] = readPdf(Buffer.from(pdf)).outline;
    expect(bookmark?.title).toBe('Une □□ contente □, État, □ et □');
    expect(unprintable.map((one) => one.text)).toEqual([text]);
    expect(new Set(unprintable[0]?.characters)).toEqual(
      new Set(['👩', '🏫', '漢', '\ufffd', '\u0007']),
    );
  });
});
