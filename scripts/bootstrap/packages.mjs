import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installLocked, NpmFailure } from './npm.mjs';
import { diskRefusal, isNetworkCode, Refusal } from './refusal.mjs';

/**
 * Whether node_modules holds what package-lock.json asks for, by the copy of the lock file that
 * npm leaves there as the last act of any installation, by us or by hand. A copied date, an
 * installation broken off and a lock file changed by `git pull` are all judged rightly so.
 */
export function arePackagesInstalled({ root, env }) {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = readPackages(join(root, 'package-lock.json')) ?? {};
  delete wanted[''];
  return (
    Object.entries(wanted).every(([path, entry]) =>
      installed[path]
        ? installed[path].version === entry.version && installed[path].integrity === entry.integrity
        : mayBeMissing(entry, env),
    ) && Object.keys(installed).every((path) => wanted[path])
  );
}

export async function installPackages(host) {
  try {
    await installLocked(host.root, host);
  } catch (error) {
    rmSync(join(host.root, 'node_modules', '.package-lock.json'), { force: true });
    throw error instanceof NpmFailure ? refusalFor(error, host.root) : error;
  }
}

function refusalFor(failure, root) {
  const known = diskRefusal(failure, root);
  if (known) return known;
  if (isNetworkCode(failure.code)) {
    return new Refusal(
      `Les paquets n’ont pas pu être téléchargés (${failure.code})\u00a0: vérifiez la connexion et, ` +
        's’il y a lieu, le proxy réglé dans npm, puis relancez la même commande.',
    );
  }
  return new Refusal(
    `${failure.output}\nnpm n’a pas pu installer les paquets\u00a0: son message est ci-dessus.`,
  );
}

// Optional ones are binaries of other platforms; npm leaves out the tools of development where
// it is told so, as container images do.
function mayBeMissing({ optional, devOptional, dev }, env) {
  return optional || devOptional || (dev && env.NODE_ENV === 'production');
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
