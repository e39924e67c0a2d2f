import type { Question } from '../definition/questionnaire.ts';
import { integer, monthAndYear } from '../wording.ts';
import type { Table } from './chart.ts';
import type { Base } from './figure.ts';
import { footOf } from './tables.ts';

/** Days by month, from the first to the last, months without any included. */
export function dateTable(
  question: Extract<Question, { type: 'date' }>,
  days: readonly string[],
  base: Base,
): Table {
  const { unit, periods } = dateCounts(days);
  return {
    caption: `${question.title}\u00a0: nombre de réponses par ${unit}`,
    head: ['Période', 'Personnes'],
    rows: periods.map(({ label, count }) => [label, integer(count)]),
    foot: footOf(base).map(([label = '', count = '']) => [label, count]),
  };
}

export interface DateCounts {
  readonly unit: 'mois' | 'année';
  readonly periods: readonly { readonly label: string; readonly count: number }[];
}

export function dateCounts(days: readonly string[]): DateCounts {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const periods = first === undefined || last === undefined ? [] : periodsOf(first, last);
  return {
    unit: periods[0]?.key.length === 4 ? 'année' : 'mois',
    periods: periods.map(({ key, label }) => ({
      label,
      count: days.filter((day) => day.startsWith(key)).length,
    })),
  };
}

/** Past two years, months would be more rows than anybody reads. */
const MOST_MONTHS = 24;

function periodsOf(first: string, last: string): { key: string; label: string }[] {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [from, to] = [month(first), month(last)];
  if (to - from >= MOST_MONTHS) {
    const [year, end] = [Math.floor(from / 12), Math.floor(to / 12)];
    return Array.from({ length: end - year + 1 }, (_, i) => String(year + i)).map((key) => ({
      key,
      label: key,
    }));
  }
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const key = `${Math.floor((from + i) / 12)}-${String(((from + i) % 12) + 1).padStart(2, '0')}`;
    return { key, label: monthAndYear(key) };
  });
}
