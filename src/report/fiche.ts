/** What stands behind one number: its question, its count, who it is a percentage of, how far it reaches. */
import type { Questionnaire } from '../definition/questionnaire.ts';
import { integer } from '../wording.ts';
import type { Figure } from './figure.ts';
import { missingSentences } from './question-figures.ts';

export interface Fiche {
  readonly id: string;
  readonly printed: string;
  /** The question as worded. */
  readonly question?: string;
  readonly sentences: readonly string[];
  /** The plain line on what the number would be among all the people asked. */
  readonly reach?: string;
}

export function ficheOf(figure: Figure, questionnaire: Questionnaire): Fiche {
  const { id, printed, question, statement, base, note, weighted, difference } = figure;
  const sentences = [
    ...(difference?.sentences ?? [
      statement,
      ...(base.kind === 'wrote' ? [] : [`Base\u00a0: ${base.described}.`]),
      ...missingSentences(base),
    ]),
    ...(note === undefined ? [] : [note]),
    ...(weighted?.statement === undefined ? [] : [weighted.statement]),
  ];
  const reach = difference?.reach ?? reachOf(figure, questionnaire);
  return {
    id,
    printed,
    ...(question === undefined ? {} : { question }),
    sentences,
    ...(reach === undefined ? {} : { reach }),
  };
}

function reachOf(
  { kind, base, interval }: Figure,
  questionnaire: Questionnaire,
): string | undefined {
  if (kind !== 'share' && kind !== 'mean') return undefined;
  const number = kind === 'mean' ? 'moyenne' : 'proportion';
  if (base.routing) {
    return `Cette ${number} ne vaut que pour les personnes à qui la question a été posée\u00a0: on ne sait pas combien des autres elle concernerait.`;
  }
  if (!interval) return undefined;
  const { population, low, high, printedLow, printedHigh } = interval;
  const others = population - base.count;
  const where = base.within === undefined ? '' : ` ${base.within}`;
  if (others === 0) return `Toutes les personnes invitées${where} ont répondu à cette question.`;
  const { persons, person } = questionnaire.settings.words;
  const resembled =
    others === 1
      ? `l’autre ${person}${where} ressemblait`
      : `les ${integer(others)} autres ${persons}${where} ressemblaient`;
  // As printed, both ends may be the same: of a mean without decimals they often are.
  const isPoint = low === high || printedLow === printedHigh;
  const range = isPoint
    ? `d’environ ${printedHigh}`
    : `comprise entre ${printedLow} et ${printedHigh}`;
  return `Si ${resembled} aux ${integer(base.count)} répondants à cette ${base.ofRow ? 'ligne' : 'question'}, la ${number} parmi les ${integer(population)} serait ${range}. L’enquête ne permet pas de le vérifier.`;
}
