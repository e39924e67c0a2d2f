import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { allQuestions } from '../definition/questionnaire.ts';
import { readQuestionnaire } from '../definition/read-questionnaire.ts';
import type { RawQuestionnaire } from '../definition/schema.ts';
import { readSpreadsheet } from '../definition/spreadsheet/read-spreadsheet.ts';
import { sheetFaults } from '../definition/spreadsheet/sheet-faults.ts';
import { writeSpreadsheet } from '../definition/spreadsheet/write-spreadsheet.ts';
import { sameValue } from '../definition/write-yaml/same-value.ts';
import { readYaml } from '../definition/yaml-source.ts';
import { hasErrors } from '../problem.ts';
import { counted } from '../wording.ts';
import { type Command, exit, FaultsError, requiredArgument, UsageError } from './command.ts';
import { editionOfFile } from './edition-of-file.ts';
import { editionFile, shownPath } from './project.ts';

export const surveysExport: Command = {
  usage: 'surveys export ENQUETE/EDITION|FICHIER.yaml [--out FICHIER.xlsx] [--force]',
  summary: 'Écrit un questionnaire dans un classeur, pour le relire ou le changer dans un tableur.',
  example: 'surveys export mon-enquete/2031',
  options: { out: { type: 'string' }, force: { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const named = requiredArgument(context, 0, 'l’édition, ou le fichier du questionnaire');
    const file = /\.ya?ml$/.test(named) ? named : editionFile(named);
    const text = readFileSync(file, 'utf8');
    const path = shownPath(file);
    const { questionnaire, problems } = readQuestionnaire(text, path, editionOfFile(file));
    if (!questionnaire || hasErrors(problems)) throw new FaultsError(problems);
    // As its author wrote it, before typography.
    const raw = readYaml(text, path).source?.value as RawQuestionnaire;
    const bytes = await writeSpreadsheet(raw);
    if (!(bytes instanceof Uint8Array)) throw new FaultsError([{ ...bytes, path }]);
    const { value } = await readSpreadsheet(bytes, path);
    if (!sameValue(value, raw)) throw new FaultsError([{ ...sheetFaults.notTheSame(), path }]);
    const { out, force } = context.options;
    const { survey, edition } = questionnaire;
    const target = typeof out === 'string' ? out : `${survey}-${edition}.xlsx`;
    const isSame = existsSync(target) && Buffer.from(bytes).equals(readFileSync(target));
    if (existsSync(target) && !isSame && !force) {
      throw new UsageError(
        `« ${target} » existe déjà : ajoutez --force pour le remplacer, ou --out pour un autre nom.`,
      );
    }
    writeFileSync(target, bytes);
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
