/** What lacks answers, and not care: told, never an error, and nothing for the author to change. */
import type { Problem } from '../problem.ts';
import { counted, typographic } from '../wording.ts';
import type { Figures } from './figure.ts';

/** Even a strict build goes on. */
export const NO_ANSWERS = 'no-answers';

/** What stands where a number, a rank or a claim cannot be said. */
export const UNSAID = '–';

/**
 * What stands in the place of words: a sentence in the place of sentences.
 * @example unsaidFor('Le courriel vient en tête.') // => 'Aucune réponse ne permet encore de le dire.'
 * @example unsaidFor('le courriel, puis la réunion.') // => '–.'
 */
export function unsaidFor(words: string): string {
  const [stop = ''] = /[.?!…]$/.exec(words.trim()) ?? [];
  const isSentence = stop !== '' && /^\p{Lu}/u.test(words.trim());
  return isSentence ? 'Aucune réponse ne permet encore de le dire.' : `${UNSAID}${stop}`;
}

type Told = Required<Pick<Problem, 'code' | 'message' | 'hint'>>;

/** @param name of a question, or of what of it nobody answered */
export function noAnswers(name: string): Told {
  return {
    code: NO_ANSWERS,
    message: typographic(
      `« ${name} » n’a pas encore de réponse : le bilan y met « ${UNSAID} », ou le dit.`,
    ),
    hint: typographic('Rien n’est à changer si des réponses doivent encore venir.'),
  };
}

/** Texts are there, and nobody has read them: that is for the author to do. */
export const NO_THEMES = 'no-themes';

/** Of a text that was read, and whose author is not among the respondents yet. */
export const REMARK_TO_COME = 'remark-to-come';

export function noneSorted(question: string): Told {
  return {
    code: NO_THEMES,
    message: typographic(
      `Aucun texte de « ${question} » n’a encore été lu et classé : le bilan y met « ${UNSAID} », ou le dit.`,
    ),
    hint: 'Classez-les dans remarques.csv.',
  };
}

/** The question of a figure on an empty base; the figure itself where others of it have a base. */
export function unansweredName(id: string, figures: Figures): string {
  const [question = ''] = id.split('.');
  const others = [...figures.values()].filter((one) => one.id.startsWith(`${question}.`));
  return others.some(({ base }) => base.count > 0) ? id : question;
}

/** Of an edition to which nobody has answered, all that lacks answers is one thing to know. */
export function inOneSentence(problems: readonly Problem[]): readonly Problem[] {
  const lacking = problems.filter(({ code }) => code === NO_ANSWERS);
  const [first] = lacking;
  if (!first) return problems;
  const passages = counted(lacking.length, 'passage n’a', 'passages n’ont');
  const { path } = first;
  const whole: Problem = {
    ...{ code: NO_ANSWERS, severity: 'warning', path },
    message: typographic(
      `Personne n’a encore répondu : ${passages} rien à dire, dans l’article et dans le plan. Le bilan y met « ${UNSAID} », ou dit ce qui manque.`,
    ),
    hint: typographic('Rien n’est à changer : construisez-le de nouveau après les réponses.'),
  };
  return [whole, ...problems.filter(({ code }) => code !== NO_ANSWERS)];
}
