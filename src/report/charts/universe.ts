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
  const isAnswered = counts.some((count) => count > 0);
  const words =
    isAnswered && left.length > 0 ? `, hors ${left.map(([, label]) => label).join(', ')}` : '';
  return typographic(`${perRow(counts)}${words}.`);
}

const leftOut = [
  ['blank', 'sans réponse'],
  ['does_not_know', '« ne sait pas »'],
  ['not_concerned', 'non concernés'],
  ['refused', 'refus de répondre'],
] as const;

/**
 * Bases of several rows.
 * @example perRow([216, 239]) // => 'de 216 à 239\u00a0répondants selon la ligne'
 * @example perRow([40, 40]) // => '40\u00a0répondants à chaque ligne'
 */
export function perRow(counts: readonly number[]): string {
  const low = Math.min(...counts);
  const high = Math.max(...counts);
  const most = counted(high, 'répondant', 'répondants');
  if (high === 0) return 'aucun répondant';
  if (low === high) return `${most} à chaque ligne`;
  return `de ${integer(low)} à ${most} selon la ligne`;
}
