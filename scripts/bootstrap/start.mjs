import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';
import { arePackagesInstalled, installPackages } from './packages.mjs';
import { chooseNode, downloadNode, isReady, refuseOldLibc } from './platform-node.mjs';
import { diskRefusal, Refusal } from './refusal.mjs';
import { runToTheEnd } from './run-to-the-end.mjs';
import { withProgress } from './with-progress.mjs';

/** What the bootstrap needs to know of the machine; tests describe another one. */
export function thisHost() {
  return {
    root: resolve(fileURLToPath(import.meta.url), '../../..'),
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    nodeVersion: process.versions.node,
    nodePath: process.execPath,
    glibcVersion: readGlibcVersion,
  };
}

/** Prepares what is missing, runs the asked file, and gives the exit status. */
export async function start([file, ...args], host) {
  try {
    const node = await prepare(host);
    return await runToTheEnd(node.path, [...node.options, resolve(host.root, file), ...args]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.status;
  }
}

async function prepare(host) {
  const node = chooseNode(host);
  if (isReady(node) && arePackagesInstalled(host)) return node;
  try {
    if (!isReady(node)) refuseOldLibc(host);
    await oneAtATime(join(host.root, '.node'), () => installMissing(node, host));
  } catch (error) {
    throw diskRefusal(error, host.root) ?? error;
  }
  return node;
}

// Both at once: unpacking the one leaves time to download the other.
async function installMissing(node, host) {
  const missing = [];
  if (!isReady(node)) {
    missing.push({
      name: `de Node ${node.source.version}`,
      install: () => downloadNode(node, host),
    });
  }
  if (!arePackagesInstalled(host)) {
    missing.push({ name: 'des paquets', install: () => installPackages(host) });
  }
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(' et ');
  await withProgress(`Installation ${names}, une minute environ`, async () => {
    const ends = await Promise.allSettled(missing.map(({ install }) => install()));
    const failed = ends.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
  });
}

// Takes tens of milliseconds, hence asked only where a Node must be downloaded.
function readGlibcVersion() {
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime;
}
