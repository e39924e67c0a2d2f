import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allQuestions, editionName } from '../definition/questionnaire.ts';
import { readSpreadsheet } from '../definition/spreadsheet/read-spreadsheet.ts';
import { LARGEST_WORKBOOK } from '../definition/spreadsheet/read-workbook.ts';
import { sheetFaults } from '../definition/spreadsheet/sheet-faults.ts';
import { updatedYaml } from '../definition/write-yaml/updated-yaml.ts';
import { yamlText } from '../definition/write-yaml/yaml-text.ts';
import { formatProblem } from '../problem.ts';
import { counted } from '../wording.ts';
import { type Command, exit, FaultsError, requiredArgument, UsageError } from './command.ts';
import { editionOfFile } from './edition-of-file.ts';
import { shownPath, surveysFolder } from './project.ts';

export const surveysImport: Command = {
  usage: 'surveys import FICHIER.xlsx [--out FICHIER.yaml] [--force]',
  summary: 'Vérifie un questionnaire écrit dans un tableur, et le range parmi les autres.',
  options: { out: { type: 'string' }, force: { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const file = requiredArgument(context, 0, 'le classeur à lire');
    const { out, force } = context.options;
    const asked = typeof out === 'string' ? out : undefined;
    const expected = asked === undefined ? undefined : editionOfFile(asked);
    const path = shownPath(file);
    // Too large to be read, even in order to say so.
    const { size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (size > LARGEST_WORKBOOK) {
      throw new FaultsError([{ ...sheetFaults.tooLarge(LARGEST_WORKBOOK), path }]);
    }
    const read = await readSpreadsheet(readFileSync(file), path, expected);
    const { value, questionnaire, problems } = read;
    if (!questionnaire) throw new FaultsError(problems);
    const target = asked ?? join(surveysFolder, `${editionName(questionnaire)}.yaml`);
    const before = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    const after = before === undefined ? yamlText(value) : updatedYaml(before, value);
    if (before !== undefined && after !== before && !force) {
      throw new UsageError(
        `« ${shownPath(target)} » existe et dit autre chose : ajoutez --force pour le mettre à jour (ses commentaires restent), ou --out pour un autre nom.`,
      );
    }
    if (after !== before) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, after);
    }
    for (const problem of problems) context.tell(formatProblem(problem));
    const outcome = before === undefined ? 'écrit' : after === before ? 'inchangé' : 'mis à jour';
    const steps = counted(questionnaire.steps.length, 'étape', 'étapes');
    const questions = counted(allQuestions(questionnaire).length, 'question', 'questions');
    context.print(
      context.options.json
        ? JSON.stringify({ file: target, changed: after !== before, problems })
        : `${shownPath(target)} ${outcome} : ${steps}, ${questions}`,
    );
    return exit.done;
  },
};
