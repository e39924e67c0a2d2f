import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './command.ts';
import { shownPath } from './project.ts';

/**
 * A file is there whole or as it was before; its folder is made when it is not there.
 * @param access `private`: nobody but its owner may read it
 */
export function writeWhole(file: string, content: string | Uint8Array, access?: 'private'): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(draft, content, access === 'private' ? { mode: 0o600 } : {});
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * What stands there already and is the same may be written again.
 * @param other what --out may name instead: « un autre nom »
 * @throws UsageError when something else stands there, and nobody said to replace it
 */
export function refuseToReplace(
  file: string,
  content: Uint8Array,
  force: boolean,
  other: string,
): void {
  if (force || !existsSync(file) || readFileSync(file).equals(content)) return;
  throw new UsageError(
    `« ${shownPath(file)} » existe déjà : ajoutez --force pour le remplacer, ou --out pour ${other}.`,
  );
}
