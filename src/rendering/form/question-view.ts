/** A question as its template needs it: fields named, values filled in, faults beside. */
import type { Question, RankingQuestion, ScaleQuestion } from '../../definition/questionnaire.ts';
import { outsideField } from '../../form/posted-fields.ts';
import type { FieldFault, PostedFields } from '../../form/read-posted.ts';
import { rankField, ranksOf } from '../../form/read-ranking.ts';
import { unbroken } from '../../wording.ts';
import { hintOf } from './field-hints.ts';
import { type MatrixView, matrixView } from './matrix-view.ts';
import { type OptionView, optionView, specifyView } from './option-view.ts';

export interface QuestionView {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  /** Ids of hint and error, for `aria-describedby`. */
  readonly describedBy: string | undefined;
  readonly choices?: { readonly multiple: boolean; readonly options: readonly OptionView[] };
  readonly list?: { readonly options: readonly OptionView[]; readonly specify: readonly object[] };
  readonly scale?: ScaleView;
  readonly matrix?: MatrixView;
  readonly ranking?: { readonly ranks: readonly RankView[] };
  readonly number?: { readonly value: string; readonly unit: string };
  readonly date?: DateView;
  readonly line?: { readonly value: string; readonly email: boolean };
  readonly text?: { readonly value: string; readonly maximum: number };
  /** The button that takes back what no radio button can. */
  readonly withdraw?: WithdrawView;
  /** Declared kinds of missing beside a field. */
  readonly outside?: readonly OptionView[];
}

interface WithdrawView {
  readonly label: string;
  readonly title: string;
  /** Nothing is chosen yet. */
  readonly hidden: boolean;
}

interface DateView {
  readonly value: string;
  readonly minimum: string;
  readonly maximum: string;
  /** A date field would not show what it cannot read: it is given back as entered. */
  readonly plain: boolean;
}

interface ScaleView {
  readonly low: string;
  readonly high: string;
  readonly points: readonly OptionView[];
  readonly others: readonly OptionView[];
}

interface RankView {
  readonly inputId: string;
  readonly name: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly options: readonly { value: string; label: string; selected: boolean }[];
}

/** Past so many choices a single choice is a list: it would fill more than a screen of a phone. */
const LONGEST_RADIOS = 7;

export function questionView(
  question: Question,
  fields: PostedFields,
  faults: readonly FieldFault[],
): QuestionView {
  const own = faults.filter((fault) => fault.question.id === question.id);
  const error = own.find((fault) => fault.row === undefined)?.message;
  const hint = unbroken(hintOf(question) ?? '') || undefined;
  const { id } = question;
  const legend = error === undefined ? undefined : `${id}-erreur`;
  const view = { id, label: unbroken(question.label), hint, error, describedBy: legend };
  const notes = fieldNotes(view);
  const value = fields[id]?.[0] ?? '';
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const options = question.choices.map((choice, index) => ({
        ...optionView(id, choice, index, fields, legend),
        ...specifyView(id, choice, fields),
      }));
      if (question.type === 'multiple') return { ...view, choices: { multiple: true, options } };
      if (options.length <= LONGEST_RADIOS) {
        const withdraw = withdrawView(question, options);
        return { ...view, choices: { multiple: false, options }, withdraw };
      }
      const specify = options.flatMap((option) =>
        option.specify ? [{ ...option.specify, of: option.label }] : [],
      );
      return { ...view, describedBy: notes, list: { options, specify } };
    }
    case 'scale': {
      const scale = scaleView(question, fields, legend);
      const withdraw = withdrawView(question, [...scale.points, ...scale.others]);
      return { ...view, scale, withdraw };
    }
    case 'matrix': {
      const matrix = matrixView(question, fields, own);
      const options = matrix.rows.flatMap((row) => row.options);
      return { ...view, matrix, withdraw: withdrawView(question, options) };
    }
    case 'multiple_matrix':
      return { ...view, matrix: matrixView(question, fields, own) };
    case 'ranking':
      return {
        ...view,
        ranking: { ranks: rankViews(question, fields, legend) },
        ...outsideView(question, fields),
      };
    case 'number':
      return {
        ...view,
        describedBy: notes,
        number: { value, unit: question.unit },
        ...outsideView(question, fields),
      };
    case 'date': {
      const { minimum, maximum } = question;
      const date = { value, minimum, maximum, plain: !/^(\d{4}-\d{2}-\d{2})?$/.test(value) };
      return { ...view, describedBy: notes, date, ...outsideView(question, fields) };
    }
    case 'short_text':
      return {
        ...view,
        describedBy: notes,
        line: { value, email: question.format?.kind === 'email' },
      };
    case 'long_text':
      return { ...view, describedBy: notes, text: { value, maximum: question.maximumLength } };
  }
}

function withdrawView({ type, title }: Question, options: readonly OptionView[]): WithdrawView {
  return {
    label: type === 'matrix' ? 'Effacer mes réponses' : 'Effacer ma réponse',
    title,
    hidden: !options.some(({ checked }) => checked),
  };
}

function scaleView(
  { id, low, high, choices }: ScaleQuestion,
  fields: PostedFields,
  describedBy: string | undefined,
): ScaleView {
  const options = choices.map((choice, index) => ({
    ...optionView(id, choice, index, fields, describedBy),
    missing: choice.missing !== undefined,
  }));
  const points = options.filter(({ missing }) => !missing);
  return {
    low,
    high,
    points: points.map((point) => ({ ...point, label: point.value })),
    others: options.filter(({ missing }) => missing),
  };
}

function rankViews(
  question: RankingQuestion,
  fields: PostedFields,
  describedBy: string | undefined,
): RankView[] {
  return Array.from({ length: ranksOf(question) }, (_, index) => {
    const name = rankField(question.id, index + 1);
    const chosen = fields[name]?.[0];
    return {
      // The link of the error summary leads to the first list.
      inputId: index === 0 ? question.id : name,
      name,
      label: index === 0 ? '1er choix' : `${index + 1}e choix`,
      describedBy: index === 0 ? describedBy : undefined,
      options: question.choices.map(({ id, label }) => ({
        value: id,
        label,
        selected: id === chosen,
      })),
    };
  });
}

function outsideView(
  { id, outside }: Extract<Question, { type: 'ranking' | 'number' | 'date' }>,
  fields: PostedFields,
): { outside?: readonly OptionView[] } {
  if (!outside) return {};
  const name = outsideField(id);
  return { outside: outside.map((choice, i) => optionView(name, choice, i, fields, undefined)) };
}

function fieldNotes(view: { id: string; hint: string | undefined; error: string | undefined }) {
  const ids = [view.hint && `${view.id}-aide`, view.error && `${view.id}-erreur`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
