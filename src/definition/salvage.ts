/**
 * What can still be checked of a questionnaire whose shape has faults, so that an author is told
 * everything at once: sound parts as they are, of a faulty question its id, step and condition.
 */
import type { z } from 'zod';
import { conditionSchema } from './condition-schema.ts';
import { entrySchema, type RawEntry } from './question-schema.ts';
import { questionnaireSchema, type RawQuestionnaire } from './schema.ts';
import { nearest } from './spelling.ts';

export interface Salvaged {
  readonly raw: RawQuestionnaire;
  readonly doubts: Doubts;
}

/** What a fault already told leaves unknown, so that nothing that follows from it is told too. */
export interface Doubts {
  /** Ids of questions of which nothing but the name is known. */
  readonly ids: ReadonlySet<string>;
  /** Some questions have no readable name: an id that nobody has may be one of theirs. */
  readonly unnamed: boolean;
  /** What the list of invitees says cannot be read: any name may be one of its variables. */
  readonly frame: boolean;
  /** Whether a list of choices may be there, and cannot be read. */
  readonly isDoubtfulList: (name: string) => boolean;
}

export const noDoubts: Doubts = {
  ids: new Set(),
  unnamed: false,
  frame: false,
  isDoubtfulList: () => false,
};

/** @returns undefined when there are no steps to speak of */
export function salvage(given: unknown): Salvaged | undefined {
  const value = isRecord(given) ? withMeantKeys(given) : {};
  if (!Array.isArray(value.steps)) return undefined;
  const { shape } = questionnaireSchema;
  const listed = isRecord(value.choices) ? Object.entries(value.choices) : [];
  const lists = listed.map(([name, list]) => ({
    name,
    list: shape.choices.safeParse({ [name]: list }),
  }));
  const noLists = value.choices !== undefined && !isRecord(value.choices);
  const isDoubtfulList = (name: string) =>
    noLists || lists.some((one) => one.name === name && !one.list.success);
  const ids = new Set<string>();
  const groups = shape.question_groups.safeParse(value.question_groups);
  // Of faulty groups nobody knows which ids they give.
  let unnamed = !groups.success;
  const soundEntry = (question: unknown, stand: string): RawEntry => {
    const { success, data } = entrySchema.safeParse(question);
    if (success) return data;
    const named = isRecord(question) && typeof question.id === 'string';
    if (!named) unnamed = true;
    const id = named ? String(question.id) : stand;
    ids.add(id);
    return { type: 'short_text', id, title: id, label: id, why: id, ...routingOf(question) };
  };
  const steps = value.steps.map((step: unknown, index) => {
    const questions = isRecord(step) && Array.isArray(step.questions) ? step.questions : undefined;
    if (questions === undefined) unnamed = true;
    const id = isRecord(step) && typeof step.id === 'string' ? step.id : `?${index}`;
    const title = isRecord(step) && typeof step.title === 'string' ? step.title : id;
    return {
      id,
      title,
      ...routingOf(step),
      questions: (questions ?? []).map((q, i) => soundEntry(q, `${id}?${i}`)),
    };
  });
  const raw: RawQuestionnaire = {
    ...emptyQuestionnaire,
    settings: { ...emptyQuestionnaire.settings, ...soundParts(shape.settings, value.settings) },
    frame: soundParts(questionnaireSchema, value).frame,
    choices: Object.assign({}, ...lists.map(({ list }) => list.data)),
    question_groups: groups.data,
    steps,
  };
  const frame = value.frame !== undefined && raw.frame === undefined;
  return { raw, doubts: { ids, unnamed, frame, isDoubtfulList } };
}

/** A misspelt key at the top of the file is read as the one that it means. */
function withMeantKeys(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys = Object.keys(questionnaireSchema.shape);
  const absent = keys.filter((key) => !Object.hasOwn(value, key));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      keys.includes(key) ? key : (nearest(key, absent) ?? key),
      inner,
    ]),
  );
}

/** The condition of a faulty question or step, when that at least is sound. */
function routingOf(value: unknown) {
  const shownIf = conditionSchema.safeParse(isRecord(value) ? value.shown_if : undefined);
  return shownIf.success ? { shown_if: shownIf.data } : {};
}

/** Of an object with faults, the keys whose values have none. */
function soundParts<T extends z.ZodRawShape>(schema: z.ZodObject<T>, value: unknown) {
  const entries = Object.entries(isRecord(value) ? value : {}).flatMap(([key, inner]) => {
    const result = (schema.shape[key] as z.ZodType | undefined)?.safeParse(inner);
    return result?.success ? [[key, result.data]] : [];
  });
  return Object.fromEntries(entries) as Partial<z.infer<typeof schema>>;
}

const emptyQuestionnaire: Omit<RawQuestionnaire, 'steps'> = {
  survey: '',
  edition: '',
  title: '',
  introduction: [],
  settings: {
    organisation: { name: '', short_name: '' },
    words: { person: '', persons: '', person_in_full: '', period: '' },
    contact: { name: '', email: '' },
    // Before and after every date, so that the other one alone is never out of order.
    opens: '',
    closes: '~',
    duration_minutes: 1,
  },
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
