/** The texts of a questionnaire that people read, each with where it stands. */
import type { Choice, Question, Questionnaire, Step } from '../questionnaire.ts';
import { fold, wordsOf } from './words.ts';

export interface PlacedText {
  readonly place: TextPlace;
  readonly text: string;
}

export interface TextPlace {
  /** A question, step or information block; absent: the questionnaire itself. */
  readonly id?: string;
  /** What names the text there, whatever it says: `label`, `choice.oui.label`. */
  readonly key: string;
  /** The same in French, half a sentence: « libellé », « libellé de « Oui » ». */
  readonly words: string;
  /** The program makes it from another text, which is told in its place. */
  readonly derived?: true;
}

/** What is done to each text; the structure stays as it is. */
export type MapText = (text: string, place: TextPlace) => string;

/**
 * The questionnaire with other texts: title, introduction, steps, information, questions. Frame
 * variables, units and settings are left alone: they say what a number is a number of.
 */
export function mapTexts(questionnaire: Questionnaire, map: MapText): Questionnaire {
  const { title, introduction, steps } = questionnaire;
  return {
    ...questionnaire,
    title: map(title, { key: 'title', words: 'titre du questionnaire' }),
    introduction: introduction.map((text, index) =>
      map(text, {
        key: `introduction.${index}`,
        words: `paragraphe ${index + 1} de la page d’accueil`,
      }),
    ),
    steps: steps.map((step) => mapStep(step, map)),
  };
}

export function textsOf(questionnaire: Questionnaire): PlacedText[] {
  const texts: PlacedText[] = [];
  mapTexts(questionnaire, (text, place) => {
    texts.push({ text, place });
    return text;
  });
  return texts;
}

/** Every word that people read in a questionnaire, folded. */
export function usedWords(questionnaire: Questionnaire): Set<string> {
  const { frame, settings } = questionnaire;
  const texts = [
    ...textsOf(questionnaire).map(({ text }) => text),
    ...frame.flatMap(({ label, categories }) => [
      label,
      ...categories.flatMap((category) => [category.label, category.within]),
    ]),
    ...Object.values(settings.words),
    ...Object.values(settings.organisation),
  ];
  return new Set(texts.flatMap((text) => wordsOf(fold(text))));
}

type OwnMap = (text: string, key: string, words: string, derived?: boolean) => string;

function at(id: string, map: MapText): OwnMap {
  return (text, key, words, derived = false) =>
    map(text, { id, key, words, ...(derived ? { derived } : {}) });
}

function mapStep(step: Step, map: MapText): Step {
  const own = at(step.id, map);
  return {
    ...step,
    title: own(step.title, 'title', 'titre'),
    ...optional('introduction', step.introduction, (text) =>
      own(text, 'introduction', 'introduction'),
    ),
    questions: step.questions.map((question) => mapQuestion(question, at(question.id, map))),
    ...optional('information', step.information, (blocks) =>
      blocks.map((block) => {
        const inside = at(block.id, map);
        return {
          ...block,
          ...optional('title', block.title, (text) => inside(text, 'title', 'titre')),
          text: block.text.map((text, index) =>
            inside(text, `text.${index}`, `paragraphe ${index + 1}`),
          ),
        };
      }),
    ),
  };
}

function mapQuestion(question: Question, own: OwnMap): Question {
  const inside = {
    title: own(question.title, 'title', 'titre'),
    label: own(question.label, 'label', 'libellé'),
    ...optional('hint', question.hint, (text) => own(text, 'hint', 'aide')),
    ...optional('why', question.why, (text) => own(text, 'why', 'raison d’être')),
    ...itemsOf(question, own),
    ...(question.type === 'scale'
      ? {
          low: own(question.low, 'low', 'début de l’échelle'),
          high: own(question.high, 'high', 'fin de l’échelle'),
        }
      : {}),
  };
  // The keys are those that the question had.
  return { ...question, ...inside } as Question;
}

function itemsOf(question: Question, own: OwnMap) {
  const items = <T extends Labelled>(list: string, some: readonly T[]): readonly T[] =>
    some.map((item) => mapItem(list, item, own));
  const points = (choices: readonly Choice[]) =>
    // The points of a scale are named after its ends.
    question.type === 'scale' ? choices.map((one) => mapPoint(one, own)) : items('choice', choices);
  return {
    ...('rows' in question ? { rows: items('row', question.rows) } : {}),
    ...('choices' in question ? { choices: points(question.choices) } : {}),
    ...('outside' in question
      ? optional('outside', question.outside, (some) => items('outside', some))
      : {}),
    ...('groups' in question ? { groups: items('group', question.groups) } : {}),
  };
}

function mapPoint(choice: Choice, own: OwnMap): Choice {
  if (choice.missing !== undefined) return mapItem('outside', choice, own);
  const key = `choice.${choice.id}`;
  const words = `point ${choice.id} de l’échelle`;
  return {
    ...choice,
    label: own(choice.label, `${key}.label`, words, true),
    short: own(choice.short, `${key}.short`, words, true),
  };
}

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly specify?: string;
}

function mapItem<T extends Labelled>(list: string, item: T, own: OwnMap): T {
  const key = `${list}.${item.id}`;
  const of = `de « ${item.label} »`;
  return {
    ...item,
    label: own(item.label, `${key}.label`, `libellé ${of}`),
    short: own(item.short, `${key}.short`, `libellé court ${of}`, item.short === item.label),
    ...optional('specify', item.specify, (text) => own(text, `${key}.specify`, `précision ${of}`)),
  };
}

function optional<K extends string, T>(key: K, value: T | undefined, map: (value: T) => T) {
  return (value === undefined ? {} : { [key]: map(value) }) as { [P in K]?: T };
}
