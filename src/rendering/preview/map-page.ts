/** Every step of a questionnaire as one walk sees it: those that it leads to, and the others. */
import { pipesOf } from '../../definition/piping.ts';
import {
  type FrameVariable,
  hasRows,
  type Question,
  type Questionnaire,
  type Step,
} from '../../definition/questionnaire.ts';
import type { JourneyStep } from '../../form/journey.ts';
import type { Answers, Response } from '../../form/response.ts';
import { counted } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import type { WalkLinks } from './preview-links.ts';

export interface MapView {
  readonly questionnaire: Questionnaire;
  readonly steps: readonly JourneyStep[];
  readonly answers: Answers;
  /** What the invitee list would say of the person. */
  readonly frame: Response['frame'];
  readonly links: WalkLinks;
}

export function mapPage(frame: PageFrame, view: MapView): string {
  const { questionnaire, links } = view;
  return renderPage(frame, 'preview-map', {
    welcome: links.welcome,
    recap: links.recap,
    steps: questionnaire.steps.map((step) => {
      const asked = view.steps.find((one) => one.step.id === step.id);
      return asked ? askedStep(asked, isWhole(asked, step), view) : skippedStep(step, links);
    }),
    variables: questionnaire.frame
      .filter(({ id }) => isUsed(id, questionnaire))
      .map((variable) => variableView(variable, view.frame)),
  });
}

function askedStep(
  { step, questions }: JourneyStep,
  whole: boolean,
  { answers, links }: MapView,
): object {
  const answered = questions.filter(({ id }) => answers[id] !== undefined).length;
  return {
    title: step.title,
    href: links.step(step.id),
    text: `${counted(answered, 'réponse', 'réponses')} pour ${counted(questions.length, 'question', 'questions')}`,
    ...(whole ? {} : { whole: links.wholeStep(step.id), wholeText: 'Voir cette étape en entier' }),
  };
}

/** Whether nothing of the step is withheld from this person: question, row, choice, information. */
function isWhole({ questions, information }: JourneyStep, step: Step): boolean {
  return (
    questions.length === step.questions.length &&
    information.length === (step.information ?? []).length &&
    questions.every((question) => {
      const original = step.questions.find(({ id }) => id === question.id);
      return original !== undefined && partCount(original) === partCount(question);
    })
  );
}

function partCount(question: Question): number {
  const choices = 'choices' in question ? question.choices.length : 0;
  return choices + (hasRows(question) ? question.rows.length : 0);
}

function skippedStep(step: JourneyStep['step'], links: WalkLinks): object {
  return {
    title: step.title,
    text: 'Passée avec ces réponses',
    whole: links.wholeStep(step.id),
    wholeText: 'Voir cette étape quand même',
  };
}

/** Whether a page shows the variable, or a text quotes it. */
function isUsed(variable: string, { steps }: Questionnaire): boolean {
  const texts = steps.flatMap(({ introduction = '', questions, information = [] }) => [
    introduction,
    ...questions.flatMap(({ label, hint = '' }) => [label, hint]),
    ...information.flatMap(({ text }) => text),
  ]);
  const known = steps.flatMap(({ information = [] }) =>
    information.flatMap((one) => one.known ?? []),
  );
  return known.includes(variable) || texts.flatMap(pipesOf).some(({ name }) => name === variable);
}

function variableView({ id, label, categories }: FrameVariable, frame: Response['frame']): object {
  return {
    id,
    label,
    options: categories.map((category) => ({
      value: category.id,
      label: category.label,
      selected: category.id === frame[id],
    })),
  };
}
