import type { StepAhead } from '../../form/steps-ahead.ts';
import { typographic } from '../../wording.ts';

const LAST = 'Relire et envoyer';

/**
 * What comes after a step, as far as it is sure before the step is answered: the page says it
 * while one answers, and may not be proved wrong.
 */
export function nextInWords(ahead: readonly StepAhead[]): string {
  const sure = ahead.findIndex(({ certain }) => certain);
  const titles = ahead.map(({ step }) => step.title);
  const [first = LAST, ...others] = sure === -1 ? [...titles, LAST] : titles.slice(0, sure + 1);
  if (others.length === 0) return typographic(`Ensuite : ${first}`);
  // A list of all that may come would say nothing any more.
  if (others.length > 1) return 'La suite dépend de vos réponses';
  return typographic(`Ensuite, selon vos réponses : « ${first} » ou « ${others[0]} »`);
}
