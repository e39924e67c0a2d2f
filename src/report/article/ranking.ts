import type { Figure } from '../figure.ts';
import type { ArticleContext } from './context.ts';

/** The choices or themes of a question, of a row of it, from the one that most persons gave. */
export function rankingOf(
  question: string,
  { figures, choices }: Pick<ArticleContext, 'figures' | 'choices'>,
): readonly Figure[] {
  return [...figures.values()]
    .filter(({ id }) => id.startsWith(`${question}.`) && choices.has(id))
    .toSorted((a, b) => b.count - a.count);
}

/** Nobody answered what a ranking would be of, a question or a row of it. */
export function isUnanswered(
  question: string,
  context: Pick<ArticleContext, 'figures' | 'choices'>,
): boolean {
  const ranking = rankingOf(question, context);
  return ranking.length > 0 && ranking.every(({ base }) => base.count === 0);
}
