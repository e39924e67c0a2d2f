import type { AnyMatrixQuestion } from '../../definition/questionnaire.ts';
import type { FieldFault, PostedFields } from '../../form/read-posted.ts';
import { type OptionView, optionView } from './option-view.ts';

export interface MatrixView {
  readonly multiple: boolean;
  /** Number of columns when they fit beside the rows; else the rows are lists on every screen. */
  readonly grid: number | undefined;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly error: string | undefined;
    readonly options: readonly OptionView[];
  }[];
}

/** Columns of 104 px that leave room for the labels of the rows in the column of the form. */
const WIDEST_GRID = 4;

export function matrixView(
  question: AnyMatrixQuestion,
  fields: PostedFields,
  faults: readonly FieldFault[],
): MatrixView {
  return {
    multiple: question.type === 'multiple_matrix',
    grid: question.choices.length <= WIDEST_GRID ? question.choices.length : undefined,
    heads: question.choices.map((choice) => choice.label),
    rows: question.rows.map((row, index) => {
      const name = `${question.id}.${row.id}`;
      const all = question.choices.map((choice, c) =>
        optionView(name, choice, c, fields, undefined),
      );
      const [first, ...rest] = all;
      // The link of the error summary leads to the first field of the question.
      const options = index === 0 && first ? [{ ...first, inputId: question.id }, ...rest] : all;
      const error = faults.find((fault) => fault.row === row.id)?.message;
      return { label: row.label, error, options };
    }),
  };
}
