/** What a question must be by itself, wherever it stands. */
import safeRegex from 'safe-regex2';
import type { ReportFault } from './fault.ts';
import { faults } from './faults.ts';
import type { RawQuestion } from './question-schema.ts';
import { choicesOf, type RawQuestionnaire } from './schema.ts';
import type { Source } from './source.ts';
import { checkChoices, unique } from './unique-ids.ts';
import type { ValuePath } from './yaml-source.ts';

export function checkQuestion(
  question: RawQuestion,
  path: ValuePath,
  raw: RawQuestionnaire,
  source: Source,
  report: ReportFault,
): void {
  if (question.type === 'number' || question.type === 'date') {
    const { minimum, maximum } = question;
    if (minimum >= maximum) report(faults.emptyRange(minimum, maximum), [...path, 'maximum']);
  }
  if (question.type === 'short_text') checkPattern(question, path, report);
  checkOutside(question, path, raw, source, report);
  const named = unique('une autre ligne', source, report);
  if ('rows' in question) {
    question.rows.forEach(({ id }, r) => {
      named(id, [...path, 'rows', r, 'id']);
    });
  }
  if (!('choices' in question)) {
    if (question.type === 'scale') checkGroups(question, pointsOf(question), path, source, report);
    return;
  }
  const known = Object.keys(raw.choices ?? {});
  if (typeof question.choices !== 'string') {
    checkChoices(question.id, question.choices, [...path, 'choices'], source, report);
  } else if (!known.includes(question.choices)) {
    report(faults.unknownChoiceList(question.choices, known), [...path, 'choices']);
    return;
  }
  const ids = choicesOf(question, raw).map((choice) => choice.id);
  if (question.type !== 'ranking') checkGroups(question, ids, path, source, report);
  checkLimits(question, path, raw, report);
  checkKeys(question, path, raw, report);
}

/** The codes of a scale, the declared kinds of missing left out. */
export function pointsOf(scale: Extract<RawQuestion, { type: 'scale' }>): string[] {
  const { minimum = 1, maximum } = scale;
  return Array.from({ length: maximum - minimum + 1 }, (_, i) => String(minimum + i));
}

function checkGroups(
  question: Extract<RawQuestion, { groups?: unknown }>,
  ids: readonly string[],
  path: ValuePath,
  source: Source,
  report: ReportFault,
): void {
  const identified = unique('un autre choix ou groupe', source, report);
  for (const id of ids) identified(id, [...path, 'choices']);
  (question.groups ?? []).forEach((group, g) => {
    identified(group.id, [...path, 'groups', g, 'id']);
    group.choices.forEach((choice, c) => {
      if (ids.includes(choice)) return;
      report(faults.unknownChoice(choice, question.id, ids), [...path, 'groups', g, 'choices', c]);
    });
  });
}

function checkLimits(
  question: RawQuestion,
  path: ValuePath,
  raw: RawQuestionnaire,
  report: ReportFault,
): void {
  const choices = choicesOf(question, raw);
  if (question.type === 'ranking' && question.ranks > choices.length) {
    report(faults.ranksTooMany(question.ranks, choices.length), [...path, 'ranks']);
  }
  if (question.type !== 'multiple') return;
  const { minimum = 0, maximum = choices.length } = question;
  if (maximum > choices.length) {
    report(faults.maximumTooLarge(maximum, choices.length), [...path, 'maximum']);
  }
  const together = choices.filter(({ exclusive, missing }) => !exclusive && !missing).length;
  const most = Math.min(maximum, together);
  if (minimum > most) report(faults.minimumTooLarge(minimum, most), [...path, 'minimum']);
}

/** Keys of a choice that its question has no place for. */
function checkKeys(
  question: RawQuestion,
  path: ValuePath,
  raw: RawQuestionnaire,
  report: ReportFault,
): void {
  const impossible = {
    ranking: ['specify', 'exclusive', 'missing'] as const,
    matrix: ['specify'] as const,
    multiple_matrix: ['specify'] as const,
  };
  const keys = impossible[question.type as keyof typeof impossible] ?? [];
  const list = 'choices' in question ? question.choices : [];
  choicesOf(question, raw).forEach((choice, c) => {
    for (const key of keys) {
      if (choice[key] === undefined) continue;
      const where = [...path, 'choices', ...(typeof list === 'string' ? [] : [c, key])];
      report(faults.keyNotPossible(key, question.id, question.type), where);
    }
  });
}

function checkOutside(
  question: RawQuestion,
  path: ValuePath,
  raw: RawQuestionnaire,
  source: Source,
  report: ReportFault,
): void {
  if (!('outside' in question)) return;
  const identified = unique('une autre réponse', source, report);
  for (const { id } of choicesOf(question, raw)) identified(id, [...path, 'choices']);
  (question.outside ?? []).forEach(({ id }, o) => {
    identified(id, [...path, 'outside', o, 'id']);
  });
}

function checkPattern(
  { format, pattern, pattern_words }: Extract<RawQuestion, { type: 'short_text' }>,
  path: ValuePath,
  report: ReportFault,
): void {
  if (pattern === undefined) {
    if (pattern_words !== undefined)
      report(faults.patternWithoutWords(), [...path, 'pattern_words']);
    return;
  }
  const at = [...path, 'pattern'];
  if (format !== undefined) report(faults.twoFormats(), at);
  if (pattern_words === undefined) report(faults.patternWithoutWords(), at);
  if (!isRegularExpression(pattern)) report(faults.invalidPattern(pattern), at);
  else if (!safeRegex(pattern)) report(faults.unsafePattern(pattern), at);
}

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
