import type { Comparison, Condition } from './condition.ts';
import type { RawCondition, RawTest } from './condition-schema.ts';
import { placedQuestions } from './placed.ts';
import type { RawGroup } from './question-schema.ts';
import type { RawQuestionnaire } from './schema.ts';

/** A condition with its groups of choices spelt out. */
export function resolveCondition(raw: RawCondition, questionnaire: RawQuestionnaire): Condition {
  const resolve = (inner: RawCondition) => resolveCondition(inner, questionnaire);
  if ('all' in raw) return { all: raw.all.map(resolve) };
  if ('any' in raw) return { any: raw.any.map(resolve) };
  if ('not' in raw) return { not: resolve(raw.not) };
  const about = { question: raw.question, ...(raw.row === undefined ? {} : { row: raw.row }) };
  if (raw.answered) return { ...about, answered: true };
  const compare = comparisonOf(raw);
  if (compare) return { ...about, compare };
  const named = [raw.is ?? raw.is_not ?? raw.includes ?? []].flat();
  const groups = groupsOf(raw.question, questionnaire);
  const includes = named.flatMap((id) => groups.find((group) => group.id === id)?.choices ?? [id]);
  const condition = { ...about, includes };
  return raw.is_not === undefined ? condition : { not: condition };
}

/** Undefined when the test compares nothing. */
export function comparisonOf(raw: RawTest): Comparison | undefined {
  const { at_least: atLeast, at_most: atMost, more_than: moreThan, less_than: lessThan } = raw;
  const given = Object.entries({ atLeast, atMost, moreThan, lessThan }).filter(
    ([, bound]) => bound !== undefined,
  );
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

const groupsByQuestion = new WeakMap<RawQuestionnaire, ReadonlyMap<string, readonly RawGroup[]>>();

function groupsOf(id: string, questionnaire: RawQuestionnaire): readonly RawGroup[] {
  let known = groupsByQuestion.get(questionnaire);
  if (!known) {
    known = new Map(
      placedQuestions(questionnaire).map(({ value }) => [
        value.id,
        'groups' in value ? (value.groups ?? []) : [],
      ]),
    );
    groupsByQuestion.set(questionnaire, known);
  }
  return known.get(id) ?? [];
}
