/**
 * The questions and conditions of a questionnaire file where each is written: question groups are
 * unfolded, and whatever is found wrong leads back to the line of its author.
 */
import type { RawCondition } from './condition-schema.ts';
import type { RawGroupUse, RawInformation, RawQuestion } from './question-schema.ts';
import { choicesOf, type RawQuestionnaire } from './schema.ts';
import type { ValuePath } from './yaml-source.ts';

export interface Placed<T> {
  readonly value: T;
  /** Where it is written; for a question of a group, in the group. */
  readonly path: ValuePath;
  /** Index of the step that shows it. */
  readonly step: number;
}

export interface PlacedQuestion extends Placed<RawQuestion> {
  /** The entry of the step, which is a use of a group when the question comes from one. */
  readonly entryPath: ValuePath;
  readonly use?: RawGroupUse;
}

/** Every question in the order asked, those of groups as they are asked. */
export function placedQuestions(raw: RawQuestionnaire): readonly PlacedQuestion[] {
  return raw.steps.flatMap((step, s) =>
    step.questions.flatMap((entry, q): PlacedQuestion[] => {
      const path = ['steps', s, 'questions', q];
      if (entry.type === 'information') return [];
      if (entry.type !== 'group') return [{ value: entry, path, entryPath: path, step: s }];
      return groupOf(entry, raw).map((question, i) => ({
        value: instance(question, entry),
        path: ['question_groups', entry.group, i],
        entryPath: path,
        step: s,
        use: entry,
      }));
    }),
  );
}

export function placedInformation(raw: RawQuestionnaire): readonly Placed<RawInformation>[] {
  return raw.steps.flatMap((step, s) =>
    step.questions.flatMap((value, q) =>
      value.type === 'information' ? [{ value, path: ['steps', s, 'questions', q], step: s }] : [],
    ),
  );
}

/** Every condition, once for each step that reads it. */
export function placedConditions(raw: RawQuestionnaire): readonly Placed<RawCondition>[] {
  const found: Placed<RawCondition>[] = [];
  const add = (value: RawCondition | undefined, at: ValuePath, step: number) => {
    if (value) found.push({ value, path: [...at, 'shown_if'], step });
  };
  raw.steps.forEach((step, s) => {
    add(step.shown_if, ['steps', s], s);
  });
  for (const { value, path, step } of placedInformation(raw)) add(value.shown_if, path, step);
  for (const { value, path, entryPath, step, use } of placedQuestions(raw)) {
    add(use?.shown_if, entryPath, step);
    add(value.shown_if, path, step);
    const list = 'choices' in value ? value.choices : undefined;
    const listPath = typeof list === 'string' ? ['choices', list] : [...path, 'choices'];
    choicesOf(value, raw).forEach((choice, c) => {
      add(choice.shown_if, [...listPath, c], step);
    });
    if ('rows' in value) {
      value.rows.forEach((row, r) => {
        add(row.shown_if, [...path, 'rows', r], step);
      });
    }
  }
  return found;
}

/** No questions when there is no such group: that is told elsewhere. */
function groupOf(use: RawGroupUse, raw: RawQuestionnaire): readonly RawQuestion[] {
  const groups = raw.question_groups ?? {};
  return Object.hasOwn(groups, use.group) ? (groups[use.group] ?? []) : [];
}

/** Values under these keys are read by people: `{word}` in them is replaced. */
const textKeys = new Set(
  'title label short hint why specify low high unit pattern_words'.split(' '),
);

function instance(question: RawQuestion, { prefix, words = {} }: RawGroupUse): RawQuestion {
  const filled = withWords(question, words) as RawQuestion;
  return { ...filled, id: `${prefix}_${question.id}` };
}

function withWords(value: unknown, words: { readonly [name: string]: string }): unknown {
  if (Array.isArray(value)) return value.map((inner) => withWords(inner, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      textKeys.has(key) && typeof inner === 'string'
        ? inner.replace(/\{([a-z][a-z0-9_]*)\}/g, (hole, name: string) => words[name] ?? hole)
        : withWords(inner, words),
    ]),
  );
}
