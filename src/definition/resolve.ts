/** From the file's own words to the questionnaire: named lists replaced, defaults filled in. */
import type { Choice, Condition, Group, Question, Questionnaire } from './questionnaire.ts';
import {
  choicesOf,
  type RawChoice,
  type RawCondition,
  type RawGroup,
  type RawQuestion,
  type RawQuestionnaire,
} from './schema.ts';

const defaultLengths = { short_text: 300, long_text: 2000 } as const;

/** @throws nothing: expects a value that passed the schema; unknown names are left to `check.ts`. */
export function resolveQuestionnaire(raw: RawQuestionnaire): Questionnaire {
  const { organisation, words, contact, ...settings } = raw.settings;
  return {
    survey: raw.survey,
    edition: raw.edition,
    title: raw.title,
    introduction: raw.introduction,
    settings: {
      organisation: { name: organisation.name, shortName: organisation.short_name },
      words: {
        person: words.person,
        persons: words.persons,
        personInFull: words.person_in_full,
        period: words.period,
      },
      contact,
      timeZone: settings.time_zone ?? 'Europe/Paris',
      opens: settings.opens,
      closes: settings.closes,
      durationMinutes: settings.duration_minutes,
      confidentiality: settings.confidentiality ?? 'confidential',
      disclosureThreshold: settings.disclosure_threshold ?? 5,
      minimumBase: settings.minimum_base ?? 30,
    },
    frame: raw.frame ?? [],
    steps: raw.steps.map((step) => ({
      id: step.id,
      title: step.title,
      ...(step.introduction === undefined ? {} : { introduction: step.introduction }),
      questions: step.questions.map((question) => resolveQuestion(question, raw)),
    })),
  };
}

function resolveQuestion(raw: RawQuestion, questionnaire: RawQuestionnaire): Question {
  const common = {
    id: raw.id,
    title: raw.title,
    label: raw.label,
    ...(raw.hint === undefined ? {} : { hint: raw.hint }),
    why: raw.why,
    ...(raw.shown_if === undefined
      ? {}
      : { shownIf: resolveCondition(raw.shown_if, questionnaire) }),
  };
  switch (raw.type) {
    case 'single':
      return {
        ...common,
        type: raw.type,
        choices: resolveChoices(choicesOf(raw, questionnaire)),
        groups: resolveGroups(raw.groups),
        ordered: raw.ordered ?? false,
      };
    case 'multiple':
      return {
        ...common,
        type: raw.type,
        choices: resolveChoices(choicesOf(raw, questionnaire)),
        groups: resolveGroups(raw.groups),
        ...(raw.maximum === undefined ? {} : { maximum: raw.maximum }),
      };
    case 'matrix':
      return {
        ...common,
        type: raw.type,
        rows: raw.rows.map((row) => ({ ...row, short: row.short ?? row.label })),
        choices: resolveChoices(choicesOf(raw, questionnaire)),
        groups: resolveGroups(raw.groups),
      };
    case 'number':
      return {
        ...common,
        type: raw.type,
        minimum: raw.minimum,
        maximum: raw.maximum,
        decimals: raw.decimals ?? 0,
        unit: raw.unit,
      };
    default:
      return {
        ...common,
        type: raw.type,
        maximumLength: raw.maximum_length ?? defaultLengths[raw.type],
      };
  }
}

function resolveChoices(choices: readonly RawChoice[]): Choice[] {
  return choices.map((choice) => ({
    id: choice.id,
    label: choice.label,
    short: choice.short ?? choice.label,
    exclusive: choice.exclusive ?? choice.missing !== undefined,
    ...(choice.specify === undefined ? {} : { specify: choice.specify }),
    ...(choice.missing === undefined ? {} : { missing: choice.missing }),
  }));
}

function resolveGroups(raw: readonly RawGroup[] | undefined): Group[] {
  return (raw ?? []).map((group) => ({ ...group, short: group.short ?? group.label }));
}

function resolveCondition(raw: RawCondition, questionnaire: RawQuestionnaire): Condition {
  const resolve = (inner: RawCondition) => resolveCondition(inner, questionnaire);
  if ('all' in raw) return { all: raw.all.map(resolve) };
  if ('any' in raw) return { any: raw.any.map(resolve) };
  if ('not' in raw) return { not: resolve(raw.not) };
  const { question } = raw;
  if (raw.answered) return { question, answered: true };
  const named = [raw.is ?? raw.is_not ?? raw.includes ?? []].flat();
  const groups = groupsOf(question, questionnaire);
  const includes = named.flatMap((id) => groups.find((group) => group.id === id)?.choices ?? [id]);
  const condition = { question, includes };
  return raw.is_not === undefined ? condition : { not: condition };
}

function groupsOf(id: string, questionnaire: RawQuestionnaire): readonly RawGroup[] {
  const asked = questionnaire.steps
    .flatMap((step) => step.questions)
    .find((question) => question.id === id);
  return asked && 'groups' in asked ? (asked.groups ?? []) : [];
}
