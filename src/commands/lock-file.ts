/** `published.lock` on the disk: read whole, written whole, by one process at a time. */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EnvironmentError, FaultsError } from './command.ts';
import { editionPath, shownPath } from './project.ts';
import { type LockedEdition, lockText, readLockText } from './published-lock.ts';

/** `surveys/<survey>/published.lock` */
export function lockFile(folder: string, survey: string): string {
  return join(folder, survey, 'published.lock');
}

/**
 * The line of an edition, `survey/edition`.
 * @throws FaultsError when the file has lines that cannot be read
 */
export function findLocked(folder: string, name: string): LockedEdition | undefined {
  const [survey, edition] = namesIn(name);
  return readLock(lockFile(folder, survey)).find((one) => one.edition === edition);
}

/**
 * Brings the line of an edition up to date as the last step of some work, both or none.
 * @param next the line as it must be, from the line as it is; the same object: nothing to write.
 * Throws to refuse; called again when another process may have written in between.
 * @param work calls `write` when only its own commit is left to do
 */
export async function withLocked<T>(
  folder: string,
  name: string,
  next: (locked: LockedEdition | undefined) => LockedEdition,
  work: (write: () => void) => Promise<T>,
): Promise<T> {
  const [survey, edition] = namesIn(name);
  const file = lockFile(folder, survey);
  const locked = findLocked(folder, name);
  // A folder that cannot be written to is no obstacle as long as there is nothing to write.
  if (next(locked) === locked) return work(() => undefined);
  return exclusively(file, async () => {
    const all = readLock(file);
    const current = next(all.find((one) => one.edition === edition));
    return work(() => writeLock(file, [...all.filter((one) => one.edition !== edition), current]));
  });
}

function namesIn(name: string): [survey: string, edition: string] {
  const [survey = '', edition = ''] = editionPath(name).split('/');
  return [survey, edition];
}

function readLock(file: string): readonly LockedEdition[] {
  if (!existsSync(file)) return [];
  const { editions, problems } = readLockText(readFileSync(file, 'utf8'), shownPath(file));
  if (problems.length > 0) throw new FaultsError(problems);
  return editions;
}

/** A file is there whole or as it was before. */
function writeLock(file: string, editions: readonly LockedEdition[]): void {
  const draft = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(draft, lockText(editions), { flush: true });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

const longestTurnMs = 30_000;

/** Does the work while no other process writes the file; waits for its turn. */
async function exclusively<T>(file: string, work: () => Promise<T>): Promise<T> {
  const turn = `${file}.writing`;
  const deadline = Date.now() + longestTurnMs;
  while (!take(turn)) {
    if (isAbandoned(turn)) rmSync(turn, { force: true });
    else if (Date.now() > deadline) {
      throw new EnvironmentError(
        `Un autre programme écrit dans ${shownPath(file)} : attendez qu’il ait fini ; s’il n’y en a pas, supprimez ${shownPath(turn)}.`,
      );
    } else await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(turn, { force: true });
  }
}

function take(turn: string): boolean {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Left behind by a process that ended before its work did. */
function isAbandoned(turn: string): boolean {
  try {
    if (Date.now() - statSync(turn).mtimeMs > longestTurnMs) return true;
    const pid = Number(readFileSync(turn, 'utf8'));
    // An empty file is one whose owner has not written its number yet.
    return pid !== 0 && !isAlive(pid);
  } catch {
    return false; // given back meanwhile
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
