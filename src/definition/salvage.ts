/**
 * What can still be checked of a questionnaire whose shape has faults, so that an author is told
 * everything at once: sound parts as they are, of a faulty question its id, step and condition.
 */
import type { z } from 'zod';
import { conditionSchema } from './condition-schema.ts';
import { entrySchema, type RawEntry } from './question-schema.ts';
import { questionnaireSchema, type RawQuestionnaire } from './schema.ts';

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
}

/** @returns undefined when there are no steps to speak of */
export function salvage(value: unknown): Salvaged | undefined {
  if (!isRecord(value) || !Array.isArray(value.steps)) return undefined;
  const { shape } = questionnaireSchema;
  const given = isRecord(value.choices) ? Object.entries(value.choices) : [];
  const lists = given.map(([name, list]) => ({
    name,
    list: shape.choices.safeParse({ [name]: list }),
  }));
  const faultyLists = new Set(lists.filter(({ list }) => !list.success).map(({ name }) => name));
  const ids = new Set<string>();
  const groups = shape.question_groups.safeParse(value.question_groups);
  // Of faulty groups nobody knows which ids they give.
  let unnamed = !groups.success;
  const soundEntry = (question: unknown, stand: string): RawEntry => {
    const { success, data } = entrySchema.safeParse(question);
    if (success) {
      const list = 'choices' in data && typeof data.choices === 'string' ? data.choices : '';
      if (faultyLists.has(list) && 'id' in data) ids.add(data.id);
      return data;
    }
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
  return { raw, doubts: { ids, unnamed } };
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
