/** Who is asked a question, in words. */
import type { Condition, Question, Questionnaire } from '../definition/questionnaire.ts';
import { findQuestion, hasChoices } from '../definition/questionnaire.ts';
import { typographic } from '../wording.ts';

/** « aux personnes qui ont répondu « Oui » à « Participation au pilotage » » */
export function askedOf(question: Question, questionnaire: Questionnaire): string | undefined {
  if (!question.shownIf) return undefined;
  return typographic(`aux personnes ${conditionWords(question.shownIf, questionnaire)}`);
}

function conditionWords(condition: Condition, questionnaire: Questionnaire): string {
  const inner = (one: Condition) => conditionWords(one, questionnaire);
  if ('all' in condition) return condition.all.map(inner).join(' et ');
  if ('any' in condition) return condition.any.map(inner).join(' ou ');
  if ('not' in condition) return negated(condition.not, questionnaire);
  const { about, choices } = wordsOf(condition, questionnaire);
  if (choices === undefined) return `qui ont répondu à « ${about} »`;
  return `qui ont répondu ${choices} à « ${about} »`;
}

function negated(condition: Condition, questionnaire: Questionnaire): string {
  if ('includes' in condition) {
    const { about, choices } = wordsOf(condition, questionnaire);
    return `qui ont répondu autre chose que ${choices} à « ${about} »`;
  }
  return `dont il n’est pas vrai que ce sont celles ${conditionWords(condition, questionnaire)}`;
}

function wordsOf(
  condition: Extract<Condition, { question: string }>,
  questionnaire: Questionnaire,
): { about: string; choices?: string } {
  const question = findQuestion(questionnaire, condition.question);
  const about = question?.title ?? condition.question;
  if (!('includes' in condition) || !question || !hasChoices(question)) return { about };
  const group = question.groups.find((one) => sameIds(one.choices, condition.includes));
  if (group) return { about, choices: `« ${group.label} »` };
  const labels = condition.includes.map((id) => {
    const choice = question.choices.find((one) => one.id === id);
    return `« ${choice?.label ?? id} »`;
  });
  const last = labels.pop() ?? '';
  return { about, choices: labels.length > 0 ? `${labels.join(', ')} ou ${last}` : last };
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
