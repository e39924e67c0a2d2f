/**
 * What a well-formed questionnaire must also be: ids used once, conditions and quotations that
 * refer to what was asked at an earlier step, groups of choices that exist.
 */
import type { Problem } from '../problem.ts';
import { checkConditions } from './check-conditions.ts';
import { checkQuestion } from './check-question.ts';
import { checkSettings } from './check-settings.ts';
import { checkTexts } from './check-texts.ts';
import type { ReportFault } from './fault.ts';
import { faults } from './faults.ts';
import { placedInformation, placedQuestions } from './placed.ts';
import type { RawQuestion } from './question-schema.ts';
import { type Doubts, noDoubts } from './salvage.ts';
import type { RawQuestionnaire } from './schema.ts';
import type { Source } from './source.ts';
import { checkChoices, unique } from './unique-ids.ts';

/** @param doubts what faults of shape leave unknown, and of which nothing more is to be said */
export function checkQuestionnaire(
  raw: RawQuestionnaire,
  source: Source,
  doubts: Doubts = noDoubts,
): Problem[] {
  const problems = new Map<string, Problem>();
  // What is wrong in a group of questions is told once, however often the group is used.
  const report: ReportFault = (fault, path) => {
    const problem = { ...fault, path: source.path, ...source.place(path) };
    problems.set(JSON.stringify(problem), problem);
  };

  checkIds(raw, source, report);
  checkQuestions(raw, source, report, doubts);
  for (const [name, choices] of Object.entries(raw.choices ?? {})) {
    checkChoices(name, choices, ['choices', name], source, report);
  }
  checkFrame(raw, source, report, doubts);
  const known = { ...doubts, ids: doubtfulQuestions(raw, doubts.ids) };
  checkConditions(raw, report, known);
  checkTexts(raw, report, known);
  checkSettings(raw, report);
  return [...problems.values()];
}

function checkIds(raw: RawQuestionnaire, source: Source, report: ReportFault): void {
  const identified = unique('une autre étape ou question', source, report);
  const placed = placedQuestions(raw);
  raw.steps.forEach((step, s) => {
    identified(step.id, ['steps', s, 'id']);
    for (const { value, path, entryPath, use } of placed.filter((one) => one.step === s)) {
      identified(value.id, use ? [...entryPath, 'prefix'] : [...path, 'id']);
    }
    step.questions.forEach((entry, q) => {
      if (entry.type === 'information') identified(entry.id, ['steps', s, 'questions', q, 'id']);
    });
  });
}

function checkQuestions(
  raw: RawQuestionnaire,
  source: Source,
  report: ReportFault,
  doubts: Doubts,
): void {
  const hasDoubtfulList = (question: RawQuestion) =>
    'choices' in question &&
    typeof question.choices === 'string' &&
    doubts.isDoubtfulList(question.choices);
  for (const { value, path, use } of placedQuestions(raw)) {
    if (use || doubts.ids.has(value.id) || hasDoubtfulList(value)) continue;
    checkQuestion(value, path, raw, source, report);
  }
  for (const [name, questions] of Object.entries(raw.question_groups ?? {})) {
    const identified = unique('une autre question du groupe', source, report);
    questions.forEach((question, q) => {
      identified(question.id, ['question_groups', name, q, 'id']);
      if (hasDoubtfulList(question)) return;
      checkQuestion(question, ['question_groups', name, q], raw, source, report);
    });
  }
  const groups = Object.keys(raw.question_groups ?? {});
  raw.steps.forEach((step, s) => {
    step.questions.forEach((entry, q) => {
      if (entry.type !== 'group' || groups.includes(entry.group) || doubts.unnamed) return;
      report(faults.unknownQuestionGroup(entry.group, groups), [
        'steps',
        s,
        'questions',
        q,
        'group',
      ]);
    });
  });
}

function checkFrame(
  raw: RawQuestionnaire,
  source: Source,
  report: ReportFault,
  doubts: Doubts,
): void {
  const framed = unique('une autre variable', source, report);
  (raw.frame ?? []).forEach((variable, v) => {
    framed(variable.id, ['frame', v, 'id']);
    const category = unique('une autre modalité', source, report);
    variable.categories.forEach(({ id }, c) => {
      category(id, ['frame', v, 'categories', c, 'id']);
    });
  });
  const variables = (raw.frame ?? []).map(({ id }) => id);
  for (const { value, path } of placedInformation(raw)) {
    (value.known ?? []).forEach((id, k) => {
      if (variables.includes(id) || doubts.frame) return;
      report(faults.unknownFrameVariable(id, variables), [...path, 'known', k]);
    });
  }
}

/** With those whose choices are not known, or that two questions share. */
function doubtfulQuestions(raw: RawQuestionnaire, faulty: ReadonlySet<string>): Set<string> {
  const doubtful = new Set(faulty);
  const seen = new Set<string>();
  for (const { value } of placedQuestions(raw)) {
    const list = 'choices' in value ? value.choices : [];
    const unknown = typeof list === 'string' && !Object.hasOwn(raw.choices ?? {}, list);
    if (unknown || seen.has(value.id)) doubtful.add(value.id);
    seen.add(value.id);
  }
  return doubtful;
}
