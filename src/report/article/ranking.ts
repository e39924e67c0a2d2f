import { countedChoices, itemsOf } from '../../dataset/item.ts';
import { allQuestions } from '../../definition/questionnaire.ts';
import type { Figure } from '../figure.ts';
import type { ArticleContext } from './context.ts';

type Ranked = Pick<ArticleContext, 'figures' | 'choices' | 'dataset'>;

/** The choices or themes of a question, of a row of it, from the one that most persons gave. */
export function rankingOf(
  question: string,
  { figures, choices, dataset }: Ranked,
): readonly Figure[] {
  const labels = choiceLabels(question, dataset);
  return [...figures.values()]
    .filter(({ id }) => id.startsWith(`${question}.`) && choices.has(id))
    .map((figure) => ({ ...figure, label: labels.get(figure.id) ?? figure.label }))
    .toSorted((a, b) => b.count - a.count);
}

/** Of a row that is named, its choices need not name it again. */
function choiceLabels(
  id: string,
  { questionnaire }: ArticleContext['dataset'],
): ReadonlyMap<string, string> {
  const item = allQuestions(questionnaire)
    .flatMap(itemsOf)
    .find((one) => one.id === id);
  const choices = item ? countedChoices(item.question) : [];
  return new Map(choices.map((choice) => [`${id}.${choice.id}`, choice.label]));
}

/** Nobody answered what a ranking would be of, a question or a row of it. */
export function isUnanswered(question: string, context: Ranked): boolean {
  const ranking = rankingOf(question, context);
  return ranking.length > 0 && ranking.every(({ base }) => base.count === 0);
}
