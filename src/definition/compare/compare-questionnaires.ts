/**
 * Two editions of a questionnaire, and what their differences do to the series of each question.
 * A later edition declares nothing for this: ids say what is the same, the rest is read off.
 */
import type { Questionnaire } from '../questionnaire.ts';
import { compareParts, type PartComparison } from './compare-parts.ts';
import { compareQuestions, type QuestionComparison } from './compare-questions.ts';
import { compareSettings, type SettingChange } from './compare-settings.ts';
import { type TextContext, yearOf } from './text-change.ts';
import { usedWords } from './texts-of.ts';

export interface QuestionnaireComparison {
  readonly before: EditionRef;
  readonly after: EditionRef;
  /** Every question of either edition once: in the order of the newer, then those dropped. */
  readonly questions: readonly QuestionComparison[];
  readonly parts: readonly PartComparison[];
  /** Title, introduction and settings. */
  readonly settings: readonly SettingChange[];
}

export interface EditionRef {
  readonly survey: string;
  readonly edition: string;
}

export function compareQuestionnaires(
  before: Questionnaire,
  after: Questionnaire,
): QuestionnaireComparison {
  const context = contextOf(before, after);
  return {
    before: { survey: before.survey, edition: before.edition },
    after: { survey: after.survey, edition: after.edition },
    questions: compareQuestions(before, after, context),
    parts: compareParts(before, after, context),
    settings: compareSettings(before, after),
  };
}

/** Whether anything at all differs, the names of the editions apart. */
export function isUnchanged({ questions, parts, settings }: QuestionnaireComparison): boolean {
  return (
    settings.length === 0 &&
    parts.every(({ status, changes }) => status === 'kept' && changes.length === 0) &&
    questions.every((one) => 'changes' in one && one.changes.length === 0)
  );
}

function contextOf(before: Questionnaire, after: Questionnaire): TextContext {
  const stillUsed = usedWords(after);
  const years = { before: yearOf(before.edition), after: yearOf(after.edition) };
  return years.before === undefined || years.after === undefined
    ? { stillUsed }
    : { stillUsed, years: { before: years.before, after: years.after } };
}
