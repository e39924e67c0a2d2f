/** The answers to a question by a variable: shares, or means, on the left, counts on the right. */
import { beginsPart } from '../../report/breakdowns/begins-part.ts';
import type {
  Breakdown,
  BreakdownCell,
  BrokenDownItem,
} from '../../report/breakdowns/breakdown.ts';
import { type Figures, figureOf } from '../../report/figure.ts';
import { offeredLabel } from '../../report/own-base.ts';
import type { Block } from './block.ts';
import {
  apart,
  type Cell,
  countCell,
  figureCell,
  headCell,
  hiddenCell,
  inFoot,
  measureCell,
  type Row,
  styled,
  textCell,
  wordCell,
} from './cells.ts';

/**
 * @param caption « Par type d’établissement »
 * @param notes what the full analysis says below the same table
 */
export function breakdownBlock(
  { groups, items }: Breakdown,
  figures: Figures,
  caption: string,
  notes: readonly string[],
): Block {
  // Of the others the notes say that they are not published.
  const shown = items.filter(({ isDropped }) => !isDropped);
  const columns = [...groups.map(({ label }) => label), 'Ensemble'];
  const over = (title: string): Row => [
    headCell(title, { columnSpan: columns.length, align: 'center' }),
    ...new Array<null>(columns.length - 1).fill(null),
  ];
  const isOfMeans = shown.every(({ rows }) =>
    rows.every(({ overall }) => figureOf(figures, overall).kind === 'mean'),
  );
  const titles = columns.map((title) => headCell(title, { align: 'right' }));
  const head = isOfMeans
    ? [
        [headCell(''), ...over('Moyenne')],
        [headCell('Réponse'), ...titles],
      ]
    : [
        [headCell(''), ...over('Part'), null, ...over('Effectif')],
        [headCell('Réponse'), ...titles, null, ...titles],
      ];
  return {
    caption,
    head: shown.length === 0 ? [] : head,
    rows: shown.flatMap((item) => itemRows(item, figures, isOfMeans)),
    foot: [],
    notes,
  };
}

function itemRows(
  { label, rows, bases, overallBase }: BrokenDownItem,
  figures: Figures,
  isOfMeans: boolean,
): Row[] {
  return [
    ...(label === undefined ? [] : [[textCell(label, { fontStyle: 'italic' })]]),
    ...rows.map(({ label: answer, cells, overall }, index): Row => {
      const all = figureOf(figures, overall);
      const row = [
        textCell(answer),
        ...cells.map((cell) => shareCell(cell, figures)),
        figureCell(all),
        // A mean is of everybody in the last row.
        ...(isOfMeans
          ? []
          : [null, ...cells.map((cell) => personsCell(cell, figures)), countCell(all.count)]),
      ];
      return beginsPart(rows, index) ? row.map((cell) => styled(cell, apart.row)) : row;
    }),
    baseRow('Ont répondu', bases, overallBase, isOfMeans),
    ...rows.flatMap(({ label: choice, ownBases, overall }) => {
      const all = figureOf(figures, overall).base.count;
      return ownBases ? [baseRow(offeredLabel(choice), ownBases, all, isOfMeans)] : [];
    }),
  ];
}

/** Persons, in the columns of counts; below the means where there are none. */
function baseRow(
  label: string,
  bases: readonly (number | null)[],
  all: number,
  isOfMeans: boolean,
): Row {
  const counts = bases.map((base) => (base === null ? hiddenCell() : countCell(base)));
  const persons = [...counts, countCell(all)];
  const shares = isOfMeans ? [] : [...persons.map(() => null), null];
  return [textCell(label), ...shares, ...persons].map((cell) => styled(cell, inFoot));
}

function shareCell(cell: BreakdownCell, figures: Figures): Cell {
  if (cell.kind === 'hidden') return hiddenCell();
  return cell.kind === 'none' ? wordCell('–') : figureCell(figureOf(figures, cell.figure));
}

/** How many, and no number where that is not told. */
export function personsCell(cell: BreakdownCell, figures: Figures): Cell {
  if (cell.kind === 'hidden') return hiddenCell();
  if (cell.kind === 'none') return wordCell('–');
  const figure = figureOf(figures, cell.figure);
  return figure.suppressed ? measureCell(figure.count, 0, true) : countCell(figure.count);
}
