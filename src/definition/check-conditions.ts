/** Conditions may only look back: at questions of earlier steps, and at choices these have. */
import { faults, type ReportFault } from './faults.ts';
import type { Doubts } from './salvage.ts';
import {
  choicesOf,
  type RawCondition,
  type RawQuestion,
  type RawQuestionnaire,
  type RawTest,
} from './schema.ts';
import type { ValuePath } from './yaml-source.ts';

export function checkConditions(raw: RawQuestionnaire, report: ReportFault, doubts: Doubts): void {
  const stepOf = new Map<string, number>();
  const questions = new Map<string, RawQuestion>();
  raw.steps.forEach((step, s) => {
    for (const question of step.questions) {
      if (questions.has(question.id)) continue;
      stepOf.set(question.id, s);
      questions.set(question.id, question);
    }
  });
  raw.steps.forEach((step, s) => {
    step.questions.forEach((question, q) => {
      if (!question.shown_if) return;
      const path = ['steps', s, 'questions', q, 'shown_if'];
      for (const { test, at } of testsOf(question.shown_if, path)) {
        const asked = questions.get(test.question);
        const askedAt = stepOf.get(test.question);
        if (asked === undefined || askedAt === undefined) {
          if (doubts.unnamed) continue;
          const earlier = [...questions.keys()].filter((id) => (stepOf.get(id) ?? s) < s);
          report(faults.unknownQuestion(test.question, earlier), [...at, 'question']);
        } else if (askedAt >= s) {
          const title = raw.steps[askedAt]?.title ?? '';
          report(faults.laterQuestion(test.question, title), [...at, 'question']);
        } else if (!doubts.ids.has(test.question)) {
          checkTest(test, asked, at, raw, report);
        }
      }
    });
  });
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
  const [key] = keys;
  if (keys.length !== 1 || key === undefined) {
    report(faults.conditionWithoutTest(test.question), at);
    return;
  }
  if (key === 'answered') return;
  if (asked.type !== 'single' && asked.type !== 'multiple') {
    report(faults.conditionOnMatrix(test.question), at);
    return;
  }
  const known = [
    ...choicesOf(asked, raw).map((choice) => choice.id),
    ...(asked.groups ?? []).map((group) => group.id),
  ];
  for (const code of [test[key] ?? []].flat()) {
    if (!known.includes(code)) {
      report(faults.unknownChoice(code, test.question, known), [...at, key]);
    }
  }
}

function testsOf(
  condition: RawCondition,
  at: ValuePath,
): readonly { test: RawTest; at: ValuePath }[] {
  if ('all' in condition) return condition.all.flatMap((c, i) => testsOf(c, [...at, 'all', i]));
  if ('any' in condition) return condition.any.flatMap((c, i) => testsOf(c, [...at, 'any', i]));
  if ('not' in condition) return testsOf(condition.not, [...at, 'not']);
  return [{ test: condition, at }];
}
