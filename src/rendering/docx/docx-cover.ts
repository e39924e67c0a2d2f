/** The first page of a DOCX: whose it is, its title, its numbers, its contents. */
import {
  BorderStyle,
  type FileChild,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { TextDocument } from '../document/document-tree.ts';
import { colour, pageColumn } from './docx-styles.ts';

export function docxCover(document: TextDocument): readonly FileChild[] {
  const { organisation, demonstration, kicker, title, subtitle, lead, contentsTitle } = document;
  return [
    new Paragraph({
      style: 'Masthead',
      text: organisation,
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 6, color: colour('ink') } },
    }),
    ...(demonstration ? [new Paragraph({ style: 'Note', text: demonstration })] : []),
    new Paragraph({ style: 'Kicker', text: kicker }),
    new Paragraph({ style: 'Title', text: title }),
    new Paragraph({ style: 'Subtitle', text: subtitle }),
    new Paragraph({ style: 'Lead', text: lead }),
    factsTable(document),
    new Paragraph({ style: 'ContentsTitle', text: contentsTitle }),
    // Links now, page numbers as soon as somebody updates it: Word, which alone knows them, would
    // ask at each opening whether it may.
    new TableOfContents(contentsTitle, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ];
}

/** Names above, numbers below: a table like any other, read column by column. */
function factsTable({ facts }: TextDocument): Table {
  const width = Math.floor(pageColumn / Math.max(1, facts.length));
  const row = (style: string, texts: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      children: texts.map(
        (text) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            children: [
              new Paragraph({ style, children: [new TextRun({ text, ...(isHead ? {} : big) })] }),
            ],
          }),
      ),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: colour('rule') };
  const none = { style: BorderStyle.NONE };
  return new Table({
    width: { size: width * facts.length, type: WidthType.DXA },
    columnWidths: facts.map(() => width),
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    margins: { top: 60, bottom: 60, left: 0, right: 68 },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      row(
        'Note',
        facts.map(({ label }) => label),
        true,
      ),
      row(
        'Normal',
        facts.map(({ value }) => value),
        false,
      ),
    ],
  });
}

const big = { bold: true, size: 36 };
