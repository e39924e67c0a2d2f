/** Of whom a chart speaks: its « champ ». */
import { countedChoices } from '../../dataset/item.ts';
import { hasRows, type Question } from '../../definition/questionnaire.ts';
import { counted, integer, typographic } from '../../wording.ts';
import { type Base, type Figures, figureOf } from '../figure.ts';
import type { ItemSummary } from '../item-summary.ts';
import { missingSentences } from '../question-figures.ts';

/**
 * « 243 répondants, une personne sans réponse ; plusieurs choix possibles. »
 * @param question one without rows
 */
export function universeOf(question: Question, figures: Figures): string {
  const base = widestBase(question, figures);
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

/** Of everybody who answered: that of a choice which not everybody was offered is smaller. */
function widestBase(question: Question, figures: Figures): Base {
  const answers = 'choices' in question ? countedChoices(question).map(({ id }) => id) : ['mean'];
  const [widest] = answers
    .map((answer) => figureOf(figures, `${question.id}.${answer}`).base)
    .toSorted((a, b) => b.count - a.count);
  if (!widest) throw new Error(`No answer of ${question.id} is counted`);
  return widest;
}

export function stackedUniverse(question: Question, figures: Figures): string {
  if (!hasRows(question)) return universeOf(question, figures);
  const bases = [...figures.values()]
    .filter(({ id, base }) => id.startsWith(`${question.id}.`) && base.within === undefined)
    .map(({ base }) => base);
  const counts = bases.map(({ count }) => count);
  const isAnswered = counts.some((count) => count > 0);
  const left = leftOut
    .filter(([kind]) => isAnswered && bases.some(({ outside }) => (outside[kind] ?? 0) > 0))
    .map(([, words]) => words);
  const last = left.at(-1);
  const others = left.slice(0, -1).join(', ');
  const whom = last && (others === '' ? last : `${others} ou ${last}`);
  const without = whom ? `, sans compter les personnes qui ${whom}` : '';
  return typographic(`${perRow(counts)}${without}.`);
}

const leftOut = [
  ['blank', 'n’y ont pas répondu'],
  ['refused', 'ont préféré ne pas répondre'],
  ['does_not_know', 'ont répondu ne pas savoir'],
  ['not_concerned', 'ne se disent pas concernées'],
] as const;

/**
 * Of the choices that not everybody was offered, which a chart draws beside the others: each share
 * is of fewer persons than the champ says.
 * @returns « « Un équipier » : sur les seules personnes à qui ce choix était proposé. », or nothing
 */
export function offeredToSome(question: Question, summaries: readonly ItemSummary[]): string {
  const names = countedChoices(question)
    .filter(({ id }) => summaries.some(({ notOffered }) => (notOffered.get(id) ?? 0) > 0))
    .map(({ short }) => `« ${short} »`);
  const last = names.at(-1);
  if (last === undefined) return '';
  const words =
    names.length === 1
      ? `${last} : sur les seules personnes à qui ce choix était proposé.`
      : `${names.slice(0, -1).join(', ')} et ${last} : chacun sur les seules personnes à qui ce choix était proposé.`;
  return typographic(words);
}

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
