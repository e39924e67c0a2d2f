/** Free text that people have read and sorted into themes. */
import type { Dataset } from '../dataset/dataset.ts';
import { allQuestions, type Question } from '../definition/questionnaire.ts';
import type { Problem } from '../problem.ts';
import { counted, integer, typographic } from '../wording.ts';
import type { Figure } from './figure.ts';
import { thePersons } from './the-persons.ts';

/** One remark as it was sorted. */
export interface CodedRemark {
  readonly response: string;
  readonly question: string;
  readonly text: string;
  readonly themes: readonly string[];
  readonly publishable: boolean;
}

/** Question id to theme id to the label printed in a list. */
export type ThemeLabels = { readonly [question: string]: { readonly [theme: string]: string } };

export interface Coding {
  readonly remarks: readonly CodedRemark[];
  readonly labels: ThemeLabels;
}

export const noCoding: Coding = { remarks: [], labels: {} };

/** A theme's figure counts persons: who says the same thing twice counts once. */
export function themeFigures(dataset: Dataset, coding: Coding): readonly Figure[] {
  return allQuestions(dataset.questionnaire)
    .filter(({ type }) => type === 'short_text' || type === 'long_text')
    .flatMap((question) => {
      const remarks = remarksOf(dataset, coding, question);
      const base = new Set(remarks.map(({ response }) => response)).size;
      const sorted = 'dont le texte a été lu et classé';
      const described = thePersons(base, `personne ${sorted}`, `personnes ${sorted}`);
      return Object.entries(coding.labels[question.id] ?? {}).map(([theme, label]): Figure => {
        const persons = remarks.filter(({ themes }) => themes.includes(theme));
        const count = new Set(persons.map(({ response }) => response)).size;
        return {
          id: `${question.id}.${theme}`,
          kind: 'count',
          question: question.label,
          label,
          base: { count: base, kind: 'wrote', described, outside: {} },
          count,
          share: base === 0 ? null : count / base,
          printed: integer(count),
          statement: typographic(
            base === 0
              ? `Aucun texte n’a encore été lu et classé : « ${label} ».`
              : `${counted(count, 'personne', 'personnes')} sur les ${integer(base)} dont le texte a été lu et classé : « ${label} ».`,
          ),
        };
      });
    });
}

/**
 * The sorted remarks of a question that count: of a response that was sent, still asked that
 * question, and not changed since the text was read. Their texts are fit to be quoted: no control
 * of direction turns round the words beside them.
 */
export function remarksOf(
  dataset: Dataset,
  coding: Coding,
  question: Pick<Question, 'id'>,
): readonly CodedRemark[] {
  const states = dataset.columns.get(question.id)?.states ?? [];
  const written = new Map(
    dataset.respondents.flatMap(({ id }, index) => {
      const state = states[index];
      return state?.kind === 'text' ? [[id, plain(state.text)] as const] : [];
    }),
  );
  return coding.remarks
    .filter(
      (remark) =>
        remark.question === question.id && written.get(remark.response) === plain(remark.text),
    )
    .map((remark) => ({ ...remark, text: withoutDirections(remark.text) }));
}

/** Nobody wrote an answer to this question. */
export function hasNoText({ columns }: Pick<Dataset, 'columns'>, question: string): boolean {
  return !columns.get(question)?.states.some(({ kind }) => kind === 'text');
}

/** Spreadsheets change line ends and spaces; what was read is then still what was written. */
function plain(text: string): string {
  return withoutDirections(text).replace(/\s+/g, ' ').trim();
}

/** The form takes them out, but not from what was stored before it did, or by others. */
function withoutDirections(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '');
}

/** Texts of the questions sorted by themes that nobody has read yet, or that changed since. */
export function unreadRemarks(dataset: Dataset, coding: Coding, path: string): readonly Problem[] {
  return Object.keys(coding.labels).flatMap((id): Problem[] => {
    const states = dataset.columns.get(id)?.states ?? [];
    const written = states.filter(({ kind }) => kind === 'text').length;
    const read = new Set(remarksOf(dataset, coding, { id }).map(({ response }) => response)).size;
    if (written <= read) return [];
    const texts = counted(written - read, 'texte', 'textes');
    const hint = 'Classez-les dans remarques.csv : les thèmes ne comptent que les textes lus.';
    return [
      {
        code: 'unread-remarks',
        severity: 'warning',
        path,
        message: typographic(`${texts} de « ${id} » : pas encore lus, ou modifiés depuis.`),
        hint: typographic(hint),
      },
    ];
  });
}
