import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// `npm start` and `npm test` begun together would unpack into the same folder.
const longestInstallationMs = 10 * 60_000;

/** Does the work while no other process does work in this folder; waits for its turn. */
export async function oneAtATime(folder, work) {
  makeFolder(folder);
  const turn = join(folder, 'installing.pid');
  let told = false;
  while (!take(turn)) {
    if (isAbandoned(turn)) {
      rmSync(turn, { force: true });
      continue;
    }
    if (!told) process.stderr.write('Une autre installation est en cours dans ce dossier…\n');
    told = true;
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(turn, { force: true });
  }
}

// Not `recursive`: on a read-only disk, Node 20 then reports a file that does not exist.
function makeFolder(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

function take(turn) {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(turn) {
  try {
    if (Date.now() - statSync(turn).mtimeMs > longestInstallationMs) return true;
    const pid = Number(readFileSync(turn, 'utf8'));
    // An empty file is one whose owner has not written its number yet.
    return pid !== 0 && !isAlive(pid);
  } catch {
    return false; // given back meanwhile
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
