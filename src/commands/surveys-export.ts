import { allQuestions } from '../definition/questionnaire.ts';
import type { RawQuestionnaire } from '../definition/schema.ts';
import { readSpreadsheet } from '../definition/spreadsheet/read-spreadsheet.ts';
import { sheetFaults } from '../definition/spreadsheet/sheet-faults.ts';
import { writeSpreadsheet } from '../definition/spreadsheet/write-spreadsheet.ts';
import { sameValue } from '../definition/write-yaml/same-value.ts';
import { readYaml } from '../definition/yaml-source.ts';
import { counted } from '../wording.ts';
import { type Command, exit, FaultsError, requiredArgument } from './command.ts';
import { loadFile, shownPath } from './project.ts';

import { questionnaireFile } from './questionnaire-file.ts';
import { refuseToReplace, writeWhole } from './write-whole.ts';

export const surveysExport: Command = {
  usage: 'surveys export ENQUETE/EDITION|FICHIER.yaml [--out FICHIER.xlsx] [--force]',
  summary: 'Écrit un questionnaire dans un classeur, pour le relire ou le changer dans un tableur.',
  example: 'surveys export mon-enquete/2031',
  options: { out: { type: 'string' }, force: { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const named = requiredArgument(context, 0, 'l’édition, ou le fichier du questionnaire');
    const { questionnaire, source, path, problems } = loadFile(questionnaireFile(named));
    // As its author wrote it, before typography.
    const raw = readYaml(source, path).source?.value as RawQuestionnaire;
    const bytes = await writeSpreadsheet(raw);
    if (!(bytes instanceof Uint8Array)) throw new FaultsError([{ ...bytes, path }]);
    const { value } = await readSpreadsheet(bytes, path);
    if (!sameValue(value, raw)) throw new FaultsError([{ ...sheetFaults.notTheSame(), path }]);
    const { out, force } = context.options;
    const { survey, edition } = questionnaire;
    const target = typeof out === 'string' ? out : `${survey}-${edition}.xlsx`;
    refuseToReplace(target, bytes, force === true, 'un autre nom');
    writeWhole(target, bytes);
    const steps = counted(questionnaire.steps.length, 'étape', 'étapes');
    const questions = counted(allQuestions(questionnaire).length, 'question', 'questions');
    context.print(
      context.options.json
        ? JSON.stringify({ file: target, problems })
        : `${shownPath(target)} : ${steps}, ${questions}`,
    );
    return exit.done;
  },
};
