import { UsageError } from './command.ts';
import { readManifest } from './manifest.ts';
import { shownPath } from './project.ts';

/**
 * A folder holds the bilan of one edition: of two, nobody could tell which file is whose.
 * @param edition `survey/edition`
 * @throws UsageError when another one stands there, and nobody said to replace it
 */
export function refuseOtherEdition(folder: string, edition: string, force: boolean): void {
  const before = readManifest(folder);
  if (force || !before || `${before.survey}/${before.edition}` === edition) return;
  throw new UsageError(
    `« ${shownPath(folder)} » contient le bilan de « ${before.survey}/${before.edition} », et non de « ${edition} » : donnez un autre dossier par --out, ou ajoutez --force pour le remplacer.`,
  );
}
