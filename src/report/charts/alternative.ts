import { counted } from '../../wording.ts';
import type { ChartValues } from '../chart.ts';

/** What a drawing shows, for who does not see it: its form, then every value that it writes. */
export function alternativeOf(values: ChartValues): string {
  switch (values.kind) {
    case 'bars':
      return `Diagramme en barres. ${listed(values.bars)}.`;
    case 'dots':
      return `Diagramme en points. ${listed(values.bars)}.`;
    case 'stacked': {
      const rows = values.rows.map(({ label, parts }) => {
        const items = parts.map(({ printed }, index) => ({
          label: values.segments[index]?.label ?? '',
          printed,
        }));
        return label === undefined ? listed(items) : `${label}, ${listed(items)}`;
      });
      return `Barres empilées. ${rows.join('. ')}.`;
    }
    case 'people':
      return 'Grille de points, un point par personne invitée, plein pour celles qui ont répondu. Les nombres sont dans le tableau qui suit.';
    case 'histogram':
      return `Histogramme de ${counted(values.classes.length, 'classe', 'classes')}, en ${values.axis}. ${listed(values.classes)}.`;
  }
}

function listed(items: readonly { readonly label: string; readonly printed: string }[]): string {
  return items.map(({ label, printed }) => `${label}\u00a0: ${printed}`).join('\u00a0; ');
}
