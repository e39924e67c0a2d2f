/** Of whom a chart speaks: its « champ ». */
import { hasRows, type Question } from '../../definition/questionnaire.ts';
import { counted, integer, typographic } from '../../wording.ts';
import type { Figure, Figures } from '../figure.ts';
import { missingSentences } from '../question-figures.ts';

/** « 243 répondants, une personne sans réponse ; plusieurs choix possibles. » */
export function universeOf({ base }: Figure, question: Question): string {
  const missing = missingSentences(base).map((sentence) =>
    sentence.replace(/\.$/, '').toLowerCase(),
  );
  const several =
    question.type === 'multiple'
      ? ['plusieurs choix possibles']
      : question.type === 'ranking'
        ? [`jusqu’à ${counted(question.ranks, 'choix classé', 'choix classés')}`]
        : [];
  const who = base.routing
    ? `${base.described}`
    : `${counted(base.count, 'répondant', 'répondants')}`;
  return typographic(`${[who, ...missing, ...several].join(' ; ')}.`);
}

export function stackedUniverse(question: Question, figures: Figures): string {
  const bases = [...figures.values()].filter(
    ({ id, base }) => id.startsWith(`${question.id}.`) && base.within === undefined,
  );
  const counts = bases.map(({ base }) => base.count);
  const [first] = bases;
  if (!hasRows(question) && first) return universeOf(first, question);
  const left = leftOut.filter(([kind]) => bases.some(({ base }) => (base.outside[kind] ?? 0) > 0));
  const words = left.length > 0 ? `, hors ${left.map(([, label]) => label).join(', ')}` : '';
  return typographic(`${span(counts)} selon la ligne${words}.`);
}

const leftOut = [
  ['blank', 'sans réponse'],
  ['does_not_know', '« ne sait pas »'],
  ['not_concerned', 'non concernés'],
  ['refused', 'refus de répondre'],
] as const;

export function span(counts: readonly number[]): string {
  const low = Math.min(...counts);
  const high = Math.max(...counts);
  return low === high
    ? counted(low, 'répondant', 'répondants')
    : `de ${integer(low)} à ${counted(high, 'répondant', 'répondants')}`;
}
