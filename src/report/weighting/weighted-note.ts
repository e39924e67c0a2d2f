import type { Question } from '../../definition/questionnaire.ts';
import { integer, typographic } from '../../wording.ts';
import type { Figures } from '../figure.ts';

const MOST_NAMED = 3;

/** Which shares of a question change by more than a point once weighted; nothing where none does. */
export function weightedNote({ id }: Question, figures: Figures): string | undefined {
  const far = [...figures.values()]
    .filter((figure) => figure.id.startsWith(`${id}.`) && figure.weighted?.statement)
    .map(({ label }) => `« ${label} »`);
  const [first] = far;
  if (first === undefined) return undefined;
  if (far.length === 1)
    return typographic(`Pondérée, la part ${first} s’écarte de plus d’un point.`);
  const which =
    far.length > MOST_NAMED ? `${integer(far.length)} parts` : `les parts ${far.join(', ')}`;
  return typographic(`Pondérées, ${which} s’écartent de plus d’un point.`);
}
