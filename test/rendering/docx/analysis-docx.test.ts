import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { analysisDocument } from '../../../src/rendering/document/analysis-document.ts';
import type { TextDocument } from '../../../src/rendering/document/document-tree.ts';
import { analysisDocx } from '../../../src/rendering/docx/analysis-docx.ts';
import { report } from '../../report/demonstration.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { documentOf, heading } from '../document/small-document.ts';
import { childrenOf, named, wordsOf, type XmlElement } from '../read-xml.ts';
import { type Docx, readDocx } from './read-docx.ts';

/** The first bytes of a PNG of 1216 by 300, which are all that is read of one. */
const png = (last: number) => {
  const bytes = new Uint8Array(32).fill(last);
  new DataView(bytes.buffer).setUint32(16, 1216);
  new DataView(bytes.buffer).setUint32(20, 300);
  return bytes;
};
const make = (document: TextDocument) => {
  const charts = document.blocks.filter((block) => block.kind === 'chart');
  return analysisDocx(document, new Map(charts.map(({ id }, index) => [id, png(index)])));
};
const read = async (document: TextDocument): Promise<Docx> => readDocx(await make(document));

const styleOf = (paragraph: XmlElement) => named(paragraph, 'w:pStyle')[0]?.attributes.get('w:val');
const textsOf = (element: XmlElement) => named(element, 'w:t').map(wordsOf).join('');
const styled = ({ body }: Docx, style: string) =>
  named(body, 'w:p').filter((paragraph) => styleOf(paragraph) === style);

describe('the demonstration', () => {
  const document = analysisDocument(report);
  let docx: Docx;
  beforeAll(async () => {
    docx = await read(document);
  });

  it('has real headings, each led to by the table of contents', () => {
    const headings = document.blocks.filter((block) => block.kind === 'heading');
    for (const level of [1, 2]) {
      expect(styled(docx, `Heading${level}`).map(textsOf)).toEqual(
        headings.filter((one) => one.level === level).map(({ text }) => text),
      );
    }
    const [field] = named(docx.body, 'w:instrText').map(wordsOf);
    expect(field).toBe('TOC \\h \\o "1-2"');
    const bookmarks = new Map(
      named(docx.body, 'w:p').flatMap((paragraph) =>
        named(paragraph, 'w:bookmarkStart').map((one) => [
          one.attributes.get('w:name'),
          textsOf(paragraph),
        ]),
      ),
    );
    const links = named(docx.body, 'w:hyperlink');
    expect(links.map(textsOf)).toEqual(headings.map(({ text }) => text));
    for (const link of links) {
      expect(bookmarks.get(link.attributes.get('w:anchor'))).toBe(textsOf(link));
    }
    // Word would ask at each opening whether it may update them.
    expect(textOf(docx, 'word/document.xml')).not.toContain('w:dirty="true"');
  });

  it('has every row of every table, string by string, under a head that is marked', () => {
    const tables = document.blocks.filter((block) => block.kind === 'table');
    const [facts, ...made] = named(docx.body, 'w:tbl');
    expect(made).toHaveLength(tables.length);
    made.forEach((table, index) => {
      const [head, ...rows] = named(table, 'w:tr');
      expect(cellsOf(head)).toEqual(tables[index]?.head);
      expect(rows.map(cellsOf)).toEqual(
        tables[index]?.rows.map(({ cells }) => cells.map(({ text, sign = '' }) => text + sign)),
      );
      expect(named(table, 'w:tblCaption')[0]?.attributes.get('w:val')).toBe(tables[index]?.caption);
      const [look] = named(table, 'w:tblLook');
      expect([look?.attributes.get('w:firstRow'), look?.attributes.get('w:firstColumn')]).toEqual([
        '1',
        '1',
      ]);
    });
    for (const table of [...made, facts]) {
      const marked = table
        ? named(table, 'w:tr').map((row) => named(row, 'w:tblHeader').length)
        : [];
      expect(marked).toEqual([1, ...marked.slice(1).map(() => 0)]);
    }
  });

  it('has columns as wide as the table, in every row', () => {
    for (const table of named(docx.body, 'w:tbl').slice(1)) {
      const grid = named(table, 'w:gridCol').map((one) => Number(one.attributes.get('w:w')));
      const [whole] = named(table, 'w:tblW').map((one) => Number(one.attributes.get('w:w')));
      expect(grid.reduce((sum, one) => sum + one, 0)).toBe(whole);
      for (const row of named(table, 'w:tr')) {
        const spans = named(row, 'w:tc').map((cell) =>
          Number(named(cell, 'w:gridSpan')[0]?.attributes.get('w:val') ?? 1),
        );
        expect(spans.reduce((sum, one) => sum + one, 0)).toBe(grid.length);
      }
    }
  });

  it('describes each picture in words, and has the picture of that chart', () => {
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    const pictures = named(docx.body, 'wp:docPr');
    expect(pictures.map((one) => one.attributes.get('descr'))).toEqual(
      charts.map(({ alternative }) => alternative),
    );
    const targets = new Map(
      named(docx.xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes.get('Id'),
        attributes.get('Target'),
      ]),
    );
    named(docx.body, 'a:blip').forEach((blip, index) => {
      const target = targets.get(blip.attributes.get('r:embed'));
      expect(docx.parts.get(`word/${target}`)).toEqual(png(index));
    });
    const size = named(docx.body, 'wp:extent')[0]?.attributes;
    expect(Number(size?.get('cy')) / Number(size?.get('cx'))).toBeCloseTo(300 / 1216, 2);
  });

  it('is in French, by its organisation, on its date, with numbered pages', () => {
    const [defaults] = named(docx.xml('word/styles.xml'), 'w:docDefaults');
    expect(defaults && named(defaults, 'w:lang')[0]?.attributes.get('w:val')).toBe('fr-FR');
    const core = docx.xml('docProps/core.xml');
    const property = (name: string) => named(core, name).map(wordsOf)[0];
    expect(property('dc:title')).toBe('Être RUPN en 2021\u00a0: l’analyse complète');
    expect(property('dc:creator')).toBe(document.organisation);
    expect(property('dcterms:created')).toBe('2021-11-10T00:00:00Z');
    expect(property('dcterms:modified')).toBe('2021-11-10T00:00:00Z');
    const foot = docx.xml('word/footer1.xml');
    expect(textsOf(foot)).toContain('données de démonstration, fictives');
    const fields = named(foot, 'w:instrText').map((one) => wordsOf(one).trim());
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
    expect([...docx.parts.keys()].filter((path) => /header/.test(path))).toEqual([]);
  });

  it('brings its font, obfuscated as the format wants it', () => {
    const fonts = named(docx.xml('word/fontTable.xml'), 'w:font');
    const [regular] = fonts.flatMap((font) => named(font, 'w:embedRegular'));
    const key = (regular?.attributes.get('w:fontKey') ?? '').replace(/[{}-]/g, '');
    const bytes = Buffer.from(docx.parts.get('word/fonts/font1.odttf') ?? []);
    // ECMA-376, part 4, 9.1: the key from its end, over the first 32 bytes.
    const mask = Buffer.from(key, 'hex').reverse();
    for (let index = 0; index < 32; index++) {
      bytes.writeUInt8(bytes.readUInt8(index) ^ (mask[index % 16] ?? 0), index);
    }
    const path = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
    expect(bytes.equals(readFileSync(createRequire(import.meta.url).resolve(path)))).toBe(true);
  });

  it('numbers pictures and bookmarks once each', () => {
    for (const [name, key] of [
      ['wp:docPr', 'id'],
      ['w:bookmarkStart', 'w:id'],
      ['w:bookmarkStart', 'w:name'],
    ] as const) {
      const ids = named(docx.body, name).map((one) => one.attributes.get(key));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('any document', () => {
  it('has the same bytes again, whatever was written before', async () => {
    const first = await make(documentOf('Un essai'));
    await make(documentOf('Un autre'));
    expect(Buffer.from(await make(documentOf('Un essai'))).equals(Buffer.from(first))).toBe(true);
  });

  it('says at the head of each page that it is internal, where it is', async () => {
    const internal = 'Document interne, ne pas diffuser';
    const docx = await read(documentOf('Un essai', { internal }));
    expect(textsOf(docx.xml('word/header1.xml'))).toBe(internal);
    const section = named(docx.body, 'w:sectPr').flatMap(childrenOf);
    const headers = section.filter(({ name }) => name === 'w:headerReference');
    expect(headers.map((one) => one.attributes.get('w:type'))).toEqual(['default']);
    // Else the first page would have another head.
    expect(section.map(({ name }) => name)).not.toContain('w:titlePg');
  });

  it.each([
    ['nobody answered', dataOf([], 12)],
    ['nobody invited', dataOf([])],
    ['one response', dataOf([{ persons: 1, answers: { role: 'equipe', heures: 2 } }])],
  ])('is made when %s', async (_, dataset) => {
    const { body } = await read(analysisDocument(reportOf(dataset)));
    expect(textsOf(body)).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});

describe('words', () => {
  it.each([
    ['markup', '</w:t></w:r><w:p/> ]]> <!-- &amp; &#x41; {{x}} "q" \' $& $1'],
    ['a field', '{ INCLUDETEXT "c:\\\\x" } TOC \\o =1+1'],
    ['a bookmark of its writer', 'PAGEREF _Toc7 w:name="_Toc8" w:dirty="true" <w:instrText>'],
    ['a place of our own', '<w:pStyle w:val="TablePlace"/> 0'],
  ])('that are %s stay words', async (_, words) => {
    const { body, xml } = await read(documentOf(words));
    expect(styledTexts(body, ['Heading1', 'Heading2', 'Asked', 'Caption'])).toEqual(
      Array(4).fill(words),
    );
    expect(named(body, 'w:instrText').map(wordsOf)[0]).toBe('TOC \\h \\o "1-2"');
    const table = named(body, 'w:tbl')[1];
    expect(table && named(table, 'w:tc').map(textsOf)).toEqual(Array(6).fill(words));
    expect(named(body, 'wp:docPr')[0]?.attributes.get('descr')).toBe(words);
    expect(named(xml('docProps/core.xml'), 'dc:creator').map(wordsOf)).toEqual([words]);
  });

  it('lose only what no XML can hold', async () => {
    const blocks = [heading(1, 'Un \u0007 et \ud800 fin')];
    const docx = await read(documentOf('Un essai', { blocks }));
    expect(styled(docx, 'Heading1').map(textsOf)).toEqual(['Un \ufffd et \ufffd fin']);
  });
});

function styledTexts(body: XmlElement, styles: readonly string[]): readonly string[] {
  const paragraphs = named(body, 'w:p');
  return styles.map((style) => {
    const found = paragraphs.find((paragraph) => styleOf(paragraph) === style);
    return found ? textsOf(found) : '';
  });
}

function cellsOf(row: XmlElement | undefined): readonly string[] {
  return row ? named(row, 'w:tc').map(textsOf) : [];
}

function textOf({ parts }: Docx, path: string): string {
  return Buffer.from(parts.get(path) ?? []).toString('utf8');
}
