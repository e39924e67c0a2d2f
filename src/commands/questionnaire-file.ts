import { existsSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { UsageError } from './command.ts';
import { editionFile, questionnaireFiles, surveysFolder } from './project.ts';

/**
 * The file of a questionnaire, named by its path, by `survey/edition`, or by an edition that one
 * survey alone has.
 * @throws UsageError when there is no such edition, or several; a path may lead nowhere
 */
export function questionnaireFile(named: string): string {
  if (/\.ya?ml$/.test(named) || existsSync(named)) return named;
  if (named.includes('/')) return editionFile(named);
  const files = questionnaireFiles();
  const found = files.filter((file) => basename(file, '.yaml') === named);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = (found.length > 0 ? found : files).map((file) =>
    relative(surveysFolder, file).slice(0, -'.yaml'.length).replaceAll('\\', '/'),
  );
  throw new UsageError(
    found.length > 0
      ? `« ${named} » est une édition de plusieurs enquêtes : écrivez ${names.map((name) => `« ${name} »`).join(' ou ')}.`
      : `Il n’y a ni fichier ni édition « ${named} ». Éditions connues : ${names.join(', ')}.`,
  );
}
