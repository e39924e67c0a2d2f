import type { Problem } from '../../problem.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { RawQuestionnaire } from '../schema.ts';
import type { Source } from '../source.ts';
import { withoutAccepted } from './acceptance.ts';
import { lengthWarnings } from './length.ts';
import { privacyWarnings } from './privacy.ts';
import { missingWhy, noNoneChoice } from './question-care.ts';
import { routingWarnings } from './routing.ts';
import { sameLabelWarnings } from './same-labels.ts';
import { textCutWarnings } from './text-cut.ts';
import type { Warning } from './warning.ts';
import { wordingWarnings } from './wording.ts';

export interface Warned {
  readonly problems: readonly Problem[];
  /** How many more its author has accepted, with a reason. */
  readonly accepted: number;
}

/**
 * What is not wrong in a sound questionnaire, and that its author should look at.
 * @param questionnaire what `raw` was resolved to
 */
export function warningsOf(
  raw: RawQuestionnaire,
  questionnaire: Questionnaire,
  source: Source,
): Warned {
  const found = toldOnce([
    ...routingWarnings(raw, questionnaire),
    ...missingWhy(raw),
    ...noNoneChoice(raw),
    ...sameLabelWarnings(raw),
    ...wordingWarnings(raw),
    ...lengthWarnings(questionnaire),
    ...privacyWarnings(raw),
    ...textCutWarnings(source),
  ]);
  const { left, accepted } = withoutAccepted(raw, found);
  const problems = toldOnce(left).map(({ fault, path }) => ({
    ...fault,
    path: source.path,
    ...source.place(path),
  }));
  return { problems, accepted };
}

/** What is odd in a group of questions is told once, however often the group is used. */
function toldOnce(all: readonly Warning[]): readonly Warning[] {
  const kept = new Map<string, Warning>();
  for (const warning of all) {
    const key = [warning.fault.code, ...warning.path].join('.');
    if (!kept.has(key)) kept.set(key, warning);
  }
  return [...kept.values()];
}
