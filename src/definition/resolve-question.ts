import type { Condition } from './condition.ts';
import type { RawChoice, RawGroup, RawOutside, RawQuestion } from './question-schema.ts';
import type { Choice, Group, Question, TextFormat } from './questionnaire.ts';
import { resolveCondition } from './resolve-condition.ts';
import { choicesOf, type RawQuestionnaire } from './schema.ts';

const defaultLengths = { short_text: 300, long_text: 2000 } as const;

/** One question with its defaults, under the condition that its place gives it. */
export function resolveQuestion(
  raw: RawQuestion,
  questionnaire: RawQuestionnaire,
  shownIf: Condition | undefined,
): Question {
  const common = {
    id: raw.id,
    title: raw.title,
    label: raw.label,
    ...(raw.hint === undefined ? {} : { hint: raw.hint }),
    ...(raw.why === undefined ? {} : { why: raw.why }),
    ...(shownIf === undefined ? {} : { shownIf }),
  };
  const choices = () => resolveChoices(choicesOf(raw, questionnaire), questionnaire);
  switch (raw.type) {
    case 'single':
      return {
        ...common,
        type: raw.type,
        choices: choices(),
        groups: resolveGroups(raw.groups),
        ordered: raw.ordered ?? false,
      };
    case 'multiple':
      return {
        ...common,
        type: raw.type,
        choices: choices(),
        groups: resolveGroups(raw.groups),
        ...(raw.minimum === undefined ? {} : { minimum: raw.minimum }),
        ...(raw.maximum === undefined ? {} : { maximum: raw.maximum }),
      };
    case 'matrix':
    case 'multiple_matrix':
      return {
        ...common,
        type: raw.type,
        rows: resolveRows(raw.rows, questionnaire),
        choices: choices(),
        groups: resolveGroups(raw.groups),
      };
    case 'scale':
      return { ...common, ...scale(raw) };
    case 'ranking':
      return {
        ...common,
        type: raw.type,
        choices: choices(),
        ranks: raw.ranks,
        ...outsideOf(raw.outside),
      };
    case 'number':
      return {
        ...common,
        type: raw.type,
        minimum: raw.minimum,
        maximum: raw.maximum,
        decimals: raw.decimals ?? 0,
        unit: raw.unit,
        ...outsideOf(raw.outside),
      };
    case 'date':
      return {
        ...common,
        type: raw.type,
        minimum: raw.minimum,
        maximum: raw.maximum,
        ...outsideOf(raw.outside),
      };
    case 'short_text':
      return {
        ...common,
        type: raw.type,
        maximumLength: raw.maximum_length ?? defaultLengths[raw.type],
        ...formatOf(raw),
      };
    case 'long_text':
      return {
        ...common,
        type: raw.type,
        maximumLength: raw.maximum_length ?? defaultLengths[raw.type],
      };
  }
}

function resolveChoices(
  choices: readonly RawChoice[],
  questionnaire: RawQuestionnaire,
): readonly Choice[] {
  return choices.map((choice) => ({
    id: choice.id,
    label: choice.label,
    short: choice.short ?? choice.label,
    exclusive: choice.exclusive ?? choice.missing !== undefined,
    ...(choice.specify === undefined ? {} : { specify: choice.specify }),
    ...(choice.missing === undefined ? {} : { missing: choice.missing }),
    ...conditionOf(choice, questionnaire),
  }));
}

function resolveRows(
  rows: Extract<RawQuestion, { type: 'matrix' }>['rows'],
  questionnaire: RawQuestionnaire,
) {
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    short: row.short ?? row.label,
    ...conditionOf(row, questionnaire),
  }));
}

function conditionOf({ shown_if }: Pick<RawChoice, 'shown_if'>, questionnaire: RawQuestionnaire) {
  return shown_if === undefined ? {} : { shownIf: resolveCondition(shown_if, questionnaire) };
}

function resolveGroups(raw: readonly RawGroup[] | undefined): Group[] {
  return (raw ?? []).map((group) => ({ ...group, short: group.short ?? group.label }));
}

function outsideChoices(raw: readonly RawOutside[] | undefined): Choice[] {
  return (raw ?? []).map((one) => ({ ...one, short: one.short ?? one.label, exclusive: true }));
}

function outsideOf(raw: readonly RawOutside[] | undefined) {
  return raw === undefined ? {} : { outside: outsideChoices(raw) };
}

/** The points by their numbers; the ends say what they mean. */
function scale(raw: Extract<RawQuestion, { type: 'scale' }>) {
  const { maximum, low, high, minimum = 1 } = raw;
  const points = Array.from({ length: maximum - minimum + 1 }, (_, i): Choice => {
    const point = String(minimum + i);
    const end = i === 0 ? low : minimum + i === maximum ? high : undefined;
    const label = end === undefined ? point : `${point}\u00a0– ${end}`;
    return { id: point, label, short: label, exclusive: false };
  });
  return {
    type: raw.type,
    minimum,
    maximum,
    low,
    high,
    choices: [...points, ...outsideChoices(raw.outside)],
    groups: resolveGroups(raw.groups),
  };
}

function formatOf(raw: Extract<RawQuestion, { type: 'short_text' }>): { format?: TextFormat } {
  if (raw.format !== undefined) return { format: { kind: raw.format } };
  if (raw.pattern === undefined) return {};
  return { format: { kind: 'pattern', pattern: raw.pattern, words: raw.pattern_words ?? '' } };
}
