import { counted, integer } from '../../wording.ts';
import type { ChartValues, DaysValues } from '../chart.ts';
import { NO_ANSWER, showsNothing } from './shows-nothing.ts';

/** What a drawing shows, for who does not see it: its form, then every value that it writes. */
export function alternativeOf(values: ChartValues): string {
  if (values.kind !== 'days' && showsNothing(values)) return NO_ANSWER;
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
    case 'diverging': {
      const rows = values.rows.map((row) => {
        const sides = (['left', 'right', 'aside'] as const).filter(
          (side) => values[side].choices.length > 0,
        );
        const told = sides.map((side) => {
          const items = row[side].parts.map(({ printed }, index) => ({
            label: values[side].choices[index] ?? '',
            printed,
          }));
          const whole = `${values[side].label}\u00a0: ${row[side].printed}`;
          return items.length > 1 ? `${whole} (${listed(items)})` : whole;
        });
        return [...(row.label === undefined ? [] : [row.label]), told.join('\u00a0; ')].join(', ');
      });
      return `Barres de part et d’autre d’un axe. ${rows.join('. ')}.`;
    }
    case 'multiples': {
      const panels = values.panels.map(({ label, base }, place) => {
        const items = values.rows.map((row) => ({
          label: row.label,
          printed: row.cells[place]?.printed ?? '',
        }));
        return `${label} (${base}), ${listed(items)}`;
      });
      return `Mêmes barres pour chaque catégorie. ${panels.join('. ')}.`;
    }
    case 'days':
      return daysAlternative(values);
    case 'people':
      return 'Grille de points, un point par personne invitée, plein pour celles qui ont répondu. Les nombres sont dans le tableau qui suit.';
    case 'histogram':
      return `Histogramme de ${counted(values.classes.length, 'classe', 'classes')}, en ${values.axis}. ${listed(values.classes)}.`;
  }
}

/** The days that stand out, and how far the others go. */
function daysAlternative({ days }: DaysValues): string {
  const most = Math.max(0, ...days.map(({ count }) => count));
  const told = days.filter(({ count, mark }) => mark !== undefined || count === most);
  if (most === 0) return 'Histogramme des réponses par jour\u00a0: aucune réponse.';
  const items = told.map(({ label, mark, printed }) => ({
    label: mark === undefined ? label : `${label} (${mark})`,
    printed,
  }));
  const others = days.filter((day) => !told.includes(day)).map(({ count }) => count);
  const rest =
    others.length === 0
      ? ''
      : ` Les autres jours, de ${integer(Math.min(...others))} à ${integer(Math.max(...others))}.`;
  return `Histogramme des réponses par jour, du ${days[0]?.label} au ${days.at(-1)?.label}. ${listed(items)}.${rest}`;
}

function listed(items: readonly { readonly label: string; readonly printed: string }[]): string {
  return items.map(({ label, printed }) => `${label}\u00a0: ${printed}`).join('\u00a0; ');
}
