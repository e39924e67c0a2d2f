import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installLocked, NpmFailure } from './npm.mjs';
import { platformPackages } from './platform-packages.mjs';
import { diskRefusal, isNetworkCode, Refusal } from './refusal.mjs';

const remedy = 'Installez Node 24 ou plus récent, puis relancez la même commande.';

/** The Node to run with: the current one if it is recent enough, else one kept in .node/. */
export function chooseNode({ root, platform, arch, nodeVersion, nodePath }) {
  if (isAtLeast(nodeVersion, 24)) {
    return { path: nodePath, options: optionsFor(nodeVersion) };
  }
  const source = platformPackages[`${platform}-${arch}`];
  if (!source) {
    throw new Refusal(
      `Millésime a besoin de Node 24, dont aucune version à télécharger n’est prévue pour ${platform}-${arch}. ${remedy}`,
    );
  }
  const folder = join(root, '.node', `${source.name}-${source.version}`);
  const path = join(folder, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  return { path, options: optionsFor(source.version), folder, source };
}

export function isReady({ source, path }) {
  return !source || existsSync(path);
}

/** Puts the Node of chooseNode in its place, complete and tried, or throws. */
export async function downloadNode({ folder, source, path }, host) {
  const kept = join(host.root, '.node');
  // We are alone here: what else lies in the folder is a broken download or an older version.
  for (const name of readdirSync(kept)) {
    if (name !== 'installing.pid') rmSync(join(kept, name), { recursive: true, force: true });
  }
  const partial = join(kept, 'partial');
  mkdirSync(partial);
  try {
    writeLock(partial, source);
    await installLocked(partial, host);
    const unpacked = join(partial, 'node_modules', source.name);
    refuseBroken(path.replace(folder, unpacked), source);
    for (const unused of ['include', 'share', 'CHANGELOG.md', 'README.md']) {
      rmSync(join(unpacked, unused), { recursive: true, force: true });
    }
    await rename(unpacked, folder);
  } catch (error) {
    throw error instanceof NpmFailure ? refusalForDownload(error, host.root) : error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

// On Windows, a virus scanner holds a new program for a moment.
async function rename(from, to, attempts = 30) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (attempts === 0 || process.platform !== 'win32') throw error;
    await wait(100);
    await rename(from, to, attempts - 1);
  }
}

// npm checks the integrity; without an address in the lock file it asks the registry, proxy and
// certificates of its own settings.
function writeLock(folder, { name, version, integrity }) {
  const dependencies = { [name]: version };
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } };
  const lock = { lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}

/** The builds for Linux stand on glibc: what to say where there is none, or too old a one. */
export function refuseOldLibc({ platform, glibcVersion: readVersion }) {
  if (platform !== 'linux') return;
  const glibcVersion = readVersion();
  if (glibcVersion && isAtLeast(glibcVersion, 2, 28)) return;
  const found = glibcVersion
    ? `la glibc ${glibcVersion}`
    : 'une autre bibliothèque C, comme Alpine';
  throw new Refusal(
    `Millésime a besoin de Node 24, qui se télécharge pour la glibc 2.28 ou plus récente\u00a0; ce système a ${found}. ${remedy}`,
  );
}

function refuseBroken(binary, { version }) {
  const { stdout, stderr, error } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  if (stdout?.trim() === `v${version}`) return;
  const reason = (stderr || error?.message || 'sans message').trim().split('\n')[0];
  throw new Refusal(
    `Node ${version} a été téléchargé mais ne fonctionne pas sur cette machine (${reason}). ${remedy}`,
  );
}

function refusalForDownload(failure, folder) {
  const known = diskRefusal(failure, folder);
  if (known) return known;
  if (isNetworkCode(failure.code)) {
    return new Refusal(
      `Millésime a besoin de Node 24, qui n’a pas pu être téléchargé (${failure.code})\u00a0: ` +
        'rétablissez la connexion ou installez Node 24 ou plus récent, puis relancez la même commande.',
    );
  }
  return new Refusal(
    `${failure.output}\nMillésime a besoin de Node 24, que npm n’a pas pu obtenir\u00a0: son message est ci-dessus. ${remedy}`,
  );
}

function isAtLeast(version, major, minor = 0) {
  const [ourMajor, ourMinor] = version.split('.').map(Number);
  return ourMajor > major || (ourMajor === major && ourMinor >= minor);
}

// Before 24.3, Node says at each start that reading TypeScript is experimental.
function optionsFor(version) {
  return isAtLeast(version, 24, 3) ? [] : ['--disable-warning=ExperimentalWarning'];
}
