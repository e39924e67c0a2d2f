/** When the responses came: how many were sent each day, what happened on some of them. */
import { dayAndMonth, integer } from '../../wording.ts';
import type { DaysValues, Table } from '../chart.ts';
import type { ChartPlan } from '../plan.ts';

export type DaysPlan = Extract<ChartPlan, { kind: 'days' }>;
type SentOn = ReadonlyMap<string, number>;

/** Every day from the first response to the last one; none when there is no response. */
export function daysBetween(sentOn: SentOn): readonly string[] {
  const sorted = [...sentOn.keys()].toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const days: string[] = [];
  if (first === undefined || last === undefined) return days;
  for (let day = first; day <= last; day = nextDay(day)) days.push(day);
  return days;
}

/**
 * @example nextDay('2022-02-28') // => '2022-03-01'
 */
export function nextDay(day: string): string {
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, number + 1)).toISOString().slice(0, 10);
}

export function daysValues(sentOn: SentOn, { marks = [] }: Pick<DaysPlan, 'marks'>): DaysValues {
  const days = daysBetween(sentOn).map((day, place) => {
    const count = sentOn.get(day) ?? 0;
    const mark = marks.find((one) => one.day === day)?.label;
    return {
      label: dayAndMonth(day),
      count,
      printed: integer(count),
      begins: place === 0 || isMonday(day),
      ...(mark === undefined ? {} : { mark }),
    };
  });
  return { kind: 'days', days };
}

export function daysTable({ days }: DaysValues): Table {
  let sum = 0;
  return {
    caption: 'Réponses envoyées, jour par jour',
    head: ['Jour', 'Réponses', 'Depuis le début'],
    rows: days.map(({ label, printed, count, mark }) => {
      sum += count;
      return [mark === undefined ? label : `${label} (${mark})`, printed, integer(sum)];
    }),
    foot: [],
  };
}

function isMonday(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
}
