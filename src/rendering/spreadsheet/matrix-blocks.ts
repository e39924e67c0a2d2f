/** The tables of a question in rows: counts, shares, and weighted shares where there are any. */
import { countedChoices, groupsOf, itemsOf } from '../../dataset/item.ts';
import type { AnyMatrixQuestion } from '../../definition/questionnaire.ts';
import { type Base, type Figure, type Figures, figureOf } from '../../report/figure.ts';
import { groupingLabel } from '../../report/grouping-label.ts';
import { missingOrder } from '../../report/missing-order.ts';
import { isOnOwnBase, offeredLabel } from '../../report/own-base.ts';
import { type Block, heads } from './block.ts';
import {
  apart,
  type Cell,
  countCell,
  figureCell,
  type Row,
  styled,
  textCell,
  weightedCell,
} from './cells.ts';

interface MatrixRow {
  readonly label: string;
  readonly base: Base | undefined;
  readonly ofChoices: readonly Figure[];
}

/** Not everybody who answered the row was offered the choice at this place. */
function isWithheld({ base, ofChoices }: MatrixRow, at: number): boolean {
  const figure = ofChoices[at];
  return figure !== undefined && isOnOwnBase(figure, base?.count ?? 0);
}

/** @param bases one per row */
export function matrixBlocks(
  question: AnyMatrixQuestion,
  bases: readonly Base[],
  figures: Figures,
): readonly Block[] {
  const choices = countedChoices(question);
  const named = [...choices, ...groupsOf(question)];
  const rows = itemsOf(question).map(
    ({ id, row }, index): MatrixRow => ({
      label: row?.label ?? '',
      base: bases[index],
      ofChoices: named.map((choice) => figureOf(figures, `${id}.${choice.id}`)),
    }),
  );
  const reasons = missingOrder.filter(
    ([kind]) => kind === 'blank' || rows.some(({ base }) => (base?.outside[kind] ?? 0) > 0),
  );
  const titles = named.map(({ short }, at) => (at < choices.length ? short : groupingLabel(short)));
  const withheld = named.filter((_, at) => rows.some((row) => isWithheld(row, at)));
  const own = withheld.map((choice) => named.indexOf(choice));
  const ownTitles = withheld.map(({ short }) => offeredLabel(short));
  const ownBases = ({ ofChoices }: MatrixRow) =>
    own.map((at) => countCell(ofChoices[at]?.base.count ?? 0));
  const answered = question.type === 'multiple_matrix' ? 'Ont coché' : 'Ont répondu';
  const block = (
    caption: string,
    head: readonly string[],
    cells: (row: MatrixRow) => readonly Cell[],
  ): Block => ({
    caption,
    head: [setApart(heads('Ligne', head))],
    rows: rows.map((row) => setApart([textCell(row.label), ...cells(row)])),
    foot: [],
    notes: [],
  });
  /** A line before the first group, and behind the last one. */
  const setApart = (row: Row): Row =>
    row.map((cell, at) => {
      const isEdge = at === choices.length + 1 || at === named.length + 1;
      return named.length > choices.length && isEdge ? styled(cell, apart.column) : cell;
    });
  const shares = (cell: (figure: Figure) => Cell) => (row: MatrixRow) => row.ofChoices.map(cell);
  const isWeighted = rows.some(({ ofChoices }) => ofChoices.some(({ weighted }) => weighted));
  return [
    block(
      'Effectifs, par ligne',
      [...titles, answered, ...ownTitles, ...reasons.map(([, label]) => label)],
      (row) => [
        ...row.ofChoices.map(({ count }) => countCell(count)),
        countCell(row.base?.count ?? 0),
        ...ownBases(row),
        ...reasons.map(([kind]) => countCell(row.base?.outside[kind] ?? 0)),
      ],
    ),
    block('Parts, par ligne', [...titles, answered, ...ownTitles], (row) => [
      ...shares(figureCell)(row),
      countCell(row.base?.count ?? 0),
      ...ownBases(row),
    ]),
    ...(isWeighted
      ? [
          block(
            'Parts pondérées, par ligne',
            titles,
            shares(({ weighted }) => weightedCell(weighted)),
          ),
        ]
      : []),
  ];
}
