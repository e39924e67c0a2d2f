/** What one test asks of an answer, as the end of a sentence: « répondu « Oui » à la question 3 ». */

import type { Comparison } from './condition.ts';
import { boundsWords, listed, pointWords } from './condition-values.ts';
import type { Choice, Question } from './questionnaire.ts';
import { hasChoices } from './questionnaire.ts';
import type { Literal } from './simplify-condition.ts';

/** A question, or a row of it, as a sentence calls it. */
export interface Place {
  /** « à la question 12 » */
  readonly to: string;
  /** « la question 12 » */
  readonly itself: string;
}

/**
 * @param question undefined when the test names one that does not exist
 * @param useGroups a union of choices goes by its own name, where the reader has been told of it
 * @returns what follows « vous avez », « elles ont »
 */
export function clause(
  { test, denied }: Literal,
  question: Question | undefined,
  place: Place,
  useGroups: boolean,
): string {
  const { to, itself } = place;
  if ('answered' in test) return denied ? `laissé ${itself} sans réponse` : `répondu ${to}`;
  if (!question) return `répondu ${to}`;
  if ('compare' in test) return `${comparedWords(test.compare, denied, question)} ${to}`;
  const group = useGroups ? groupOf(question, test.includes) : undefined;
  if (group && !denied) return `répondu ${quoted(group)} ${to}`;
  return includedWords(question, test.includes, denied, to, group);
}

function comparedWords(compare: Comparison, denied: boolean, question: Question): string {
  if (question.type !== 'scale') {
    const unit = question.type === 'number' ? question.unit : '';
    return `indiqué ${boundsWords(compare, unit, denied)}`;
  }
  const held = question.choices.filter(
    ({ id }) => isPoint(id) && isWithin(Number(id), compare) !== denied,
  );
  return `choisi ${choiceWords(held)}`;
}

function includedWords(
  question: Question,
  includes: readonly string[],
  denied: boolean,
  to: string,
  group: Named | undefined,
): string {
  const choices = offeredBy(question);
  const named = choices.filter(({ id }) => includes.includes(id));
  const others = choices.filter(({ id }) => !includes.includes(id));
  const verb = verbOf(question, named);
  const several = verb === 'coché' || verb === 'classé';
  // Where several answers go together, one says nothing of the others unless it excludes them.
  const opposed = others.length > 0 && (!several || others.every(({ exclusive }) => exclusive));
  if (!denied) {
    const [said, except] = [choiceWords(named), `autre chose que ${choiceWords(others)}`];
    const shorter = opposed && others.length <= 2 && except.length < (said.length * 2) / 3;
    return `${verb} ${shorter ? except : said} ${to}`;
  }
  if (opposed && others.length <= Math.max(1, named.length))
    return `${verb} ${choiceWords(others)} ${to}`;
  const what = group ? quoted(group) : choiceWords(named, several ? 'ni' : 'ou');
  if (!several) return `${verb} autre chose que ${what} ${to}`;
  return `répondu ${to} sans ${verb === 'coché' ? 'cocher' : 'classer'} ${what}`;
}

/** What one does with the choices of a question; those outside a ranking are not ranked. */
function verbOf(
  question: Question,
  named: readonly Choice[],
): 'répondu' | 'coché' | 'classé' | 'choisi' {
  switch (question.type) {
    case 'multiple':
    case 'multiple_matrix':
      return 'coché';
    case 'ranking':
      return named.every((choice) => question.choices.includes(choice)) ? 'classé' : 'répondu';
    case 'scale':
      return 'choisi';
    default:
      return 'répondu';
  }
}

function offeredBy(question: Question): readonly Choice[] {
  const own = 'choices' in question ? question.choices : [];
  return [...own, ...('outside' in question ? (question.outside ?? []) : [])];
}

type Named = Pick<Choice, 'label'>;

function groupOf(question: Question, ids: readonly string[]): Named | undefined {
  if (!hasChoices(question)) return undefined;
  return question.groups.find(
    ({ choices }) => choices.length === ids.length && choices.every((id) => ids.includes(id)),
  );
}

/** The points of a scale are numbers, and go without quotation marks. */
function choiceWords(choices: readonly Choice[], last: 'ou' | 'ni' = 'ou'): string {
  const points = pointWords(choices.filter(({ id }) => isPoint(id)).map(({ id }) => Number(id)));
  return listed([...points, ...choices.filter(({ id }) => !isPoint(id)).map(quoted)], last);
}

function quoted({ label }: Named): string {
  return `«\u00a0${label}\u00a0»`;
}

function isPoint(id: string): boolean {
  return /^\d+$/.test(id);
}

function isWithin(value: number, { atLeast, atMost, moreThan, lessThan }: Comparison): boolean {
  return (
    value >= (atLeast ?? value) &&
    value <= (atMost ?? value) &&
    (moreThan === undefined || value > moreThan) &&
    (lessThan === undefined || value < lessThan)
  );
}
