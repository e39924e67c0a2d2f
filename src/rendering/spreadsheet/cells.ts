/** Cells of a workbook: what was counted is a number, everything else is text. */
import type { CellObject } from 'write-excel-file/universal';
import { cellText } from '../../definition/spreadsheet/cell-text.ts';
import type { Figure, WeightedFigure } from '../../report/figure.ts';
import { wholePoints } from '../../report/printed.ts';
import { token } from '../charts/tokens.ts';

export type Cell = CellObject | null;
export type Row = readonly Cell[];
type Style = Omit<CellObject, 'type' | 'value' | 'format'>;

const right = { align: 'right', alignVertical: 'top' } as const;

/** Never a formula, a number or a date, whatever it says. */
export function textCell(text: string, style: Style = {}): Cell {
  return {
    ...{ type: String, format: '@', value: cellText(text) },
    ...{ wrap: true, alignVertical: 'top' },
    ...style,
  };
}

/** Of a column of numbers: « – », « s », « 3 sur 8 ». */
export function wordCell(text: string, style: Style = {}): Cell {
  return textCell(text, { ...right, wrap: false, ...style });
}

/** The first row, or column, of choices counted together, which stand apart from the answers. */
export const apart = {
  row: { topBorderStyle: 'thin', topBorderColor: token('edge') },
  column: { leftBorderStyle: 'thin', leftBorderColor: token('edge') },
} as const;

/** Rows that say who is counted, and notes, below what people answered. */
export const inFoot = { textColor: token('ink-2') } as const;

export function styled(cell: Cell, style: Style): Cell {
  return cell && { ...cell, ...style };
}

/** What a link leads to is said by the sheet, beside its rows. */
export function linkCell(text: string): Cell {
  return textCell(text, {
    textColor: token('accent'),
    textDecoration: { underline: true },
    wrap: false,
  });
}

export function headCell(text: string, style: Style = {}): Cell {
  const colours = { backgroundColor: token('accent-wash'), textColor: token('ink') };
  const edge = { bottomBorderStyle: 'thin', bottomBorderColor: token('edge') } as const;
  return textCell(text, { ...colours, ...edge, fontWeight: 'bold', ...style });
}

export function countCell(persons: number, style: Style = {}): Cell {
  return { ...right, type: Number, format: '#,##0', value: persons, ...style };
}

/** A decimal comma, whatever the language of who opens it; where a program follows the code. */
const FRENCH = '[$-40C]';

/** @param value 0 to 1, shown as reports print percentages: half up, comma, no-break space, sign */
export function percentCell(value: number, decimals: number, isMarked = false): Cell {
  const format = `${FRENCH}${fixed(decimals)}"\u00a0"%${isMarked ? '"*"' : ''}`;
  const number = isHalf(value, decimals + 2) ? value * RAISED : value;
  return { ...right, type: Number, format, value: number, ...(isMarked ? marked : {}) };
}

export function measureCell(value: number, decimals: number, isMarked = false): Cell {
  const format = `${FRENCH}#,##${fixed(decimals)}${isMarked ? '"*"' : ''}`;
  const printed = Number(value.toFixed(decimals));
  const away = Math.abs(printed) > Math.abs(value) ? RAISED : LOWERED;
  const number = isHalf(value, decimals) ? value * away : value;
  return { ...right, type: Number, format, value: number, ...(isMarked ? marked : {}) };
}

/** A deviation, whose sign is written: « +0,083 », « −0,061 ». */
export function signedCell(value: number, decimals: number): Cell {
  const digits = `#,##${fixed(decimals)}`;
  const format = `${FRENCH}"+"${digits};${FRENCH}"−"${digits}`;
  return { ...right, type: Number, format, value };
}

/**
 * At an exact half, 138 of 240 being 57.5 %, some programs round what is written and others the
 * binary number, which may be a little less. A number that is a little off reads the same in all.
 */
const RAISED = 1 + 2 * Number.EPSILON;
/** Past the fifteen digits that some round first. */
const LOWERED = 1 - 1e-14;

function isHalf(value: number, places: number): boolean {
  return Math.abs(Number((value * 10 ** places).toPrecision(13)) % 1) === 0.5;
}

/** Not told to the public: the asterisk says it, the slope only helps to find it. */
const marked: Style = { fontStyle: 'italic' };

/** The share or the mean, as a number that shows what is printed elsewhere; else these words. */
export function figureCell({ kind, count, numeric, printed, suppressed }: Figure): Cell {
  const isMarked = suppressed !== undefined;
  if (kind === 'count') return countCell(count);
  if (!numeric) return wordCell(`${printed}${isMarked ? '*' : ''}`, isMarked ? marked : {});
  const { value, decimals } = numeric;
  return kind === 'mean'
    ? measureCell(value, decimals, isMarked)
    : percentCell(value, decimals, isMarked);
}

/** In whole points, or in the decimals of the mean, never finer: see `wholePoints`. */
export function weightedCell(weighted: WeightedFigure | undefined): Cell {
  if (weighted?.numeric) return measureCell(weighted.numeric.value, weighted.numeric.decimals);
  if (!weighted || weighted.share === null) return wordCell('–');
  return percentCell(wholePoints(weighted.share) / 100, 0);
}

/** What stands for a number that is not told, and carries nothing of it. */
export const HIDDEN = 's';

export function hiddenCell(): Cell {
  return wordCell(HIDDEN);
}

function fixed(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
