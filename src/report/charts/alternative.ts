import { capitalised, counted } from '../../wording.ts';
import type { ChartValues } from '../chart.ts';

/** What a drawing shows, for who does not see it: its form and its extremes; the numbers are in the table. */
export function alternativeOf(values: ChartValues): string {
  const extremes = (items: readonly { label: string; printed: string }[]) => {
    const first = items[0];
    const last = items.at(-1);
    return first && last
      ? `de ${first.label}, ${first.printed}, à ${last.label}, ${last.printed}`
      : '';
  };
  switch (values.kind) {
    case 'bars':
      return `Diagramme en barres, ${counted(values.bars.length, 'barre', 'barres')}, ${extremes(values.bars)}. Les chiffres sont dans le tableau qui suit.`;
    case 'dots':
      return `Diagramme en points, ${counted(values.bars.length, 'point', 'points')}, ${extremes(values.bars)}. Les chiffres sont dans le tableau qui suit.`;
    case 'stacked':
      return `${capitalised(values.rows.length > 1 ? 'barres empilées' : 'barre empilée')}\u00a0: ${values.segments.map(({ label }) => label).join(', ')}. Les chiffres sont dans le tableau qui suit.`;
    case 'people':
      return 'Grille de points, un point par personne invitée, plein pour celles qui ont répondu. Les chiffres sont dans le tableau qui suit.';
    case 'histogram':
      return `Histogramme de ${counted(values.classes.length, 'classe', 'classes')}, en ${values.axis}. Les chiffres sont dans le tableau qui suit.`;
  }
}
