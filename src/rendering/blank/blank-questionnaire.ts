/** From a questionnaire to the sheet that has its words, and none of anybody’s answers. */

import { listed } from '../../definition/condition-values.ts';
import type { Information, Questionnaire, Step } from '../../definition/questionnaire.ts';
import { allQuestions } from '../../definition/questionnaire.ts';
import type { Settings } from '../../definition/settings.ts';
import { counted, date, integer, midSentence } from '../../wording.ts';
import { resultsWords } from '../form/results-words.ts';
import type { BlankDocument, BlankInformation, BlankStep } from './blank-document.ts';
import { blankConfidentiality, blankNotice } from './blank-notice.ts';
import { blankQuestion } from './blank-question.ts';
import { type PaperText, paperText } from './paper-text.ts';

/** @param draft nobody has published it yet: said above the title and at the foot of each page */
export function blankQuestionnaire(questionnaire: Questionnaire, draft: boolean): BlankDocument {
  const { settings, steps, title } = questionnaire;
  const what = draft ? 'Projet de questionnaire' : 'Questionnaire';
  const text = paperText(questionnaire);
  return {
    title: text.plain(title),
    organisation: text.plain(settings.organisation.name),
    kicker: text.plain(`${what}, année ${settings.words.period}`),
    introduction: questionnaire.introduction.map(text.plain),
    facts: factsOf(questionnaire, text),
    instructions: {
      title: 'Pour remplir ce questionnaire',
      items: instructionsOf(questionnaire).map(text.plain),
    },
    confidentiality: {
      title: 'Vos réponses',
      paragraphs: blankConfidentiality(settings).map(text.plain),
    },
    notice: noticeOf(settings, text),
    steps: steps.map((step, index) => ({
      ...stepOf(step, questionnaire, text),
      position: `Partie ${index + 1} sur ${steps.length}`,
    })),
    closing: ['Fin du questionnaire. Merci de vos réponses.', resultsOf(settings)].map(text.plain),
    footer: text.plain(draft ? `${title} – projet` : title),
  };
}

function factsOf(questionnaire: Questionnaire, text: PaperText): BlankDocument['facts'] {
  const { settings } = questionnaire;
  const questions = allQuestions(questionnaire);
  const some = questions.filter(
    ({ id, shownIf }) => shownIf || stepOfQuestion(id, questionnaire)?.shownIf,
  ).length;
  const ofSome = some === 0 ? '' : `, dont ${integer(some)} selon vos réponses`;
  return [
    { term: 'Période', text: `du ${date(settings.opens)} au ${date(settings.closes)}` },
    { term: 'Durée', text: `${counted(settings.durationMinutes, 'minute', 'minutes')} environ` },
    { term: 'Questions', text: `${integer(questions.length)}${ofSome}` },
    { term: 'Contact', text: text.plain(`${settings.contact.name}, ${settings.contact.email}`) },
  ];
}

function stepOfQuestion(id: string, { steps }: Questionnaire): Step | undefined {
  return steps.find(({ questions }) => questions.some((question) => question.id === id));
}

/** How to mark, and how to find one’s way: only what this questionnaire needs. */
function instructionsOf(questionnaire: Questionnaire): readonly string[] {
  const { confidentiality } = questionnaire.settings;
  const types = new Set(allQuestions(questionnaire).map(({ type }) => type));
  const routed = questionnaire.steps.some(
    (step) => step.shownIf || step.questions.some(({ shownIf }) => shownIf),
  );
  return [
    'Cochez une seule réponse là où il y a des ronds, une ou plusieurs là où il y a des carrés.',
    'Rien n’est obligatoire : laissez de côté ce à quoi vous ne voulez pas répondre.',
    ...(routed
      ? [
          '« À remplir seulement si… » renvoie à une question précédente par son numéro. Si vous n’êtes pas dans ce cas, passez à la suite.',
        ]
      : []),
    ...(types.has('long_text') || types.has('short_text')
      ? [
          'Si la place manque, continuez sur une feuille libre, en y notant le numéro de la question.',
        ]
      : []),
    ...(confidentiality === 'identified'
      ? []
      : ['N’écrivez votre nom nulle part, sauf si une question vous le demande.']),
  ];
}

function noticeOf(settings: Settings, text: PaperText): BlankDocument['notice'] {
  const { title, facts } = blankNotice(settings);
  return { title, facts: facts.map((fact) => ({ ...fact, text: text.plain(fact.text) })) };
}

/** The address in full: one types it from paper. */
function resultsOf(settings: Settings): string {
  const { text, url } = resultsWords(settings);
  return url === undefined ? text : `${text} ${url}`;
}

function stepOf(
  step: Step,
  questionnaire: Questionnaire,
  text: PaperText,
): Omit<BlankStep, 'position'> {
  const before = (index: number) =>
    (step.information ?? [])
      .filter(({ position }) => position === index)
      .map((information) => informationOf(information, questionnaire, text));
  return {
    id: step.id,
    title: text.plain(step.title),
    ...(step.introduction === undefined ? {} : { introduction: text.piped(step.introduction) }),
    ...(step.shownIf
      ? { routing: `Cette partie est à remplir ${text.onlyIf(step.shownIf)}.` }
      : {}),
    entries: [
      ...step.questions.flatMap((question, index) => [
        ...before(index),
        blankQuestion(question, text),
      ]),
      ...before(step.questions.length),
    ],
  };
}

function informationOf(
  { title, text: paragraphs, known, shownIf }: Information,
  { frame }: Questionnaire,
  text: PaperText,
): BlankInformation {
  const labels = (known ?? []).map((id) =>
    midSentence(frame.find((one) => one.id === id)?.label ?? id),
  );
  const known_ =
    labels.length === 0
      ? []
      : [
          text.plain(
            `Déjà connu par la liste des personnes invitées, et donc pas demandé : ${listed(labels, 'et')}.`,
          ),
        ];
  return {
    kind: 'information',
    ...(title === undefined ? {} : { title: text.plain(title) }),
    paragraphs: [...paragraphs.map(text.piped), ...known_],
    ...(shownIf ? { routing: `À lire ${text.onlyIf(shownIf)}.` } : {}),
  };
}
