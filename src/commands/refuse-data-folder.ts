import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './command.ts';
import { shownPath } from './project.ts';

/**
 * What is published does not stand beside the answers and their keys: who copied the one would
 * take the others with it.
 * @throws UsageError when the folder to write into holds data
 */
export function refuseDataFolder(folder: string): void {
  if (!existsSync(join(folder, 'millesime.sqlite'))) return;
  throw new UsageError(
    `« ${shownPath(folder)} » contient les données de l’enquête, et ses clés : le bilan ne s’y écrit pas. Donnez un autre dossier par --out.`,
  );
}
