import type { ChartValues } from '../chart.ts';

/** What stands in the place of a drawing, and in its alternative, when nobody answered. */
export const NO_ANSWER = 'Aucune réponse à cette question.';

/** Nobody answered what the chart is of: not one of its values is a number, or none counts anybody. */
export function showsNothing(values: ChartValues): boolean {
  switch (values.kind) {
    case 'bars':
    case 'dots':
      return values.bars.every(isAbsent);
    case 'stacked':
      return values.rows.every(({ parts }) => parts.every(isAbsent));
    case 'diverging':
      return values.rows.every((row) => [row.left, row.right, row.aside].every(isAbsent));
    case 'multiples':
      return values.rows.every(({ cells }) =>
        cells.every((cell) => 'hidden' in cell || isAbsent(cell)),
      );
    case 'histogram':
      return values.classes.every(({ count }) => count === 0);
    case 'days':
      return values.days.length === 0;
    case 'people':
      return false;
  }
}

function isAbsent({ printed }: { readonly printed: string }): boolean {
  return printed === '–';
}
