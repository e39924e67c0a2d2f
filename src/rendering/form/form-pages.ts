/** The pages of the form: introduction, step, recap, receipt. */
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { answersMark } from '../../form/apply-step.ts';
import { type JourneyStep, stepsAhead } from '../../form/journey.ts';
import type { FieldFault, PostedFields } from '../../form/read-posted.ts';
import type { Answers, Response } from '../../form/response.ts';
import { capitalised, counted, date, dateAndTime, spelled, typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import { answerLines } from './answer-lines.ts';
import { informationView } from './information-view.ts';
import { questionView } from './question-view.ts';

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
  readonly started: boolean;
  /** Where to begin, or to go on. */
  readonly nextStep: string;
  readonly links: FormLinks;
}

export function welcomePage(frame: PageFrame, view: WelcomeView): string {
  const { questionnaire, started, links, closes } = view;
  const { settings } = questionnaire;
  const facts = [
    { term: 'Durée', text: `${counted(settings.durationMinutes, 'minute', 'minutes')} environ` },
    ...(closes === null ? [] : [{ term: 'Date limite', text: dateAndTime(closes) }]),
    { term: 'Organisation', text: settings.organisation.name },
  ];
  return renderPage(frame, 'welcome', {
    title: questionnaire.title,
    introduction: questionnaire.introduction,
    facts,
    start: { href: view.nextStep, label: started ? 'Reprendre le questionnaire' : 'Commencer' },
    recap: started ? { href: links.recap, label: 'Relire mes réponses' } : undefined,
    note: started
      ? 'Vos réponses précédentes sont enregistrées.'
      : typographic(
          'Ce lien est personnel : il vous permet de vous arrêter et de reprendre quand vous le voulez.',
        ),
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
  /** Questions whose stored answers were changed elsewhere since the page was opened. */
  readonly conflicts: readonly string[];
  readonly saved: boolean;
  /** Opened from the recap, where saving leads back. */
  readonly fromRecap: boolean;
  /** Coarse frame variables of the person, for what is shown instead of asked. */
  readonly frame: Response['frame'];
  /** Address of the script of the form. */
  readonly script?: string;
  /** In a preview: what the author sees beside a question or an information, by its id. */
  readonly marks?: (id: string) => object | undefined;
}

export function stepPage(frame: PageFrame, view: StepView): string {
  const { questionnaire, steps, current } = view;
  const { index, count } = positionOf(current, questionnaire);
  const [next] = stepsAhead(questionnaire, steps, current, view.answers);
  const isCounted = current.questions.some(({ type }) => type === 'long_text');
  const scripted = isCounted && view.script !== undefined ? { script: view.script } : {};
  return renderPage({ ...frame, ...scripted }, 'step', {
    summary: summaryOf(view),
    position: index + 1,
    count,
    progress: questionnaire.steps.map((_, i) => i <= index),
    title: current.step.title,
    next: next?.title ?? 'Relire et envoyer',
    introduction: current.step.introduction,
    saved: view.saved ? 'Réponses enregistrées' : undefined,
    page: view.page,
    mark: answersMark(current.questions, view.answers),
    blocks: blocksOf(view),
    submit:
      next && !view.fromRecap ? 'Enregistrer et continuer' : 'Enregistrer et relire mes réponses',
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
        ? [{ question: questionView(asked, fields, faults), marks: marks?.(question.id) }]
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

function summaryOf({ faults, conflicts }: StepView): object | undefined {
  if (faults.length > 0) {
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
  if (conflicts.length === 0) return undefined;
  return {
    title: 'Cette étape a changé entre-temps',
    text: typographic(
      'Elle a été modifiée dans un autre onglet ou sur un autre appareil depuis que vous avez ouvert cette page. Vous voyez ci-dessous ce que vous venez d’écrire ; ce qui est enregistré pour l’instant est\u00a0:',
    ),
    items: conflicts.map((label) => ({ label })),
    note: 'Gardez la version que vous préférez, puis enregistrez de nouveau.',
  };
}

export interface AnswersView {
  readonly steps: readonly JourneyStep[];
  readonly answers: Answers;
  readonly links: FormLinks;
}

export function recapPage(
  frame: PageFrame,
  view: AnswersView & { readonly sent: boolean },
): string {
  const last = view.steps.at(-1);
  return renderPage(frame, 'recap', {
    lead: 'Voici vos réponses, étape par étape. Vous pouvez encore tout modifier.',
    steps: answeredSteps(view, true),
    before: view.sent
      ? typographic('Vos réponses ont déjà été envoyées ; vos changements sont enregistrés.')
      : 'Vos réponses ne comptent qu’une fois envoyées.',
    submit: view.sent ? 'Terminer' : 'Envoyer mes réponses',
    previous: last ? view.links.step(last.step.id) : view.links.welcome,
  });
}

export interface ReceiptView extends AnswersView {
  readonly questionnaire: Questionnaire;
  readonly closes: string | null;
  /** Day of sending, `2021-06-14`. */
  readonly sentOn: string | null;
  /** While the edition is open, a sent response can still be changed. */
  readonly editable: boolean;
}

export function receiptPage(frame: PageFrame, view: ReceiptView): string {
  const until =
    view.closes === null ? 'jusqu’à la clôture' : `jusqu’au ${dateAndTime(view.closes)}`;
  return renderPage(frame, 'receipt', {
    title: 'Merci, vos réponses sont envoyées',
    paragraphs: [
      ...(view.sentOn === null ? [] : [`Envoyées le ${date(view.sentOn)}.`]),
      'Elles seront analysées après la clôture, avec celles de vos collègues. Un bilan sera ensuite publié, que chacun pourra lire.',
      ...(view.editable
        ? [
            `Votre lien personnel reste valable ${until}\u00a0: vous pouvez relire et modifier vos réponses.`,
          ]
        : []),
    ],
    print: typographic(
      'Cette page s’imprime : gardez-la, par exemple pour votre compte rendu d’activité.',
    ),
    edit: view.editable
      ? { href: view.links.recap, label: 'Relire et modifier mes réponses' }
      : undefined,
    steps: answeredSteps(view, false),
  });
}

function answeredSteps(
  { steps, answers, links }: AnswersView,
  editable: boolean,
): readonly object[] {
  return steps.map(({ step, questions }) => ({
    id: step.id,
    title: step.title,
    href: editable ? `${links.step(step.id)}?retour=relecture` : undefined,
    answers: questions.map((question) => ({
      label: question.label,
      lines: answerLines(question, answers),
    })),
  }));
}
