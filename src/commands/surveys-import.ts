import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allQuestions, editionName, type Questionnaire } from '../definition/questionnaire.ts';
import { readSpreadsheet } from '../definition/spreadsheet/read-spreadsheet.ts';
import { LARGEST_WORKBOOK } from '../definition/spreadsheet/read-workbook.ts';
import { sheetFaults } from '../definition/spreadsheet/sheet-faults.ts';
import { updatedYaml } from '../definition/write-yaml/updated-yaml.ts';
import { yamlText } from '../definition/write-yaml/yaml-text.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { counted } from '../wording.ts';
import { changed, isPublished } from './check-published.ts';
import { type Command, exit, FaultsError, requiredArgument, UsageError } from './command.ts';
import { findLocked } from './lock-file.ts';
import { editionOfFile, shownPath, surveysFolder } from './project.ts';
import { writeWhole } from './write-whole.ts';

export const surveysImport: Command = {
  usage: 'surveys import FICHIER.xlsx [--out FICHIER.yaml] [--force]',
  summary: 'Vérifie un questionnaire écrit dans un tableur, et le range parmi les autres.',
  example: 'surveys import mon-enquete-2031.xlsx',
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
      const problems = [{ ...sheetFaults.tooLarge(LARGEST_WORKBOOK), path }];
      throw new FaultsError(problems, nothingWritten(problems));
    }
    const read = await readSpreadsheet(readFileSync(file), path, expected);
    const { value, questionnaire, problems } = read;
    if (!questionnaire) throw new FaultsError(problems, nothingWritten(problems));
    const target = asked ?? join(surveysFolder, `${editionName(questionnaire)}.yaml`);
    const before = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    const after =
      before === undefined ? schemaLine(target) + yamlText(value) : updatedYaml(before, value);
    if (before !== undefined && after !== before && !force) {
      throw new UsageError(
        `« ${shownPath(target)} » existe et dit autre chose : ajoutez --force pour le mettre à jour (ses commentaires restent), ou --out pour un autre nom.`,
      );
    }
    if (after !== before) {
      writeWhole(target, after);
    }
    const told = [...problems, ...openedOtherwise(questionnaire, target)];
    for (const problem of told) context.tell(formatProblem(problem));
    const outcome = before === undefined ? 'écrit' : after === before ? 'inchangé' : 'mis à jour';
    const steps = counted(questionnaire.steps.length, 'étape', 'étapes');
    const questions = counted(allQuestions(questionnaire).length, 'question', 'questions');
    context.print(
      context.options.json
        ? JSON.stringify({ file: target, changed: after !== before, problems: told })
        : `${shownPath(target)} ${outcome} : ${steps}, ${questions}`,
    );
    return exit.done;
  },
};

function nothingWritten(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${counted(errors, 'faute', 'fautes')} : rien n’a été écrit`;
}

/** What lets an editor complete a questionnaire: among the surveys, where the schema is near. */
function schemaLine(file: string): string {
  if (editionOfFile(file) === undefined) return '';
  return '# yaml-language-server: $schema=../questionnaire.schema.json\n';
}

/** The file of an edition that was opened may be changed, to mend a typo; what is served is not. */
function openedOtherwise(questionnaire: Questionnaire, target: string): readonly Problem[] {
  const name = editionOfFile(target);
  const locked = name === undefined ? undefined : findLocked(surveysFolder, name);
  if (name === undefined || !locked || isPublished(questionnaire, locked)) return [];
  const fault = changed(name, target, 'ce fichier ne dit plus la même chose', locked);
  return [{ ...fault, severity: 'warning' }];
}
