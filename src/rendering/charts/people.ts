import type { PeopleValues } from '../../report/chart.ts';
import { chartWords } from './chart-words.ts';
import { labelColumn } from './label-column.ts';
import { lineLayer, styles, type TextItem, textLayer } from './layers.ts';
import { type CellMarks, cellLayers, drawCell } from './people-cell.ts';
import { type DotGrid, dotGrid, type Panel, panelsOf } from './people-grid.ts';
import { type ChartWidth, pixelWidth, type Scene } from './scene.ts';
import { lineHeight, textWidth, wrapLabel } from './text-metrics.ts';

type Row = PeopleValues['rows'][number];

/** What a panel is drawn on: texts, rules and dots, gathered from top to bottom. */
interface Sheet {
  readonly chart: PeopleValues;
  readonly grid: DotGrid;
  readonly right: number;
  readonly texts: TextItem[];
  readonly rules: { x: number; x2: number; y: number; y2: number }[];
  readonly marks: CellMarks;
}

const keyGap = 7;
const labelGap = 14;

/**
 * One dot per person asked, filled for those who answered, in a grid of two frame variables.
 * The rows' labels stand beside their cells, or above them on the narrow width.
 */
export function peopleScene(chart: PeopleValues, width: ChartWidth): Scene {
  const grid = dotGrid(chart, width);
  const keyWidth = 2 * keyRadius + keyGap + textWidth(chartWords.silent, 400);
  const labels = labelColumn(
    chart.rows.map(({ label }) => ({ text: label, weight: 600, indent: 0 })),
    keyWidth,
  );
  const from = width === 'wide' ? Math.ceil(Math.max(labels.width, keyWidth) + labelGap) : 0;
  const marks: CellMarks = { answered: [], silent: [], boxes: [] };
  const sheet: Sheet = { chart, grid, right: pixelWidth[width], texts: [], rules: [], marks };
  let top = drawKey(sheet, width);
  const panels = panelsOf(chart, grid, from, width);
  panels.forEach((panel, i) => {
    if (i > 0) top += 24;
    top = drawHeads(sheet, panel, top);
    chart.rows.forEach((row, at) => {
      const lines = labels.lines[at] ?? [];
      if (width === 'wide') top = rowBeside(sheet, panel, row, lines, top);
      else top = rowBelow(sheet, panel, row, top);
    });
  });
  return {
    height: top - 8,
    layers: [lineLayer(sheet.rules, 'rule'), ...cellLayers(marks), textLayer(sheet.texts)],
  };
}

const keyRadius = 3.5;

/** In the empty corner of the wide grid, on a line of its own above the narrow one. */
function drawKey({ texts, marks }: Sheet, width: ChartWidth): number {
  const answeredWidth = textWidth(chartWords.answered, 400);
  const second =
    width === 'wide' ? { x: 0, y: 32 } : { x: 2 * keyRadius + keyGap + answeredWidth + 20, y: 14 };
  const entry = (word: string, x: number, y: number, dots: CellMarks['silent']) => {
    dots.push({ x: x + keyRadius, y: y - 4.5, radius: keyRadius });
    texts.push({ x: x + 2 * keyRadius + keyGap, y, lines: [word], style: styles.muted });
  };
  entry(chartWords.answered, 0, 14, marks.answered);
  entry(chartWords.silent, second.x, second.y, marks.silent);
  return width === 'wide' ? 0 : lineHeight + 12;
}

/** The columns' names, with their rates on one line below. */
function drawHeads({ chart, texts }: Sheet, panel: Panel, top: number): number {
  const heads = panel.columns.map((column, i) => {
    const { label = '', printed = '' } = chart.columns[column] ?? {};
    const lines = wrapLabel(label, Math.max(panel.rooms[i] ?? 0, 1), 600);
    return { x: panel.lefts[i] ?? 0, lines, printed };
  });
  const lineCount = Math.max(...heads.map(({ lines }) => lines.length));
  for (const { x, lines, printed } of heads) {
    const y = top + 14 + (lineCount - lines.length) * lineHeight;
    texts.push({ x, y, lines, style: styles.strongLabel });
    texts.push({ x, y: top + 14 + lineCount * lineHeight, lines: [printed], style: styles.label });
  }
  return top + 14 + lineCount * lineHeight + 12;
}

function rowBeside(sheet: Sheet, panel: Panel, row: Row, lines: readonly string[], top: number) {
  const y = top + 22;
  addRule(sheet, top);
  sheet.texts.push({ x: 0, y, lines, style: styles.strongLabel });
  const below = y + lines.length * lineHeight;
  sheet.texts.push({ x: 0, y: below, lines: [row.printed], style: rateStyle(row) });
  return Math.max(below, drawCells(sheet, panel, row, y)) + 14;
}

function rowBelow(sheet: Sheet, panel: Panel, row: Row, top: number): number {
  const y = top + 20;
  addRule(sheet, top);
  const rate = { x: sheet.right, y, lines: [row.printed] };
  sheet.texts.push({ ...rate, style: { ...rateStyle(row), align: 'right' } });
  const room = sheet.right - textWidth(row.printed, 600) - labelGap;
  const lines = wrapLabel(row.label, room, 600);
  sheet.texts.push({ x: 0, y, lines, style: styles.strongLabel });
  return drawCells(sheet, panel, row, y + lines.length * lineHeight + 4) + 14;
}

/** The cells of a row, each count above its dots; the result is where the highest one ends. */
function drawCells(sheet: Sheet, panel: Panel, row: Row, y: number): number {
  const bottoms = panel.columns.map((column, i) => {
    const cell = row.cells[column];
    if (cell === undefined) throw new Error(`the row “${row.label}” lacks a cell`);
    const x = panel.lefts[i] ?? 0;
    sheet.texts.push({ x, y, lines: [cell.printed], style: styles.muted });
    return y + 9 + drawCell(sheet.marks, cell, sheet.grid, x, y + 9);
  });
  return Math.max(...bottoms);
}

const rateStyle = ({ tone }: Row) => (tone === 'accent' ? styles.accentValue : styles.label);

function addRule({ rules, right }: Sheet, y: number): void {
  rules.push({ x: 0, x2: right, y: y + 0.5, y2: y + 0.5 });
}
