import type { Condition } from './condition.ts';
import type { Settings } from './settings.ts';

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
  /** What the step says between its questions, without asking. */
  readonly information?: readonly Information[];
  /** Absent: shown to everybody. Refers to questions of earlier steps only, as all conditions. */
  readonly shownIf?: Condition;
}

export interface Information {
  readonly id: string;
  readonly title?: string;
  readonly text: readonly string[];
  /** Frame variables whose category is shown, so that it need not be asked. */
  readonly known?: readonly string[];
  /** Questions of the step that stand before it. */
  readonly position: number;
  readonly shownIf?: Condition;
}

export type Question =
  | SingleQuestion
  | MultipleQuestion
  | MatrixQuestion
  | MultipleMatrixQuestion
  | ScaleQuestion
  | RankingQuestion
  | NumberQuestion
  | DateQuestion
  | TextQuestion;

interface QuestionBase {
  readonly id: string;
  /** A few words that stand for the question in a recap, an error or a heading. */
  readonly title: string;
  /** The question as the respondent reads it. */
  readonly label: string;
  readonly hint?: string;
  /** Why it is asked; `surveys check` warns where it is not said. */
  readonly why?: string;
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
  /** Fewest choices to tick, for whoever ticks any; an exclusive choice alone is enough. */
  readonly minimum?: number;
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

/** Any number of choices per row. */
export interface MultipleMatrixQuestion extends QuestionBase {
  readonly type: 'multiple_matrix';
  readonly rows: readonly Row[];
  readonly choices: readonly Choice[];
  readonly groups: readonly Group[];
}

/**
 * Points in order between two labelled ends. The points are choices whose ids are their numbers,
 * `1` to `5`; « ne sait pas » and the like follow them as choices outside the scale.
 */
export interface ScaleQuestion extends QuestionBase {
  readonly type: 'scale';
  readonly minimum: number;
  readonly maximum: number;
  readonly low: string;
  readonly high: string;
  readonly choices: readonly Choice[];
  readonly groups: readonly Group[];
}

/** The first so many choices, in order of preference. */
export interface RankingQuestion extends QuestionBase {
  readonly type: 'ranking';
  readonly choices: readonly Choice[];
  /** Most choices to rank; at least one. */
  readonly ranks: number;
  readonly outside?: readonly Choice[];
}

export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals: number;
  readonly unit: string;
  /** Declared kinds of missing, offered beside the field. */
  readonly outside?: readonly Choice[];
}

/** A day of the calendar. */
export interface DateQuestion extends QuestionBase {
  readonly type: 'date';
  /** `2021-09-01`, both bounds possible. */
  readonly minimum: string;
  readonly maximum: string;
  readonly outside?: readonly Choice[];
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'short_text' | 'long_text';
  /** Characters. */
  readonly maximumLength: number;
  /** What the text must look like; short texts only. */
  readonly format?: TextFormat;
}

export type TextFormat =
  | { readonly kind: 'email' | 'uai' }
  /** A regular expression that the whole text must match, and what it asks for, in words. */
  | { readonly kind: 'pattern'; readonly pattern: string; readonly words: string };

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly shownIf?: Condition;
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
  readonly shownIf?: Condition;
}

export type DeclaredMissing = 'does_not_know' | 'not_concerned' | 'refused';

/** A named union of choices, counted per person and never by adding percentages. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly choices: readonly string[];
}

/** Questions answered by ticking or choosing among `choices`, with figures per choice and group. */
export type ChoiceQuestion =
  | SingleQuestion
  | MultipleQuestion
  | MatrixQuestion
  | MultipleMatrixQuestion
  | ScaleQuestion;

export type AnyMatrixQuestion = MatrixQuestion | MultipleMatrixQuestion;

export function hasChoices(question: Question): question is ChoiceQuestion {
  return 'choices' in question && question.type !== 'ranking';
}

export function hasRows(question: Question): question is AnyMatrixQuestion {
  return 'rows' in question;
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
