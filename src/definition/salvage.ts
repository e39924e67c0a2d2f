/**
 * What can still be checked of a questionnaire whose shape has faults, so that an author is told
 * everything at once: sound parts as they are, and of a faulty question its id and its step.
 */
import type { RawQuestion, RawQuestionnaire } from './schema.ts';
import { questionnaireSchema, questionSchema } from './schema.ts';

export interface Salvaged {
  readonly raw: RawQuestionnaire;
  /** Ids of which nothing but the name is known: nothing is said of references to them. */
  readonly uncertain: ReadonlySet<string>;
}

/** @returns undefined when there are no steps to speak of */
export function salvage(value: unknown): Salvaged | undefined {
  if (!isRecord(value) || !Array.isArray(value.steps)) return undefined;
  const uncertain = new Set<string>();
  const { shape } = questionnaireSchema;
  const sound = <K extends keyof typeof shape>(key: K): RawQuestionnaire[K] | undefined => {
    const result = shape[key].safeParse(value[key]);
    return result.success ? (result.data as RawQuestionnaire[K]) : undefined;
  };
  const lists = sound('choices');
  if (lists === undefined && isRecord(value.choices)) {
    for (const name of Object.keys(value.choices)) uncertain.add(name);
  }
  const steps = value.steps.map((step: unknown, index) => {
    const questions = isRecord(step) && Array.isArray(step.questions) ? step.questions : [];
    const id = isRecord(step) && typeof step.id === 'string' ? step.id : `?${index}`;
    const title = isRecord(step) && typeof step.title === 'string' ? step.title : id;
    return {
      id,
      title,
      questions: questions.map((q, i) => soundQuestion(q, `${id}?${i}`, uncertain)),
    };
  });
  const raw = { ...emptyQuestionnaire, steps, frame: sound('frame'), choices: lists };
  return { raw: { ...raw, settings: sound('settings') ?? emptyQuestionnaire.settings }, uncertain };
}

function soundQuestion(value: unknown, stand: string, uncertain: Set<string>): RawQuestion {
  const result = questionSchema.safeParse(value);
  if (result.success) return result.data;
  const id = isRecord(value) && typeof value.id === 'string' ? value.id : stand;
  uncertain.add(id);
  return { type: 'short_text', id, title: id, label: id, why: id };
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
    opens: '0000',
    closes: '0001',
    duration_minutes: 1,
  },
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
