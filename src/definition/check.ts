/**
 * What a well-formed questionnaire must also be: ids used once, conditions that refer to choices
 * of questions asked at an earlier step, groups of choices that exist.
 */
import type { Problem } from '../problem.ts';
import { checkConditions } from './check-conditions.ts';
import { faults, type ReportFault } from './faults.ts';
import type { Doubts } from './salvage.ts';
import { choicesOf, type RawChoice, type RawQuestion, type RawQuestionnaire } from './schema.ts';
import type { ValuePath, YamlSource } from './yaml-source.ts';

/** @param doubts what faults of shape leave unknown, and of which nothing more is to be said */
export function checkQuestionnaire(
  raw: RawQuestionnaire,
  source: YamlSource,
  doubts: Doubts = { ids: new Set(), unnamed: false },
): Problem[] {
  const problems: Problem[] = [];
  const report: ReportFault = (fault, path) =>
    problems.push({ ...fault, path: source.path, ...source.place(path) });

  const identified = unique('une autre étape ou question', source, report);
  raw.steps.forEach((step, s) => {
    identified(step.id, ['steps', s, 'id']);
    step.questions.forEach((question, q) => {
      identified(question.id, ['steps', s, 'questions', q, 'id']);
      if (doubts.ids.has(question.id)) return;
      checkQuestion(question, ['steps', s, 'questions', q], raw, source, report);
    });
  });
  for (const [name, choices] of Object.entries(raw.choices ?? {})) {
    checkChoices(name, choices, ['choices', name], source, report);
  }
  const framed = unique('une autre variable', source, report);
  (raw.frame ?? []).forEach((variable, v) => {
    framed(variable.id, ['frame', v, 'id']);
    const category = unique('une autre modalité', source, report);
    variable.categories.forEach(({ id }, c) => {
      category(id, ['frame', v, 'categories', c, 'id']);
    });
  });
  checkConditions(raw, report, { ...doubts, ids: doubtfulQuestions(raw, doubts.ids) });
  checkSettings(raw, report);
  return problems;
}

function checkQuestion(
  question: RawQuestion,
  path: ValuePath,
  raw: RawQuestionnaire,
  source: YamlSource,
  report: ReportFault,
): void {
  if (question.type === 'number' && question.minimum >= question.maximum) {
    report(faults.emptyRange(question.minimum, question.maximum), [...path, 'maximum']);
  }
  if (!('choices' in question)) return;
  const known = Object.keys(raw.choices ?? {});
  if (typeof question.choices === 'string') {
    if (!known.includes(question.choices)) {
      report(faults.unknownChoiceList(question.choices, known), [...path, 'choices']);
      return;
    }
  } else {
    checkChoices(question.id, question.choices, [...path, 'choices'], source, report);
  }
  const choices = choicesOf(question, raw);
  const ids = choices.map((choice) => choice.id);
  const identified = unique('un autre choix ou groupe', source, report);
  for (const id of ids) identified(id, [...path, 'choices']);
  (question.groups ?? []).forEach((group, g) => {
    identified(group.id, [...path, 'groups', g, 'id']);
    group.choices.forEach((choice, c) => {
      if (!ids.includes(choice)) {
        const where = [...path, 'groups', g, 'choices', c];
        report(faults.unknownChoice(choice, question.id, ids), where);
      }
    });
  });
  if (question.type === 'multiple' && (question.maximum ?? 0) > ids.length) {
    report(faults.maximumTooLarge(question.maximum ?? 0, ids.length), [...path, 'maximum']);
  }
  if (question.type === 'matrix') {
    const row = unique('une autre ligne', source, report);
    question.rows.forEach(({ id }, r) => {
      row(id, [...path, 'rows', r, 'id']);
    });
  }
}

function checkChoices(
  name: string,
  choices: readonly RawChoice[],
  path: ValuePath,
  source: YamlSource,
  report: ReportFault,
): void {
  const identified = unique('un autre choix', source, report);
  choices.forEach((choice, c) => {
    identified(choice.id, [...path, c, 'id']);
  });
  if (choices.filter((choice) => choice.exclusive && !choice.missing).length > 1) {
    report(faults.tooManyExclusive(name), path);
  }
}

/** With those whose choices are not known, or that two questions share. */
function doubtfulQuestions(raw: RawQuestionnaire, faulty: ReadonlySet<string>): Set<string> {
  const doubtful = new Set(faulty);
  const seen = new Set<string>();
  for (const question of raw.steps.flatMap((step) => step.questions)) {
    const list = 'choices' in question ? question.choices : [];
    const unknown = typeof list === 'string' && !Object.hasOwn(raw.choices ?? {}, list);
    if (unknown || seen.has(question.id)) doubtful.add(question.id);
    seen.add(question.id);
  }
  return doubtful;
}

function checkSettings(raw: RawQuestionnaire, report: ReportFault): void {
  const zone = raw.settings.time_zone;
  if (zone !== undefined && !isTimeZone(zone)) {
    report(faults.unknownTimeZone(zone), ['settings', 'time_zone']);
  }
  if (raw.settings.closes <= raw.settings.opens) {
    report(faults.closesBeforeOpens(), ['settings', 'closes']);
  }
}

/** Reports an id given twice, with the line of the first. */
function unique(what: string, source: YamlSource, report: ReportFault) {
  const seen = new Map<string, ValuePath>();
  return (id: string, path: ValuePath): void => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    else if (first.join('.') !== path.join('.')) {
      report(faults.duplicateId(id, what, source.place(first).line), path);
    }
  };
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
