import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import {
  compareQuestionnaires,
  type QuestionnaireComparison,
} from '../definition/compare/compare-questionnaires.ts';
import type { Verdict } from '../definition/compare/verdict.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { readQuestionnaire } from '../definition/read-questionnaire.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { type Command, exit, FaultsError, requiredArgument, UsageError } from './command.ts';
import { comparisonLines } from './comparison-lines.ts';
import { editionFile, questionnaireFiles, shownPath, surveysFolder } from './project.ts';

export const surveysDiff: Command = {
  usage: 'surveys diff AVANT APRES',
  summary:
    'Compare deux éditions (ENQUETE/EDITION, EDITION ou fichier) et dit ce qui reste comparable.',
  example: 'surveys diff mon-enquete/2030 mon-enquete/2031',
  options: {},
  words: 2,
  run: async (context) => {
    const names = [
      requiredArgument(context, 0, 'l’édition la plus ancienne'),
      requiredArgument(context, 1, 'l’édition la plus récente'),
    ] as const;
    const [before, after] = readBoth(names);
    const comparison = compareQuestionnaires(before, after);
    const marks = process.stdout.isTTY === true && !process.env.NO_COLOR;
    context.print(
      context.options.json
        ? JSON.stringify(comparisonJson(comparison))
        : comparisonLines(comparison, { before, after }, marks).join('\n'),
    );
    return exit.done;
  },
};

/** @throws FaultsError with the faults of both files */
function readBoth(names: readonly [string, string]): readonly [Questionnaire, Questionnaire] {
  const files = names.map((name, index) => fileOf(name, names[1 - index] ?? ''));
  const problems: Problem[] = [];
  const read = files.map((file) => {
    const reading = readQuestionnaire(readFileSync(file, 'utf8'), shownPath(file));
    if (hasErrors(reading.problems)) problems.push(...reading.problems);
    return reading.questionnaire;
  });
  const [before, after] = read;
  if (!before || !after || problems.length > 0) throw new FaultsError(problems);
  return [before, after];
}

/** @param other the other name, whose survey a bare edition belongs to */
function fileOf(name: string, other: string): string {
  if (/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name) && !existsSync(name)) return editionFile(name);
  if (!/^[a-z0-9-]+$/.test(name)) return name;
  const known = questionnaireFiles().map((file) =>
    relative(surveysFolder, file).slice(0, -5).replaceAll('\\', '/'),
  );
  const [survey = '', itsEdition] = other.split('/');
  const candidates = known.filter((one) => {
    const [its, edition] = one.split('/');
    if (edition !== name) return false;
    return itsEdition === undefined ? known.includes(`${its}/${other}`) : its === survey;
  });
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return editionFile(only);
  throw new UsageError(
    candidates.length > 1
      ? `« ${name} » est une édition de plusieurs enquêtes : écrivez ${candidates.map((one) => `« ${one} »`).join(' ou ')}.`
      : `Il n’y a pas d’édition « ${name} » à comparer à « ${other} ». Éditions connues : ${known.join(', ')}.`,
  );
}

/** One document whose shape stays: keys are added to it, never renamed. */
function comparisonJson({ before, after, questions, parts, settings }: QuestionnaireComparison) {
  const count = (verdict: Verdict) => questions.filter((one) => one.verdict === verdict).length;
  return {
    schemaVersion: 1,
    before,
    after,
    counts: {
      comparable: count('comparable'),
      to_check: count('to_check'),
      broken: count('broken'),
      new: count('new'),
      dropped: count('dropped'),
    },
    questions: questions.map((one) => ({
      id: one.id,
      title: ('after' in one ? one.after : one.before).title,
      verdict: one.verdict,
      reason: one.reason,
      ...('sameLabelAs' in one ? { sameLabelAs: one.sameLabelAs } : {}),
      ...('reused' in one ? { reused: one.reused } : {}),
      changes: 'changes' in one ? one.changes : [],
    })),
    parts: parts.filter(({ status, changes }) => status !== 'kept' || changes.length > 0),
    settings,
  };
}
