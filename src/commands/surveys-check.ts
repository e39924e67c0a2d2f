import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { allQuestions } from '../definition/questionnaire.ts';
import { readQuestionnaire } from '../definition/read-questionnaire.ts';
import { formatProblem, hasErrors } from '../problem.ts';
import { counted } from '../wording.ts';
import { type Command, exit } from './command.ts';
import { questionnaireFiles, shownPath, surveysFolder } from './project.ts';

export const surveysCheck: Command = {
  usage: 'surveys check [FICHIER…]',
  summary: 'Vérifie des questionnaires, tous par défaut, et dit chaque faute à sa ligne.',
  options: {},
  words: Number.POSITIVE_INFINITY,
  run: async (context) => {
    const files = context.arguments.length > 0 ? context.arguments : questionnaireFiles();
    const readings = files.map((file) => {
      const place = relative(surveysFolder, file);
      const expected = /^[a-z0-9-]+\/[a-z0-9-]+\.yaml$/.test(place)
        ? place.slice(0, -5)
        : undefined;
      return { file, ...readQuestionnaire(readFileSync(file, 'utf8'), shownPath(file), expected) };
    });
    const problems = readings.flatMap((reading) => reading.problems);
    if (context.options.json) context.print(JSON.stringify(problems));
    else {
      for (const problem of problems) context.tell(formatProblem(problem));
      for (const { file, questionnaire } of readings) {
        if (!questionnaire) continue;
        const steps = counted(questionnaire.steps.length, 'étape', 'étapes');
        const questions = counted(allQuestions(questionnaire).length, 'question', 'questions');
        context.print(`${shownPath(file)} : ${steps}, ${questions}, aucune erreur`);
      }
    }
    return hasErrors(problems) ? exit.faults : exit.done;
  },
};
