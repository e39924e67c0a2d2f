/** The table of a matrix: a row per row, choices and groups as columns, then who is in the base. */
import { countedChoices, groupsOf } from '../dataset/item.ts';
import type { AnyMatrixQuestion } from '../definition/questionnaire.ts';
import { integer } from '../wording.ts';
import type { Table } from './chart.ts';
import { type Figure, type Figures, figureOf } from './figure.ts';
import { groupingLabel } from './grouping-label.ts';
import type { ItemSummary } from './item-summary.ts';
import { missingOrder } from './missing-order.ts';
import { countOn } from './own-base.ts';

export function matrixTable(
  question: AnyMatrixQuestion,
  summaries: readonly ItemSummary[],
  figures: Figures,
  isWeighted: boolean,
): Table {
  const choices = countedChoices(question);
  const groups = groupsOf(question);
  const reasons = missingOrder.filter(
    ([kind]) => kind === 'blank' || summaries.some(({ outside }) => (outside[kind] ?? 0) > 0),
  );
  const rows = summaries.map(({ item, answered, outside }) => {
    const named = [...choices, ...groups].map(({ id }) => figureOf(figures, `${item.id}.${id}`));
    const unweighted = [
      item.row?.label ?? '',
      ...named.map((figure) => `${countOn(figure, answered)} (${figure.printed})`),
      integer(answered),
      ...reasons.map(([kind]) => integer(outside[kind] ?? 0)),
    ];
    const ids = named.map(({ id }) => id);
    // Below and not beside: a matrix is wide enough for a phone.
    return isWeighted && named.some(({ weighted }) => weighted)
      ? [
          { cells: unweighted, ids },
          { cells: weightedRow(named, reasons.length + 1), ids: [] },
        ]
      : [{ cells: unweighted, ids }];
  });
  return {
    caption: `${question.title}\u00a0: effectifs et parts, par ligne`,
    head: [
      '',
      ...choices.map(({ short }) => short),
      ...groups.map(({ short }) => groupingLabel(short)),
      question.type === 'multiple_matrix' ? 'Ont coché' : 'Ont répondu',
      ...reasons.map(([, label]) => label),
    ],
    rows: rows.flatMap((ofRow) => ofRow.map(({ cells }) => cells)),
    figures: rows.flatMap((ofRow) => ofRow.map(({ ids }) => ids)),
    ...(rows.some(({ length }) => length > 1)
      ? { below: rows.flatMap((ofRow) => ofRow.map((_, index) => index > 0)) }
      : {}),
    foot: [],
  };
}

function weightedRow(named: readonly Figure[], blanks: number): readonly string[] {
  const shares = named.map(({ weighted }) => weighted?.printed ?? '–');
  return ['Part pondérée', ...shares, ...new Array<string>(blanks).fill('')];
}
