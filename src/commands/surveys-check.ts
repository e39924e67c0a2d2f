import { readFileSync } from 'node:fs';
import { estimateDuration, minutes } from '../definition/estimate-duration.ts';
import { allQuestions, type Questionnaire } from '../definition/questionnaire.ts';
import { type QuestionnaireReading, readQuestionnaire } from '../definition/read-questionnaire.ts';
import { formatProblem, hasErrors } from '../problem.ts';
import { counted } from '../wording.ts';
import { publishedProblems } from './check-published.ts';
import { type Command, exit } from './command.ts';
import { editionOfFile, questionnaireFiles, shownPath, surveysFolder } from './project.ts';
import { questionnaireFile } from './questionnaire-file.ts';

export const surveysCheck: Command = {
  usage: 'surveys check [ENQUETE/EDITION|FICHIER.yaml…] [--strict]',
  summary:
    'Vérifie des questionnaires, tous par défaut, et dit chaque faute à sa ligne ; avec --strict, un avertissement que rien n’accepte en est une.',
  example: 'surveys check mon-enquete/2031',
  options: { strict: { type: 'boolean' } },
  words: Number.POSITIVE_INFINITY,
  run: async (context) => {
    const all = context.arguments.length === 0;
    const files = all ? questionnaireFiles() : context.arguments.map(questionnaireFile);
    const editions = files.flatMap((file) => editionOfFile(file) ?? []);
    const published = publishedProblems(surveysFolder, all ? undefined : editions);
    const readings = files.map((file) => {
      const path = shownPath(file);
      const reading = readQuestionnaire(readFileSync(file, 'utf8'), path, editionOfFile(file));
      const own = published.filter((problem) => problem.path === path);
      return { ...reading, path, problems: [...reading.problems, ...own] };
    });
    const others = published.filter(({ path }) => !readings.some((one) => one.path === path));
    const problems = [...readings.flatMap((reading) => reading.problems), ...others];
    if (context.options.json) context.print(JSON.stringify(problems));
    else {
      for (const reading of readings) {
        for (const problem of reading.problems) context.tell(formatProblem(problem));
        const summary = `${reading.path} : ${summaryOf(reading)}`;
        if (hasErrors(reading.problems)) context.tell(summary);
        else context.print(summary);
      }
      for (const problem of others) context.tell(formatProblem(problem));
    }
    const refused = context.options.strict ? problems.length > 0 : hasErrors(problems);
    return refused ? exit.faults : exit.done;
  },
};

const remedy = ' : à corriger, ou à assumer par « accepted » (surveys/codes.md)';

/** « 7 étapes, 40 questions, environ 14 minutes, aucune erreur, 4 avertissements acceptés » */
function summaryOf({ questionnaire, problems, accepted = 0 }: QuestionnaireReading): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...(questionnaire ? [sizeOf(questionnaire)] : []),
    errors === 0 ? 'aucune erreur' : counted(errors, 'erreur', 'erreurs'),
    ...(accepted > 0
      ? [counted(accepted, 'avertissement accepté', 'avertissements acceptés')]
      : []),
    // Last, for what it goes on to say.
    ...(warnings > 0 ? [`${counted(warnings, 'avertissement', 'avertissements')}${remedy}`] : []),
  ].join(', ');
}

function sizeOf(questionnaire: Questionnaire): string {
  const steps = counted(questionnaire.steps.length, 'étape', 'étapes');
  const questions = counted(allQuestions(questionnaire).length, 'question', 'questions');
  const duration = minutes(estimateDuration(questionnaire).typicalSeconds);
  return `${steps}, ${questions}, environ ${counted(duration, 'minute', 'minutes')}`;
}
