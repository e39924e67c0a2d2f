/** The pages of the form: introduction, step, recap, receipt. */
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { answersMark } from '../../form/apply-step.ts';
import type { JourneyStep } from '../../form/journey.ts';
import type { FieldFault, PostedFields } from '../../form/read-posted.ts';
import type { Answers, Response } from '../../form/response.ts';
import { stepsAhead } from '../../form/steps-ahead.ts';
import { capitalised, spelled, typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import { informationView } from './information-view.ts';
import { nextInWords } from './next-in-words.ts';
import { questionMarkup } from './question-markup.ts';
import { type TwoVersions, twoVersionsView } from './two-versions.ts';
import { welcomeFacts } from './welcome-facts.ts';

/** Addresses of the pages of one person. */
export interface FormLinks {
  readonly welcome: string;
  readonly step: (id: string) => string;
  readonly recap: string;
  readonly receipt: string;
}

export interface WelcomeView {
  readonly questionnaire: Questionnaire;
  /** Local minute; null when the edition has no closing date. */
  readonly closes: string | null;
  /** A step was opened. */
  readonly started: boolean;
  /** An answer is stored. */
  readonly answered: boolean;
  /** Where to begin, or to go on. */
  readonly nextStep: string;
  /** Where one reads what becomes of the answers. */
  readonly notice: string;
  readonly links: FormLinks;
}

export function welcomePage(frame: PageFrame, view: WelcomeView): string {
  const { questionnaire, started, answered, links, closes } = view;
  const note = answered
    ? 'Vos réponses précédentes sont enregistrées.'
    : `${started ? 'Vous n’avez encore répondu à aucune question. ' : ''}Ce lien est personnel : il vous permet de vous arrêter et de reprendre quand vous le voulez.`;
  return renderPage(frame, 'welcome', {
    title: questionnaire.title,
    introduction: questionnaire.introduction,
    facts: welcomeFacts(questionnaire, closes),
    notice: view.notice,
    start: { href: view.nextStep, label: started ? 'Reprendre le questionnaire' : 'Commencer' },
    recap: answered ? { href: links.recap, label: 'Relire mes réponses' } : undefined,
    note: typographic(note),
  });
}

export interface StepView {
  readonly questionnaire: Questionnaire;
  readonly steps: readonly JourneyStep[];
  readonly current: JourneyStep;
  /** What is stored: the page carries its mark. */
  readonly answers: Answers;
  /** What the fields show: the stored answers, or what was just entered. */
  readonly fields: PostedFields;
  readonly faults: readonly FieldFault[];
  /** What tells this opened page from another one of the same step. */
  readonly page: string;
  /** Between which somebody is to choose: the step was changed elsewhere since it was opened. */
  readonly versions?: TwoVersions;
  /** An answer is stored, and the page says so. */
  readonly saved: boolean;
  /** The response was sent: what is changed counts at once. */
  readonly sent: boolean;
  /** Opened from the recap, where saving leads back. */
  readonly fromRecap: boolean;
  /** Coarse frame variables of the person, for what is shown instead of asked. */
  readonly frame: Response['frame'];
  /** Address of the script of the form. */
  readonly script?: string;
  /** Address that saves the step while one fills it in; absent where nothing is kept. */
  readonly autosave?: string;
  /** In a preview: what the author sees beside a question or an information, by its id. */
  readonly marks?: (id: string) => object | undefined;
}

export function stepPage(frame: PageFrame, view: StepView): string {
  const { questionnaire, steps, current } = view;
  const { index, count } = positionOf(current, questionnaire);
  const ahead = stepsAhead(questionnaire, steps, current, view.answers);
  const scripted = view.script === undefined ? {} : { script: view.script };
  return renderPage({ ...frame, ...scripted }, 'step', {
    summary: summaryOf(view.faults),
    versions: view.versions && twoVersionsView(view.versions),
    position: index + 1,
    count,
    progress: questionnaire.steps.map((_, i) => i <= index),
    title: current.step.title,
    next: nextInWords(ahead),
    introduction: current.step.introduction,
    sent: view.sent,
    saved: view.saved ? 'Réponses enregistrées' : undefined,
    autosave: view.autosave,
    page: view.page,
    mark: answersMark(current.questions, view.answers),
    blocks: blocksOf(view),
    submit:
      ahead.length > 0 && !view.fromRecap
        ? 'Enregistrer et continuer'
        : 'Enregistrer et relire mes réponses',
  });
}

/** Questions, and what the step says between them, in the order of the questionnaire. */
function blocksOf(view: StepView): readonly object[] {
  const { questionnaire, current, fields, faults, frame, marks } = view;
  const all = current.step.questions;
  const blocks = all.flatMap((question, position) => {
    const asked = current.questions.find(({ id }) => id === question.id);
    return [
      ...informationAt(position),
      ...(asked
        ? [{ question: questionMarkup(asked, fields, faults), marks: marks?.(question.id) }]
        : []),
    ];
  });
  return [...blocks, ...informationAt(all.length)];

  function informationAt(position: number): readonly object[] {
    return current.information
      .filter((one) => one.position === position)
      .map((one) => ({
        information: informationView(one, questionnaire, frame),
        marks: marks?.(one.id),
      }));
  }
}

/** Steps are numbered as in the questionnaire: a total that grew on the way would discourage. */
export function positionOf(
  current: JourneyStep,
  questionnaire: Questionnaire,
): { index: number; count: number } {
  const index = questionnaire.steps.findIndex(({ id }) => id === current.step.id);
  return { index, count: questionnaire.steps.length };
}

function summaryOf(faults: readonly FieldFault[]): object | undefined {
  if (faults.length === 0) return undefined;
  const count = capitalised(spelled(faults.length, 'feminine'));
  return {
    title:
      faults.length === 1 ? `${count} réponse est à revoir` : `${count} réponses sont à revoir`,
    items: faults.map(({ question, summary }) => ({
      href: `#${question.id}`,
      label: `${question.title}\u00a0: ${summary}`,
    })),
    note: 'Vos autres réponses à cette étape sont enregistrées.',
  };
}
