import { date } from '../../wording.ts';
import type { ArticleContext } from '../article/context.ts';
import { type DaysPlan, daysBetween } from './days-values.ts';
import { type NamedFault, namedFault } from './named-fault.ts';

/** Days that were not kept, and marks on days that the chart does not show. */
export function daysFaults(plan: DaysPlan, { dataset }: ArticleContext): readonly NamedFault[] {
  const days = daysBetween(dataset.sentOn);
  if (days.length === 0 && dataset.respondents.length > 0) {
    const message = `Le graphique « ${plan.id} » montre les jours d’envoi, que cette édition ne conserve pas.`;
    const hint = 'Retirez-le : des réponses anonymes sont gardées sans date.';
    return [namedFault(['kind'], 'no-days', message, hint)];
  }
  const { marks = [] } = plan;
  const { minimumBase } = dataset.questionnaire.settings;
  return marks.flatMap(({ day }, index) => {
    const at = ['marks', index, 'day'];
    if (marks.findIndex((one) => one.day === day) < index) {
      const message = `Le ${date(day)} est marqué deux fois.`;
      return [namedFault(at, 'day-twice', message, 'Réunissez les deux en un seul libellé.')];
    }
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined || days.includes(day)) return [];
    // So early, the responses that will stand around this day may still come.
    if (dataset.respondents.length < minimumBase) return [];
    const message = `Aucune réponse n’encadre le ${date(day)}.`;
    const hint = `Choisissez un jour entre le ${date(first)} et le ${date(last)}.`;
    return [namedFault(at, 'day-outside', message, hint)];
  });
}
