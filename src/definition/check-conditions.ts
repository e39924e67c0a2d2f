/** Conditions may only look back: at questions of earlier steps, and at choices these have. */
import { pointsOf } from './check-question.ts';
import type { RawCondition, RawTest } from './condition-schema.ts';
import type { ReportFault } from './fault.ts';
import { faults } from './faults.ts';
import { type PlacedQuestion, placedConditions, placedQuestions } from './placed.ts';
import type { RawQuestion } from './question-schema.ts';
import { comparisonOf } from './resolve-condition.ts';
import type { Doubts } from './salvage.ts';
import { choicesOf, type RawQuestionnaire } from './schema.ts';
import type { ValuePath } from './yaml-source.ts';

export function checkConditions(raw: RawQuestionnaire, report: ReportFault, doubts: Doubts): void {
  const questions = new Map<string, PlacedQuestion>();
  for (const placed of placedQuestions(raw)) {
    if (!questions.has(placed.value.id)) questions.set(placed.value.id, placed);
  }
  for (const { value: condition, path, step } of placedConditions(raw)) {
    for (const { test, at } of testsOf(condition, path)) {
      const asked = questions.get(test.question);
      if (asked === undefined) {
        if (doubts.unnamed) continue;
        const earlier = [...questions.values()].filter((one) => one.step < step);
        const known = earlier.map(({ value }) => value.id);
        report(faults.unknownQuestion(test.question, known), [...at, 'question']);
      } else if (asked.step >= step) {
        const title = raw.steps[asked.step]?.title ?? '';
        report(faults.laterQuestion(test.question, title), [...at, 'question']);
      } else if (!doubts.ids.has(test.question)) {
        checkTest(test, asked.value, at, raw, report);
      }
    }
  }
}

function checkTest(
  test: RawTest,
  asked: RawQuestion,
  at: ValuePath,
  raw: RawQuestionnaire,
  report: ReportFault,
): void {
  const keys = (['is', 'is_not', 'includes', 'answered'] as const).filter(
    (key) => test[key] !== undefined,
  );
  const compares = comparisonOf(test) !== undefined;
  const [key] = keys;
  if (keys.length + Number(compares) !== 1) {
    report(faults.conditionWithoutTest(test.question), at);
    return;
  }
  const rows = 'rows' in asked ? asked.rows.map(({ id }) => id) : undefined;
  if (test.row !== undefined && !rows) {
    report(faults.rowWithoutMatrix(test.question), [...at, 'row']);
    return;
  }
  if (test.row !== undefined && !rows?.includes(test.row)) {
    report(faults.unknownRow(test.row, test.question, rows ?? []), [...at, 'row']);
  }
  if (key === 'answered') return;
  if (key === undefined) {
    if (asked.type === 'number' || asked.type === 'scale') return;
    report(faults.comparisonWithoutNumber(test.question), at);
    return;
  }
  if (rows && test.row === undefined) {
    report(faults.conditionWithoutRow(test.question, rows), at);
    return;
  }
  const known = codesOf(asked, raw);
  if (known.length === 0) {
    report(faults.conditionWithoutChoices(test.question), at);
    return;
  }
  for (const code of [test[key] ?? []].flat().map(String)) {
    if (!known.includes(code)) {
      report(faults.unknownChoice(code, test.question, known), [...at, key]);
    }
  }
}

/** Whatever an answer to the question can be compared with. */
function codesOf(asked: RawQuestion, raw: RawQuestionnaire): readonly string[] {
  return [
    ...choicesOf(asked, raw).map((choice) => choice.id),
    ...(asked.type === 'scale' ? pointsOf(asked) : []),
    ...('outside' in asked ? (asked.outside ?? []).map(({ id }) => id) : []),
    ...('groups' in asked ? (asked.groups ?? []).map((group) => group.id) : []),
  ];
}

/** The tests of a condition, however deep, each where it is written. */
function testsOf(
  condition: RawCondition,
  at: ValuePath,
): readonly { test: RawTest; at: ValuePath }[] {
  if ('all' in condition) return condition.all.flatMap((c, i) => testsOf(c, [...at, 'all', i]));
  if ('any' in condition) return condition.any.flatMap((c, i) => testsOf(c, [...at, 'any', i]));
  if ('not' in condition) return testsOf(condition.not, [...at, 'not']);
  return [{ test: condition, at }];
}
