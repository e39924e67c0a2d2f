/** A question as its template needs it: fields named, values filled in, faults beside. */
import type { Choice, MatrixQuestion, Question } from '../../definition/questionnaire.ts';
import type { FieldFault, PostedFields } from '../../form/read-posted.ts';
import { specifyKey } from '../../form/response.ts';
import { integer, unbroken } from '../../wording.ts';

export interface QuestionView {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  /** Ids of hint and error, for `aria-describedby`. */
  readonly describedBy: string | undefined;
  readonly choices?: { readonly multiple: boolean; readonly options: readonly OptionView[] };
  readonly matrix?: {
    /** Number of columns when they fit beside the rows; else the rows are lists on every screen. */
    readonly grid: number | undefined;
    readonly heads: readonly string[];
    readonly rows: readonly RowView[];
  };
  readonly number?: { readonly value: string; readonly unit: string };
  readonly line?: { readonly value: string };
  readonly text?: { readonly value: string };
}

interface OptionView {
  readonly inputId: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  /** Set apart from the others by a line: « aucun ». */
  readonly alone: boolean;
  readonly describedBy: string | undefined;
  readonly specify?: { readonly name: string; readonly label: string; readonly value: string };
}

interface RowView {
  readonly label: string;
  readonly error: string | undefined;
  readonly options: readonly OptionView[];
}

export function questionView(
  question: Question,
  fields: PostedFields,
  faults: readonly FieldFault[],
): QuestionView {
  const own = faults.filter((fault) => fault.question.id === question.id);
  const error = own.find((fault) => fault.row === undefined)?.message;
  const hint = hintOf(question);
  const describedBy = error === undefined ? undefined : `${question.id}-erreur`;
  const view = { id: question.id, label: unbroken(question.label), hint, error, describedBy };
  const value = fields[question.id]?.[0] ?? '';
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        ...view,
        choices: {
          multiple: question.type === 'multiple',
          options: question.choices.map((choice, index) => ({
            ...option(question.id, choice, index, fields, describedBy),
            ...specifyField(question.id, choice, fields),
          })),
        },
      };
    case 'matrix':
      return { ...view, matrix: matrixView(question, fields, own) };
    case 'number':
      return { ...view, describedBy: fieldNotes(view), number: { value, unit: question.unit } };
    case 'short_text':
      return { ...view, describedBy: fieldNotes(view), line: { value } };
    case 'long_text':
      return { ...view, describedBy: fieldNotes(view), text: { value } };
  }
}

/** Columns of 104 px that leave room for the labels of the rows in the column of the form. */
const WIDEST_GRID = 4;

function matrixView(
  question: MatrixQuestion,
  fields: PostedFields,
  faults: readonly FieldFault[],
): NonNullable<QuestionView['matrix']> {
  return {
    grid: question.choices.length <= WIDEST_GRID ? question.choices.length : undefined,
    heads: question.choices.map((choice) => choice.label),
    rows: question.rows.map((row, index) => {
      const name = `${question.id}.${row.id}`;
      const rowOptions = question.choices.map((choice, c) =>
        option(name, choice, c, fields, undefined),
      );
      const [first, ...rest] = rowOptions;
      // The link of the error summary leads to the first field of the question.
      const options =
        index === 0 && first ? [{ ...first, inputId: question.id }, ...rest] : rowOptions;
      const error = faults.find((fault) => fault.row === row.id)?.message;
      return { label: row.label, error, options };
    }),
  };
}

function option(
  name: string,
  choice: Choice,
  index: number,
  fields: PostedFields,
  describedBy: string | undefined,
): OptionView {
  return {
    inputId: index === 0 ? name : `${name}-${choice.id}`,
    name,
    value: choice.id,
    label: choice.label,
    checked: fields[name]?.includes(choice.id) ?? false,
    alone: choice.exclusive,
    describedBy: index === 0 ? describedBy : undefined,
  };
}

function specifyField(question: string, choice: Choice, fields: PostedFields) {
  if (choice.specify === undefined) return {};
  const name = specifyKey(question, choice.id);
  return { specify: { name, label: choice.specify, value: fields[name]?.[0] ?? '' } };
}

/** The author's hint, and the limits that a person must know before filling the field in. */
function hintOf(question: Question): string | undefined {
  const limit =
    question.type === 'long_text' || question.type === 'short_text'
      ? `${integer(question.maximumLength)} caractères au plus.`
      : question.type === 'multiple'
        ? multipleHint(question.maximum)
        : question.type === 'matrix'
          ? 'Une réponse par ligne.'
          : undefined;
  const parts = [question.hint, limit].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function multipleHint(maximum: number | undefined): string {
  return maximum === undefined
    ? 'Plusieurs réponses possibles.'
    : `${integer(maximum)} réponses au plus.`;
}

function fieldNotes(view: { id: string; hint: string | undefined; error: string | undefined }) {
  const ids = [view.hint && `${view.id}-aide`, view.error && `${view.id}-erreur`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
