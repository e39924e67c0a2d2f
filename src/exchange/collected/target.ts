/** What a column of the file can be: an answer or a part of one, or what is known of a response. */
import {
  type AnyMatrixQuestion,
  allQuestions,
  type Choice,
  type FrameVariable,
  hasRows,
  type MultipleMatrixQuestion,
  type MultipleQuestion,
  type Question,
  type Questionnaire,
  type RankingQuestion,
  type Row,
  type SingleQuestion,
} from '../../definition/questionnaire.ts';
import { ranksOf } from '../../form/read-ranking.ts';

export type Target =
  | { readonly kind: 'ignore' | 'id' | 'sent_on' | 'state' }
  | { readonly kind: 'frame'; readonly variable: FrameVariable }
  | QuestionTarget;

export type QuestionTarget =
  /** The whole answer in one cell. */
  | { readonly kind: 'whole'; readonly question: Exclude<Question, AnyMatrixQuestion> }
  /** One row of a matrix in one cell. */
  | { readonly kind: 'row'; readonly question: AnyMatrixQuestion; readonly row: Row }
  /** One box: ticked or not. */
  | {
      readonly kind: 'tick';
      readonly question: SingleQuestion | MultipleQuestion | QuestionWithOutside;
      readonly choice: Choice;
    }
  | {
      readonly kind: 'tick';
      readonly question: MultipleMatrixQuestion;
      readonly row: Row;
      readonly choice: Choice;
    }
  /** The choice that has a rank. */
  | { readonly kind: 'rank'; readonly question: RankingQuestion; readonly rank: number }
  /** The rank that a choice has. */
  | { readonly kind: 'place'; readonly question: RankingQuestion; readonly choice: Choice }
  /** The text of « autre, précisez ». */
  | {
      readonly kind: 'specify';
      readonly question: SingleQuestion | MultipleQuestion;
      readonly choice: Choice;
    };

type QuestionWithOutside = Extract<Question, { outside?: readonly Choice[] }>;

/** Everything that a column can be in an edition, `ignore` first. */
export function targetsOf(questionnaire: Questionnaire): readonly Target[] {
  return [
    { kind: 'ignore' },
    { kind: 'id' },
    { kind: 'sent_on' },
    { kind: 'state' },
    ...questionnaire.frame.map((variable) => ({ kind: 'frame', variable }) as const),
    ...allQuestions(questionnaire).flatMap(questionTargets),
  ];
}

export function questionTargets(question: Question): readonly QuestionTarget[] {
  if (hasRows(question)) return matrixTargets(question);
  const parts: QuestionTarget[] = [{ kind: 'whole', question }];
  if (question.type === 'single' || question.type === 'multiple') {
    for (const choice of question.choices) {
      parts.push({ kind: 'tick', question, choice });
      if (choice.specify !== undefined) parts.push({ kind: 'specify', question, choice });
    }
  }
  if (question.type === 'ranking') {
    for (let rank = 1; rank <= ranksOf(question); rank++) {
      parts.push({ kind: 'rank', question, rank });
    }
    for (const choice of question.choices) parts.push({ kind: 'place', question, choice });
  }
  if ('outside' in question) {
    for (const choice of question.outside ?? []) parts.push({ kind: 'tick', question, choice });
  }
  return parts;
}

function matrixTargets(question: AnyMatrixQuestion): readonly QuestionTarget[] {
  return question.rows.flatMap((row): QuestionTarget[] => {
    const boxes = question.type === 'multiple_matrix' ? question.choices : [];
    return [
      { kind: 'row', question, row },
      ...boxes.map((choice) => ({ kind: 'tick', question, row, choice }) as QuestionTarget),
    ];
  });
}

/** The question that a column answers, wholly or in part. */
export function questionOf(target: Target): Question | undefined {
  return 'question' in target ? target.question : undefined;
}

/** The item of the analysis that a column is about: `question` or `question.row`. */
export function itemOf(target: QuestionTarget): string {
  return 'row' in target ? `${target.question.id}.${target.row.id}` : target.question.id;
}

/** As the mapping file writes it: `ateliers[pratique]`. Two targets never share a name. */
export function targetName(target: Target): string {
  switch (target.kind) {
    case 'ignore':
      return 'ignore';
    case 'id':
    case 'sent_on':
    case 'state':
      return `response.${target.kind}`;
    case 'frame':
      return `frame.${target.variable.id}`;
    case 'whole':
      return target.question.id;
    case 'row':
      return `${target.question.id}[${target.row.id}]`;
    case 'rank':
      return `${target.question.id}[${target.rank}]`;
    case 'specify':
      return `${target.question.id}[${target.choice.id}][text]`;
    default: {
      const row = 'row' in target ? `[${target.row.id}]` : '';
      return `${target.question.id}${row}[${target.choice.id}]`;
    }
  }
}
