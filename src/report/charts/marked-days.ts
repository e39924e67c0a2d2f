import type { Dataset } from '../../dataset/dataset.ts';
import { sum } from '../../statistics/sum.ts';
import { counted, integer, midSentence } from '../../wording.ts';
import type { Figure } from '../figure.ts';
import type { ChartPlan } from '../plan.ts';
import { printedShare } from '../printed.ts';
import type { Decimals } from '../question-figures.ts';
import { nextDay } from './days-values.ts';

const id = 'participation.marked_days';

/**
 * The share of responses that were sent on a day that the plan marks, or on the next one: what
 * the opening and each reminder brought. None where no chart of days marks any.
 */
export function markedDaysFigures(
  { sentOn, questionnaire }: Pick<Dataset, 'sentOn' | 'questionnaire'>,
  charts: readonly ChartPlan[],
  decimals: Decimals,
): readonly Figure[] {
  const marks = charts.flatMap((chart) => (chart.kind === 'days' ? (chart.marks ?? []) : []));
  if (marks.length === 0) return [];
  const days = new Set(marks.flatMap(({ day }) => [day, nextDay(day)]));
  const base = sum([...sentOn.values()]);
  const count = sum([...sentOn].filter(([day]) => days.has(day)).map(([, sent]) => sent));
  const happened = [...new Set(marks.map(({ label }) => midSentence(label)))].join(', ');
  const { minimumBase } = questionnaire.settings;
  return [
    {
      id,
      kind: 'rate',
      label: 'Réponses envoyées un jour marqué, ou le lendemain',
      base: {
        count: base,
        kind: 'answered',
        described: `${counted(base, 'réponse envoyée', 'réponses envoyées')}, dont le jour est connu`,
        outside: {},
      },
      count,
      share: base === 0 ? null : count / base,
      printed: printedShare(count, base, decimals[id] ?? 0, minimumBase),
      statement: `${counted(count, 'réponse', 'réponses')} sur ${integer(base)} ${count >= 2 ? 'ont été envoyées' : 'a été envoyée'} un de ces jours (${happened}), ou le lendemain.`,
    },
  ];
}
