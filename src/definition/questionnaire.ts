/**
 * The questionnaire of one edition, as every other layer sees it: references resolved, defaults
 * filled in, checked. Ids are forever: a question that changes its meaning gets a new id.
 */
export interface Questionnaire {
  readonly survey: string;
  readonly edition: string;
  readonly title: string;
  /** What the introduction page says before the first step; paragraphs. */
  readonly introduction: readonly string[];
  readonly settings: Settings;
  /** Coarse variables known from the invitee list, never asked. */
  readonly frame: readonly FrameVariable[];
  readonly steps: readonly Step[];
}

/** What may change while the edition is open, with a trace; the rest is frozen at opening. */
export interface Settings {
  readonly organisation: Organisation;
  readonly words: Words;
  readonly contact: Contact;
  /** IANA name. Dates below are minutes on the clocks of that zone. */
  readonly timeZone: string;
  /** `2021-06-01T08:00` */
  readonly opens: string;
  readonly closes: string;
  readonly durationMinutes: number;
  readonly confidentiality: 'confidential' | 'anonymous' | 'identified';
  /** Fewest respondents that a cell of a breakdown may show. */
  readonly disclosureThreshold: number;
  /** Fewest persons of whom a percentage is printed; below it, « 3 sur 8 ». */
  readonly minimumBase: number;
}

export interface Organisation {
  /** In full, as at the head of a letter. */
  readonly name: string;
  readonly shortName: string;
}

/** The names of the people of this survey, which change over the years. */
export interface Words {
  /** One person asked: « référent ». */
  readonly person: string;
  readonly persons: string;
  /** What the short name stands for, where it is one. */
  readonly personInFull: string;
  /** « 2020-2021 » */
  readonly period: string;
}

export interface Contact {
  readonly name: string;
  readonly email: string;
}

export interface FrameVariable {
  readonly id: string;
  readonly label: string;
  /** Heading of the invitee file. */
  readonly column: string;
  readonly categories: readonly FrameCategory[];
}

export interface FrameCategory {
  readonly id: string;
  readonly label: string;
  /** « en collège », « dans la Vienne »: the category inside a sentence. */
  readonly within: string;
  /** Values of the invitee file that fall into the category. */
  readonly values: readonly string[];
}

export interface Step {
  readonly id: string;
  readonly title: string;
  readonly introduction?: string;
  readonly questions: readonly Question[];
}

export type Question =
  | SingleQuestion
  | MultipleQuestion
  | MatrixQuestion
  | NumberQuestion
  | TextQuestion;

interface QuestionBase {
  readonly id: string;
  /** A few words that stand for the question in a recap, an error or a heading. */
  readonly title: string;
  /** The question as the respondent reads it. */
  readonly label: string;
  readonly hint?: string;
  /** Why it is asked. */
  readonly why: string;
  /** Absent: asked of everybody. Refers to questions of earlier steps only. */
  readonly shownIf?: Condition;
}

export interface SingleQuestion extends QuestionBase {
  readonly type: 'single';
  readonly choices: readonly Choice[];
  readonly groups: readonly Group[];
  /** The choices have an order of their own, which charts and tables keep. */
  readonly ordered: boolean;
}

export interface MultipleQuestion extends QuestionBase {
  readonly type: 'multiple';
  readonly choices: readonly Choice[];
  readonly groups: readonly Group[];
  /** Most choices that may be ticked. */
  readonly maximum?: number;
}

/** One choice per row. */
export interface MatrixQuestion extends QuestionBase {
  readonly type: 'matrix';
  readonly rows: readonly Row[];
  readonly choices: readonly Choice[];
  readonly groups: readonly Group[];
}

export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals: number;
  readonly unit: string;
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'short_text' | 'long_text';
  /** Characters. */
  readonly maximumLength: number;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly short: string;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** The label in charts and tables, the label itself by default. */
  readonly short: string;
  /** « aucun »: excludes every other choice of the question. */
  readonly exclusive: boolean;
  /** « autre, précisez »: the label of the text field that comes with it. */
  readonly specify?: string;
  /** Ticking it is a declared kind of missing: outside the base, counted apart. */
  readonly missing?: DeclaredMissing;
}

export type DeclaredMissing = 'does_not_know' | 'not_concerned' | 'refused';

/** A named union of choices, counted per person and never by adding percentages. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly choices: readonly string[];
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | {
      readonly question: string;
      /** Choices of that question, groups spelt out; true when the answer holds one of them. */
      readonly includes: readonly string[];
    }
  | { readonly question: string; readonly answered: true };

export type ChoiceQuestion = SingleQuestion | MultipleQuestion | MatrixQuestion;

export function hasChoices(question: Question): question is ChoiceQuestion {
  return 'choices' in question;
}

/** Every question of the questionnaire, in the order in which it is asked. */
export function allQuestions(questionnaire: Questionnaire): Question[] {
  return questionnaire.steps.flatMap((step) => step.questions);
}

export function findQuestion(questionnaire: Questionnaire, id: string): Question | undefined {
  return allQuestions(questionnaire).find((question) => question.id === id);
}

/** `<survey>/<edition>`, the name by which commands and pages call an edition. */
export function editionName(questionnaire: Pick<Questionnaire, 'survey' | 'edition'>): string {
  return `${questionnaire.survey}/${questionnaire.edition}`;
}
