/** « Qui répond à quoi »: every step and question, and in words who is asked it. */
import { askedOf, offeredTo, shownTo } from '../../definition/condition-words.ts';
import { withoutPipes } from '../../definition/piping.ts';
import {
  hasRows,
  type Question,
  type Questionnaire,
  type Step,
} from '../../definition/questionnaire.ts';
import { capitalised, typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';

export function askedPage(frame: PageFrame, questionnaire: Questionnaire): string {
  return renderPage(frame, 'preview-asked', {
    steps: questionnaire.steps.map((step, index) => ({
      id: step.id,
      number: index + 1,
      title: step.title,
      whom: stepWords(step, questionnaire),
      blocks: blocksOf(step, questionnaire),
    })),
  });
}

/** Questions and information in the order of the step. */
function blocksOf(step: Step, questionnaire: Questionnaire): readonly object[] {
  const information = (position: number) =>
    (step.information ?? [])
      .filter((one) => one.position === position)
      .map((one) => ({
        id: one.id,
        title: one.title ?? 'Information',
        label: 'Texte, sans question',
        ...inWords(shownTo([step.shownIf, one.shownIf], questionnaire)),
      }));
  const questions = step.questions.flatMap((question, position) => [
    ...information(position),
    {
      id: question.id,
      title: question.title,
      label: withoutPipes(question.label),
      ...inWords(askedOf(question, questionnaire)),
      parts: conditionalParts(question, questionnaire),
    },
  ]);
  return [...questions, ...information(step.questions.length)];
}

/** « L’étape n’est montrée qu’aux personnes qui … »; undefined when everybody sees it. */
function stepWords(step: Step, questionnaire: Questionnaire): string | undefined {
  const words = shownTo([step.shownIf], questionnaire);
  if (words !== undefined) return `L’étape n’est montrée qu’${words}.`;
  if (step.questions.length > 0 && step.questions.every(({ shownIf }) => shownIf)) {
    return 'L’étape n’est montrée qu’aux personnes à qui l’une de ses questions est posée.';
  }
  return undefined;
}

export interface Audience {
  /** « Tout le monde », « Les personnes qui ont répondu … » */
  readonly who: string;
  readonly some: boolean;
}

/** @param words « aux personnes qui … », undefined for everybody */
export function inWords(words: string | undefined): Audience {
  return words === undefined
    ? { who: 'Tout le monde', some: false }
    : { who: words.replace(/^aux /, 'Les '), some: true };
}

/** « « Pix » : choix proposé seulement aux personnes qui … », for what not everybody is offered. */
export function conditionalParts(
  question: Question,
  questionnaire: Questionnaire,
): readonly string[] {
  const choices = 'choices' in question ? question.choices : [];
  const parts = [...(hasRows(question) ? question.rows : []), ...choices];
  return parts.flatMap((part) => {
    const words = offeredTo(part, questionnaire);
    return words === undefined ? [] : [typographic(`« ${capitalised(part.label)} » : ${words}`)];
  });
}
