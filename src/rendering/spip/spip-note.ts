import type { Questionnaire } from '../../definition/questionnaire.ts';
import { ficheOf } from '../../report/fiche.ts';
import type { Figure } from '../../report/figure.ts';
import { missingSentences } from '../../report/question-figures.ts';
import { typographic } from '../../wording.ts';

/**
 * The fiche of a number as a footnote: its question as worded, its count, who its base is and who
 * is left out of it, what the plan adds, and how far it reaches. SPIP shows it in one click, as the
 * page of the article does.
 */
export function spipNote(figure: Figure, questionnaire: Questionnaire): string {
  const { question, sentences, reach } = ficheOf(figure, questionnaire);
  return [
    ...(question === undefined ? [] : [typographic(`« ${question} »`)]),
    ...sentences,
    ...(reach === undefined ? [] : [reach]),
  ].join(' ');
}

/** Of a number that is a base: the question as worded, who they are, and who is left out. */
export function baseNote({ question, base }: Figure): string {
  return [
    ...(question === undefined ? [] : [typographic(`« ${question} »`)]),
    `Base\u00a0: ${base.described}.`,
    ...missingSentences(base),
  ].join(' ');
}
