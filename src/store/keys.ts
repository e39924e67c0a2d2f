/**
 * The secret key of each edition, a file outside the database and outside its backups. Deleting
 * it is what makes it impossible to say who gave which answers.
 */
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EditionKey } from '../campaign/identity.ts';

/** Thrown when the key of an edition cannot be used: told in one sentence. */
export class DamagedKeyError extends Error {}

/** Every page asks for the key: it is read again when its file is another one. */
const keysRead = new Map<string, { ino: number; mtimeMs: number; key: EditionKey }>();

/**
 * @returns undefined when the edition has no key any more, or never had one
 * @throws DamagedKeyError when the file is damaged: links made from a cut key could be guessed
 */
export function readKey(directory: string, edition: string): EditionKey | undefined {
  const file = keyFile(directory, edition);
  const now = statSync(file, { throwIfNoEntry: false });
  if (!now) {
    keysRead.delete(file);
    return undefined;
  }
  const before = keysRead.get(file);
  if (before?.ino === now.ino && before.mtimeMs === now.mtimeMs) return before.key;
  const written = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(written)) {
    throw new DamagedKeyError(
      `La clé de l’édition ${edition} est endommagée : remettez le fichier ${file} d’après une sauvegarde.`,
    );
  }
  const key = Buffer.from(written, 'hex');
  keysRead.set(file, { ino: now.ino, mtimeMs: now.mtimeMs, key });
  return key;
}

/** @throws Error when the edition has a key: it is never replaced */
export function writeKey(directory: string, edition: string, key: EditionKey): void {
  const file = keyFile(directory, edition);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(file, 0o600);
}

export function deleteKey(directory: string, edition: string): void {
  rmSync(keyFile(directory, edition), { force: true });
}

/** `keys/<survey>/<edition>.key` */
function keyFile(directory: string, edition: string): string {
  return join(directory, 'keys', `${edition}.key`);
}
