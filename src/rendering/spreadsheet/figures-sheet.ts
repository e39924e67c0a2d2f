/** « Chiffres »: every figure of the report, a row each, to filter and to compute with. */
import { cellText } from '../../definition/spreadsheet/cell-text.ts';
import type { HiddenFigure } from '../../report/breakdowns/breakdown.ts';
import type { Figure } from '../../report/figure.ts';
import { numericMean } from '../../report/printed.ts';
import type { Report } from '../../report/report.ts';
import {
  type Cell,
  countCell,
  figureCell,
  headCell,
  hiddenCell,
  measureCell,
  percentCell,
  type Row,
  textCell,
  weightedCell,
  wordCell,
} from './cells.ts';
import type { ListedSheet } from './read-me-sheet.ts';
import { withHeights } from './row-heights.ts';
import type { SheetOfRows } from './sheet-of-rows.ts';

const columns = [
  ['Identifiant', 40],
  ['Nature', 10],
  ['Question', 50],
  ['Libellé', 40],
  ['Effectif', 10],
  ['Base', 10],
  ['Qui est dans la base', 50],
  ['Part ou moyenne', 12],
  ['Imprimé', 16],
  ['Borne basse', 12],
  ['Borne haute', 12],
  ['Part ou moyenne pondérée', 14],
  ['Pondérée, imprimée', 16],
  ['Masqué', 14],
] as const;

const kinds = {
  share: 'part',
  rate: 'taux',
  count: 'effectif',
  mean: 'moyenne',
  difference: 'différence',
} as const;

const NAME = 'Chiffres';
const TITLE = 'Tous les chiffres';

/** @param labels what each sheet says of the whole document */
export function figuresSheet(report: Report, labels: readonly string[]): ListedSheet {
  return {
    sheet: sheetOfFigures(report, [TITLE, ...labels].join(' · ')),
    part: NAME,
    title: TITLE,
    contents: 'Une ligne par chiffre, avec son identifiant, sa base et son intervalle',
  };
}

/** @param words on its first row, so that the heads of its columns stay in view below */
function sheetOfFigures({ figures, hidden }: Report, words: string): SheetOfRows {
  const widths = columns.map(([, width]) => width);
  return {
    name: NAME,
    rows: [
      [textCell(words, { wrap: false, fontWeight: 'bold' })],
      withHeights(
        columns.map(([title]) => headCell(title)),
        widths,
      ),
      ...[...figures.values()].map(shownRow),
      ...hidden.map(hiddenRow),
    ],
    widths,
    filteredFrom: 1,
    rowsInView: 2,
  };
}

/** The end of an interval, rounded already. */
function meanCell(end: number): Cell {
  const { value, decimals } = numericMean(end, 3);
  return measureCell(value, decimals);
}

function shownRow(figure: Figure): Row {
  const { id, kind, question, label, base, count, numeric, printed } = figure;
  const { interval, weighted, suppressed } = figure;
  const bound = (end: number | undefined) => {
    if (end === undefined) return null;
    return kind === 'mean' ? meanCell(end) : percentCell(end, 0);
  };
  return [
    ...words(id, kinds[kind], question, label),
    countCell(count),
    countCell(base.count),
    line(base.described),
    numeric ? figureCell({ ...figure, printed }) : null,
    wordCell(printed),
    bound(interval?.low),
    bound(interval?.high),
    weighted ? weightedCell(weighted) : null,
    weighted ? wordCell(weighted.printed) : null,
    suppressed ? line('du public') : null,
  ];
}

/** The public is told that it exists. */
function hiddenRow({ id, kind, question, label }: HiddenFigure): Row {
  const told = [hiddenCell(), hiddenCell(), null, hiddenCell(), hiddenCell()];
  return [...words(id, kinds[kind], question, label), ...told, null, null, null, null, line('oui')];
}

function words(id: string, kind: string, question: string | undefined, label: string): Cell[] {
  return [line(id), line(kind), question === undefined ? null : line(question), line(label)];
}

/** Rows of one line each: there are thousands. */
function line(text: string): Cell {
  return { type: String, format: '@', value: cellText(text) };
}
