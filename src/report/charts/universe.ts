/** Of whom a chart speaks: its « champ ». */
import type { Question } from '../../definition/questionnaire.ts';
import { counted, integer, typographic } from '../../wording.ts';
import type { Figure, Figures } from '../figure.ts';
import { missingSentences } from '../question-figures.ts';

/** « 243 répondants, une personne sans réponse ; plusieurs choix possibles. » */
export function universeOf({ base }: Figure, question: Question): string {
  const missing = missingSentences(base).map((sentence) =>
    sentence.replace(/\.$/, '').toLowerCase(),
  );
  const several = question.type === 'multiple' ? ['plusieurs choix possibles'] : [];
  const who = base.routing
    ? `${base.described}`
    : `${counted(base.count, 'répondant', 'répondants')}`;
  return typographic(`${[who, ...missing, ...several].join(' ; ')}.`);
}

export function stackedUniverse(question: Question, figures: Figures): string {
  const bases = [...figures.values()].filter(({ id }) => id.startsWith(`${question.id}.`));
  const counts = bases.map(({ base }) => base.count);
  const [first] = bases;
  return question.type === 'matrix' || !first
    ? typographic(`${span(counts)} selon la ligne, hors sans réponse.`)
    : universeOf(first, question);
}

export function span(counts: readonly number[]): string {
  const low = Math.min(...counts);
  const high = Math.max(...counts);
  return low === high
    ? counted(low, 'répondant', 'répondants')
    : `de ${integer(low)} à ${counted(high, 'répondant', 'répondants')}`;
}
