/** The editions of a survey before one of them, read from their files when somebody asks. */
import type { Questionnaire } from '../definition/questionnaire.ts';
import { FaultsError } from './command.ts';
import { editionOfFile, loadFile, questionnaireFiles } from './project.ts';

/**
 * @param edition `survey/edition`
 * @returns the latest first, without those whose file is faulty: they can tell nothing
 */
export function formerEditions(edition: string): () => readonly Questionnaire[] {
  const [survey = ''] = edition.split('/');
  let read: readonly Questionnaire[] | undefined;
  return () => {
    read ??= questionnaireFiles()
      .map((file) => ({ file, name: editionOfFile(file) ?? '' }))
      .filter(({ name }) => name.startsWith(`${survey}/`) && name < edition)
      .reverse()
      .flatMap(({ file }) => readable(file) ?? []);
    return read;
  };
}

function readable(file: string): Questionnaire | undefined {
  try {
    return loadFile(file).questionnaire;
  } catch (error) {
    if (error instanceof FaultsError) return undefined;
    throw error;
  }
}
