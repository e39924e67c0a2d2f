/**
 * Tables of numbers in Word: their head marked and repeated, their first column too, no row cut.
 * Written as WordprocessingML here: the writer of DOCX makes a dozen objects of each cell, which
 * for five thousand cells takes a second and a hundred megabytes.
 */
import { type FileChild, Paragraph, TextRun } from 'docx';
import type { DocumentRow, TableBlock } from '../document/document-tree.ts';
import { sheetWidth, textColumn } from '../document/table-layout.ts';
import { xmlText } from '../xml-text.ts';
import { cellStyle, chartColumn, colour, pageColumn } from './docx-styles.ts';

/** The style of the paragraph in whose place a table comes: nobody’s words have it. */
const PLACE = 'TablePlace';

/** @param index of the table among all of the document */
export function placeOfTable({ caption, notes }: TableBlock, index: number): readonly FileChild[] {
  return [
    new Paragraph({ style: 'Caption', text: caption }),
    new Paragraph({ style: PLACE, children: [new TextRun(String(index))] }),
    ...notes.map((text) => new Paragraph({ style: 'TableNote', text })),
  ];
}

/** @param body the XML of a document with places for its tables */
export function withTables(body: string, tables: readonly TableBlock[]): string {
  return body.replace(
    new RegExp(`<w:p><w:pPr><w:pStyle w:val="${PLACE}"/></w:pPr>.*?>(\\d+)</w:t></w:r></w:p>`, 'g'),
    (_, index: string) => {
      const table = tables[Number(index)];
      if (!table) throw new Error(`the document has no table ${index}`);
      return tableXml(table);
    },
  );
}

function tableXml({ head, rows, layout, isKept, caption }: TableBlock): string {
  const columns = columnsOf(layout.widths);
  const headRow: DocumentRow = { kind: 'plain', cells: head.map((text) => ({ text })) };
  const all = [headRow, ...rows];
  const made = all.map((row, index) => {
    const next = all[index + 1];
    const isHead = index === 0;
    return rowXml(row, {
      columns,
      size: layout.size,
      isHead,
      isWithNext: next !== undefined && (isHead || isKept || row.kind === 'section'),
      line: isHead ? strong : lineBelow(row, next),
    });
  });
  return `<w:tbl>${properties(columns, caption)}${made.join('')}</w:tbl>`;
}

interface RowLayout {
  readonly columns: readonly number[];
  readonly size: number;
  readonly isHead: boolean;
  /** On the page of the next row. */
  readonly isWithNext: boolean;
  /** Below it, where it is not that of all rows. */
  readonly line: string;
}

function rowXml({ kind, cells }: DocumentRow, layout: RowLayout): string {
  const { columns, size, isHead, isWithNext, line } = layout;
  const isSection = kind === 'section';
  const isQuiet = kind === 'foot' || kind === 'below';
  const look = isHead || isSection ? '<w:b/><w:bCs/>' : isQuiet ? quiet() : '';
  const ofCell = `${line === '' ? '' : `<w:tcBorders>${line}</w:tcBorders>`}${isHead ? '<w:vAlign w:val="bottom"/>' : ''}`;
  const made = cells.map(({ text, sign = '' }, index) => {
    const width = isSection ? sum(columns) : (columns[index] ?? 0);
    const span = isSection ? `<w:gridSpan w:val="${columns.length}"/>` : '';
    const keep = index === 0 && isWithNext ? '<w:keepNext/>' : '';
    return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${span}${ofCell}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${cellStyle(size, index > 0)}"/>${keep}</w:pPr><w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text + sign)}</w:t></w:r></w:p></w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${made.join('')}</w:tr>`;
}

function properties(columns: readonly number[], caption: string): string {
  const line = `w:val="single" w:color="${colour('rule')}" w:sz="4"`;
  const borders = `<w:tblBorders><w:top w:val="none"/><w:left w:val="none"/><w:bottom ${line}/><w:right w:val="none"/><w:insideH ${line}/><w:insideV w:val="none"/></w:tblBorders>`;
  const margin = (side: string, width: number) => `<w:${side} w:type="dxa" w:w="${width}"/>`;
  const margins = `<w:tblCellMar>${margin('top', 40)}${margin('left', 0)}${margin('bottom', 40)}${margin('right', 68)}</w:tblCellMar>`;
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tblPr><w:tblW w:type="dxa" w:w="${sum(columns)}"/>${borders}<w:tblLayout w:type="fixed"/>${margins}<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
}

const strong = `<w:bottom w:val="single" w:color="${colour('ink')}" w:sz="6"/>`;
const none = '<w:bottom w:val="none"/>';
const quiet = () => `<w:color w:val="${colour('ink-2')}"/>`;

function lineBelow(row: DocumentRow, next: DocumentRow | undefined): string {
  if (next?.kind === 'below') return none;
  if (next?.kind === 'apart') return strong;
  return next?.kind === 'foot' && row.kind !== 'foot' ? strong : '';
}

/** Twips, as wide as a chart or as the sheet between its margins. */
function columnsOf(widths: readonly number[]): readonly number[] {
  const room = sum(widths) > (textColumn + sheetWidth) / 2 ? pageColumn : chartColumn;
  const scaled = widths.map((width) => Math.floor((width * room) / sum(widths)));
  return scaled.with(0, (scaled[0] ?? 0) + room - sum(scaled));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
