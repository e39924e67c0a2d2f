import type { MultiplesCell, MultiplesValues } from '../../report/chart.ts';
import { type ColumnLabel, labelColumn } from './label-column.ts';
import { type Box, boxLayer, lineLayer, styles, type TextItem, textLayer } from './layers.ts';
import { type ChartWidth, pixelWidth, type Scene } from './scene.ts';
import { capMiddle, lineHeight, textWidth, widestPiece, wrapLabel } from './text-metrics.ts';
import { token } from './tokens.ts';

type Row = MultiplesValues['rows'][number];

const columnGap = 14;
const labelGap = 16;
const valueGap = 6;
const leastBar = 28;
const paint = { accent: 'bar', other: 'bar-2', pale: 'bar-3' } as const;

/** What the panels are drawn on. */
interface Sheet {
  readonly chart: MultiplesValues;
  /** Where the first column begins. */
  readonly from: number;
  readonly columnWidth: number;
  /** Pixels of a share of 1, the same everywhere. */
  readonly perShare: number;
  readonly boxes: Box[];
  readonly lines: { x: number; x2: number; y: number; y2: number }[];
  readonly texts: TextItem[];
}

/**
 * A column of bars for each category, all on one scale and in one order, so that one looks along a
 * row. Columns that do not fit side by side follow below, under the same labels.
 */
export function multiplesScene(chart: MultiplesValues, width: ChartWidth): Scene {
  const wide = width === 'wide';
  const cells = chart.rows.flatMap((row) => row.cells);
  const values = Math.max(0, ...cells.map((cell) => textWidth(cell.printed, 600)));
  const { labels, from, groups, columnWidth } = layOut(chart, width, values + valueGap + leastBar);
  const longest = Math.max(0.01, ...cells.map((cell) => ('hidden' in cell ? 0 : cell.share)));
  const perShare = (columnWidth - values - valueGap) / longest;
  const sheet: Sheet = { chart, from, columnWidth, perShare, boxes: [], lines: [], texts: [] };
  let top = 0;
  for (const panels of groups) {
    const start = drawHeads(sheet, panels, top) + 8;
    top = start;
    chart.rows.forEach((row, i) => {
      top = drawRow(sheet, row, panels, labels.lines[i] ?? [], top, wide);
    });
    if (wide)
      sheet.lines.push(...panels.map((_, i) => vertical(leftOf(sheet, i) + 0.5, start, top - 4)));
    top += 20;
  }
  return {
    height: top - 22,
    layers: [lineLayer(sheet.lines, 'edge'), boxLayer(sheet.boxes), textLayer(sheet.texts)],
  };
}

/** Labels are wrapped more, then the numbers above columns, where all panels then stand in one line. */
function layOut(chart: MultiplesValues, width: ChartWidth, leastColumn: number) {
  const right = pixelWidth[width];
  const texts = chart.rows.map(({ label, tone }): ColumnLabel => {
    return { text: label, weight: tone === 'accent' ? 600 : 400, indent: 0 };
  });
  const layoutFor = (part: number, leastBase: typeof textWidth) => {
    const heads = chart.panels.map(({ label, base }) =>
      Math.max(widestPiece(label, 600), leastBase(base, 400)),
    );
    const least = Math.max(leastColumn, ...heads) + columnGap;
    const labels = labelColumn(texts, right * part);
    const from = width === 'wide' ? Math.ceil(labels.width + labelGap) : 0;
    const room = right - from + columnGap;
    const groups = inLines(chart.panels.length, Math.floor(room / least));
    const most = Math.max(...groups.map(({ length }) => length));
    return { labels, from, groups, columnWidth: Math.floor(room / most - columnGap) };
  };
  const parts = width === 'wide' ? [0.3, 0.25, 0.2] : [1];
  const layouts = [textWidth, widestPiece].flatMap((least) =>
    parts.map((part) => layoutFor(part, least)),
  );
  const [first] = layouts;
  const found = layouts.find(({ groups }) => groups.length === 1) ?? first;
  if (!found) throw new Error('there is always a first layout');
  return found;
}

/** Places of the panels, line by line, as even as can be. */
function inLines(count: number, fitting: number): readonly number[][] {
  const lines = Math.ceil(count / Math.max(1, fitting));
  const places = [...Array(count).keys()];
  return [...Map.groupBy(places, (place) => Math.floor((place * lines) / count)).values()];
}

const leftOf = ({ from, columnWidth }: Sheet, column: number) =>
  from + column * (columnWidth + columnGap);

const vertical = (x: number, y: number, y2: number) => ({ x, x2: x, y, y2 });

/** The categories, and how many of them answered. */
function drawHeads(sheet: Sheet, panels: readonly number[], top: number): number {
  const heads = panels.map((panel) => {
    const { label = '', base = '' } = sheet.chart.panels[panel] ?? {};
    return {
      lines: wrapLabel(label, sheet.columnWidth, 600),
      base: wrapLabel(base, sheet.columnWidth, 400),
    };
  });
  const names = Math.max(...heads.map(({ lines }) => lines.length));
  const bases = Math.max(...heads.map(({ base }) => base.length));
  heads.forEach(({ lines, base }, i) => {
    const x = leftOf(sheet, i);
    const y = top + 14 + (names - lines.length) * lineHeight;
    sheet.texts.push({ x, y, lines, style: styles.strongLabel });
    sheet.texts.push({ x, y: top + 14 + names * lineHeight, lines: base, style: styles.muted });
  });
  return top + (names + bases) * lineHeight;
}

function drawRow(
  sheet: Sheet,
  row: Row,
  panels: readonly number[],
  lines: readonly string[],
  top: number,
  wide: boolean,
): number {
  const style = row.tone === 'accent' ? styles.strongLabel : styles.label;
  const extra = (lines.length - 1) * lineHeight;
  const middle = wide ? top + 14 + extra / 2 : top + 32 + extra;
  const y = wide ? middle + capMiddle - extra / 2 : top + 16;
  sheet.texts.push({ x: 0, y, lines, style });
  panels.forEach((panel, i) => {
    const cell = row.cells[panel];
    if (cell) drawCell(sheet, cell, row, leftOf(sheet, i), middle);
  });
  return wide ? top + 28 + extra : middle + 14;
}

function drawCell(
  { perShare, boxes, texts }: Sheet,
  cell: MultiplesCell,
  { tone }: Row,
  left: number,
  middle: number,
): void {
  const y = middle + capMiddle;
  if ('hidden' in cell) {
    texts.push({ x: left + valueGap, y, lines: [cell.printed], style: styles.muted });
    return;
  }
  const x2 = left + cell.share * perShare;
  const fill = token(paint[tone]);
  const place = { x: left, x2, y: middle - 7, y2: middle + 7 };
  if (x2 > left) boxes.push({ ...place, fill, edged: tone === 'pale' && x2 - left >= 2 });
  const style = tone === 'accent' ? styles.accentValue : styles.value;
  texts.push({ x: x2 + valueGap, y, lines: [cell.printed], style });
}
