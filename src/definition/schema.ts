/**
 * The shape of a questionnaire file: keys, types and allowed values. What the words refer to
 * (a choice that exists, a question asked earlier) is checked in `check.ts`.
 */
import { z } from 'zod';
import { typographic } from '../wording.ts';

/** Not `constructor`: answers are looked up by id, and every JavaScript object has that key. */
const id = z.string().regex(/^(?!constructor$)[a-z][a-z0-9_]*$/);
/** Matched as it stands: a heading or a value of another file. */
const word = z.string().trim().min(1);
/** What people read: the author types plainly, typography is added here, once. */
const text = z.string().trim().min(1).transform(typographic);
const minute = z.stringFormat('minute', isMinute);
const slug = z.stringFormat('slug', /^[a-z0-9-]+$/);

const choice = z.strictObject({
  id,
  label: text,
  short: text.optional(),
  exclusive: z.boolean().optional(),
  specify: text.optional(),
  missing: z.enum(['does_not_know', 'not_concerned', 'refused']).optional(),
});

const choices = z.array(choice).min(2);

const group = z.strictObject({
  id,
  label: text,
  short: text.optional(),
  choices: z.array(id).min(1),
});

const codes = z.union([id, z.array(id).min(1)]);

/** `question` with one of the other keys; `check.ts` says so when that is not the case. */
const test = z.strictObject({
  question: id,
  is: id.optional(),
  is_not: id.optional(),
  includes: codes.optional(),
  answered: z.literal(true).optional(),
});

export type RawTest = z.infer<typeof test>;
export type RawCondition =
  | RawTest
  | { all: RawCondition[] }
  | { any: RawCondition[] }
  | { not: RawCondition };

export const conditionSchema: z.ZodType<RawCondition> = z.lazy(() =>
  z.union([
    test,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

const common = {
  id,
  title: text,
  label: text,
  hint: text.optional(),
  why: text,
  shown_if: conditionSchema.optional(),
};

/** A list of choices, or the name of one under `choices:` at the top of the file. */
const choicesOrName = z.union([id, choices]);

export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('single'),
    ...common,
    choices: choicesOrName,
    groups: z.array(group).optional(),
    ordered: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('multiple'),
    ...common,
    choices: choicesOrName,
    groups: z.array(group).optional(),
    maximum: z.int().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('matrix'),
    ...common,
    rows: z.array(z.strictObject({ id, label: text, short: text.optional() })).min(1),
    choices: choicesOrName,
    groups: z.array(group).optional(),
  }),
  z.strictObject({
    type: z.literal('number'),
    ...common,
    minimum: z.number(),
    maximum: z.number(),
    decimals: z.int().min(0).max(3).optional(),
    unit: text,
  }),
  z.strictObject({
    type: z.literal('short_text'),
    ...common,
    maximum_length: z.int().min(1).max(500).optional(),
  }),
  z.strictObject({
    type: z.literal('long_text'),
    ...common,
    maximum_length: z.int().min(1).max(10_000).optional(),
  }),
]);

const settings = z.strictObject({
  organisation: z.strictObject({ name: text, short_name: text }),
  words: z.strictObject({ person: text, persons: text, person_in_full: text, period: text }),
  contact: z.strictObject({ name: text, email: z.email() }),
  time_zone: word.optional(),
  opens: minute,
  closes: minute,
  duration_minutes: z.int().min(1),
  confidentiality: z.enum(['confidential', 'anonymous', 'identified']).optional(),
  disclosure_threshold: z.int().min(1).optional(),
  minimum_base: z.int().min(1).optional(),
});

const frameVariable = z.strictObject({
  id,
  label: text,
  column: word,
  categories: z
    .array(z.strictObject({ id, label: text, within: text, values: z.array(word).min(1) }))
    .min(2),
});

export const questionnaireSchema = z.strictObject({
  survey: slug,
  edition: slug,
  title: text,
  introduction: z.array(text).min(1),
  settings,
  frame: z.array(frameVariable).optional(),
  choices: z.record(id, choices).optional(),
  steps: z
    .array(
      z.strictObject({
        id,
        title: text,
        introduction: text.optional(),
        questions: z.array(questionSchema).min(1),
      }),
    )
    .min(1),
});

export type RawQuestionnaire = z.infer<typeof questionnaireSchema>;
export type RawQuestion = z.infer<typeof questionSchema>;
export type RawChoice = z.infer<typeof choice>;
export type RawGroup = z.infer<typeof group>;

/** `2021-06-30T23:59`, a minute that the calendar has. */
function isMinute(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(written)) return false;
  const time = Date.parse(`${written}:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** The choices of a question, its own or those of the list it names; none when there is none. */
export function choicesOf(question: RawQuestion, raw: RawQuestionnaire): readonly RawChoice[] {
  if (!('choices' in question)) return [];
  return typeof question.choices === 'string'
    ? (raw.choices?.[question.choices] ?? [])
    : question.choices;
}
