/** What the Atelier of a service knows of this clone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../service/atelier/project.ts';
import { atelierRemarks } from './atelier-remarks.ts';
import { bilanFolder } from './bilan-folder.ts';
import { draftFile } from './draft-file.ts';
import { environmentSentence } from './environment.ts';
import { keptTooLong } from './kept-too-long.ts';
import { editionPath, questionnaireFiles, reportsFolder, shownPath } from './project.ts';
import { writeWhole } from './write-whole.ts';

/**
 * @param directory the data folder, as it was typed
 * @param reports where plans and articles are, when not in this clone
 */
export function atelierProject(
  directory: string,
  reports: string | undefined,
  clock: () => Date,
): Project {
  const folderOfAll = reports ?? reportsFolder;
  return {
    questionnaires: () => questionnaireFiles().map(draftFile),
    bilanFolder: (edition) => bilanFolder(directory, edition),
    reportsFolder: folderOfAll,
    textsOf: (edition) => {
      const folder = join(folderOfAll, editionPath(edition));
      const missing = ['plan.yaml', 'bilan.md.hbs'].filter(
        (name) => !existsSync(join(folder, name)),
      );
      return { folder: shownPath(folder), missing };
    },
    ...atelierRemarks(directory, reports),
    keepWhole: writeWhole,
    reminders: (edition) => keptTooLong(edition, directory, clock()),
    explain: environmentSentence,
  };
}
