import type { Chart } from '../../report/chart.ts';
import { placeholder } from './placeholder.ts';
import { spipNumbers } from './spip-table.ts';
import { spipText } from './spip-text.ts';

/** A chart: its title and measure, the place of its picture, how to read it, of whom, from where. */
export function spipChart({
  id,
  title,
  measure,
  reading,
  universe,
  source,
  ...chart
}: Chart): string {
  const words = [
    ...(reading === '' ? [] : [`{Lecture\u00a0:} ${spipText(reading)}`]),
    `{Champ\u00a0:} ${spipText(universe)}`,
    `{Source\u00a0:} ${spipText(source)}`,
  ];
  // The alternative of the others tells their numbers.
  const table = chart.kind === 'people' ? [spipNumbers(chart.table)] : [];
  return [
    `{{${spipText(title)}}}\n_ ${spipText(measure)}`,
    placeholder(id),
    words.join('\n_ '),
    ...table,
  ].join('\n\n');
}
