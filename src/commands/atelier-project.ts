/** What the Atelier of a service knows of this clone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../service/atelier/project.ts';
import { bilanFolder } from './bilan-folder.ts';
import { draftFile } from './draft-file.ts';
import { environmentSentence } from './environment.ts';
import { keptTooLong } from './kept-too-long.ts';
import { editionPath, questionnaireFiles, shownPath } from './project.ts';

/**
 * @param directory the data folder, as it was typed
 * @param reportsFolder where plans and articles are
 */
export function atelierProject(
  directory: string,
  reportsFolder: string,
  clock: () => Date,
): Project {
  return {
    questionnaires: () => questionnaireFiles().map(draftFile),
    bilanFolder: (edition) => bilanFolder(directory, edition),
    reportsFolder,
    textsOf: (edition) => {
      const folder = join(reportsFolder, editionPath(edition));
      const missing = ['plan.yaml', 'bilan.md.hbs'].filter(
        (name) => !existsSync(join(folder, name)),
      );
      return { folder: shownPath(folder), missing };
    },
    reminders: (edition) => keptTooLong(edition, directory, clock()),
    explain: environmentSentence,
  };
}
