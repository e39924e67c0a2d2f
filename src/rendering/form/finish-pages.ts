/** The last pages of the form: the recap before sending, the receipt after it. */
import type { LinkPhase } from '../../campaign/edition.ts';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import type { Settings } from '../../definition/settings.ts';
import { type JourneyStep, relevantAnswers } from '../../form/journey.ts';
import type { Answers } from '../../form/response.ts';
import { date, dateAndTime, typographic } from '../../wording.ts';
import { type PageFrame, renderPage } from '../page.ts';
import { answerLines } from './answer-lines.ts';
import type { FormLinks } from './form-pages.ts';
import { type ResultsWords, resultsWords } from './results-words.ts';

export interface AnswersView {
  readonly steps: readonly JourneyStep[];
  readonly answers: Answers;
  readonly links: FormLinks;
}

export function recapPage(
  frame: PageFrame,
  view: AnswersView & { readonly sent: boolean } & Pick<Settings, 'confidentiality'>,
): string {
  const last = view.steps.at(-1);
  return renderPage(frame, 'recap', {
    lead: 'Voici vos réponses, étape par étape. Vous pouvez encore tout modifier.',
    steps: answeredSteps(view, true),
    empty: isEmpty(view) ? 'Vous n’avez répondu à aucune question pour l’instant.' : undefined,
    before: view.sent
      ? typographic(
          'Vos réponses sont déjà envoyées : vos changements sont enregistrés et comptent déjà, sans nouvel envoi.',
        )
      : beforeSending[view.confidentiality],
    submit: view.sent ? 'Terminer' : 'Envoyer mes réponses',
    previous: last ? view.links.step(last.step.id) : view.links.welcome,
  });
}

function isEmpty({ steps, answers }: AnswersView): boolean {
  return Object.keys(relevantAnswers(steps, answers)).length === 0;
}

const beforeSending = {
  confidential:
    'Vos réponses ne comptent qu’une fois envoyées. Vous pourrez encore les corriger jusqu’à la clôture.',
  anonymous:
    'Vos réponses ne comptent qu’une fois envoyées. L’envoi est définitif\u00a0: elles deviennent anonymes, et personne ne pourra plus les retrouver, ni pour les lire à votre nom, ni pour les corriger. Une copie vous sera montrée pendant dix minutes, à imprimer si vous voulez la garder.',
  identified:
    'Vos réponses ne comptent qu’une fois envoyées, avec votre nom. Vous pourrez encore les corriger jusqu’à la clôture.',
} as const;

export interface ReceiptView extends AnswersView {
  readonly questionnaire: Questionnaire;
  readonly closes: string | null;
  /** Day of sending, `2021-06-14`. */
  readonly sentOn: string | null;
  /** Of the link: while it is open, a sent response can still be changed. */
  readonly phase: LinkPhase;
}

export function receiptPage(frame: PageFrame, view: ReceiptView): string {
  const { phase, links } = view;
  return renderPage(frame, 'receipt', {
    title: phase === 'closed' ? 'Ce que vous avez envoyé' : 'Merci, vos réponses sont envoyées',
    paragraphs: whatIsNext(view),
    print: typographic(
      'Cette page s’imprime : conservez sa copie, par exemple pour votre compte rendu d’activité.',
    ),
    edit:
      phase === 'open'
        ? { href: links.recap, label: 'Relire et modifier mes réponses' }
        : undefined,
    steps: answeredSteps(view, false),
  });
}

function whatIsNext(view: ReceiptView): readonly ResultsWords[] {
  const { phase, sentOn, questionnaire } = view;
  const paragraphs: readonly ResultsWords[] = [
    ...(sentOn === null ? [] : [{ text: `Envoyées le ${date(sentOn)}.` }]),
    phase === 'closed'
      ? { text: 'L’enquête est close : vos réponses ne peuvent plus être modifiées.' }
      : { text: 'Elles seront analysées après la clôture, avec celles de vos collègues.' },
    resultsWords(questionnaire.settings),
    ...linkWords(view).map((text) => ({ text })),
  ];
  return paragraphs.map(({ text, ...rest }) => ({ text: typographic(text), ...rest }));
}

/** What the personal link is still good for. */
function linkWords({ phase, closes }: ReceiptView): readonly string[] {
  if (phase === 'answered') {
    return [
      'Vos réponses sont maintenant anonymes. La copie ci-dessous n’est gardée qu’en mémoire, pour cette page, et disparaîtra dans dix minutes : imprimez-la dès maintenant si vous en aurez besoin.',
    ];
  }
  if (phase !== 'open') return [];
  const until = closes === null ? 'jusqu’à la clôture' : `jusqu’au ${dateAndTime(closes)}`;
  return [
    `Votre lien personnel reste valable ${until} : vous pouvez relire et modifier vos réponses.`,
  ];
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
