/** Free text that people have read and sorted into themes. */
import type { Dataset } from '../dataset/dataset.ts';
import { allQuestions, type Question } from '../definition/questionnaire.ts';
import { counted, integer } from '../wording.ts';
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
          statement: `${counted(count, 'personne', 'personnes')} sur les ${integer(base)} dont le texte a été lu et classé.`,
        };
      });
    });
}

/** The sorted remarks of a question whose response counts: sent, and still asked that question. */
export function remarksOf(
  dataset: Dataset,
  coding: Coding,
  question: Pick<Question, 'id'>,
): readonly CodedRemark[] {
  const states = dataset.columns.get(question.id)?.states ?? [];
  const wrote = new Set(
    dataset.respondents.filter((_, index) => states[index]?.kind === 'text').map(({ id }) => id),
  );
  return coding.remarks.filter(
    (remark) => remark.question === question.id && wrote.has(remark.response),
  );
}
