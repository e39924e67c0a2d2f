/** The tables of a question in rows: counts, shares, and weighted shares where there are any. */
import { countedChoices, groupsOf, itemsOf } from '../../dataset/item.ts';
import type { AnyMatrixQuestion } from '../../definition/questionnaire.ts';
import { type Base, type Figure, type Figures, figureOf } from '../../report/figure.ts';
import { missingOrder } from '../../report/tables.ts';
import { type Block, heads } from './block.ts';
import { type Cell, countCell, figureCell, textCell, weightedCell } from './cells.ts';

/** @param bases one per row */
export function matrixBlocks(
  question: AnyMatrixQuestion,
  bases: readonly Base[],
  figures: Figures,
): readonly Block[] {
  const named = [...countedChoices(question), ...groupsOf(question)];
  const rows = itemsOf(question).map(({ id, row }, index) => ({
    label: row?.label ?? '',
    base: bases[index],
    ofChoices: named.map((choice) => figureOf(figures, `${id}.${choice.id}`)),
  }));
  const reasons = missingOrder.filter(
    ([kind]) => kind === 'blank' || rows.some(({ base }) => (base?.outside[kind] ?? 0) > 0),
  );
  const titles = named.map(({ short }) => short);
  const answered = question.type === 'multiple_matrix' ? 'Ont coché' : 'Ont répondu';
  const block = (
    caption: string,
    head: readonly string[],
    cells: (row: (typeof rows)[number]) => readonly Cell[],
  ): Block => ({
    caption,
    head: [heads('Ligne', head)],
    rows: rows.map((row) => [textCell(row.label), ...cells(row)]),
    foot: [],
    notes: [],
  });
  const shares = (cell: (figure: Figure) => Cell) => (row: (typeof rows)[number]) =>
    row.ofChoices.map(cell);
  const isWeighted = rows.some(({ ofChoices }) => ofChoices.some(({ weighted }) => weighted));
  return [
    block(
      'Effectifs, par ligne',
      [...titles, answered, ...reasons.map(([, label]) => label)],
      ({ base, ofChoices }) => [
        ...ofChoices.map(({ count }) => countCell(count)),
        countCell(base?.count ?? 0),
        ...reasons.map(([kind]) => countCell(base?.outside[kind] ?? 0)),
      ],
    ),
    block('Parts, par ligne', titles, shares(figureCell)),
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
