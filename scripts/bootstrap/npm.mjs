import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { Refusal } from './refusal.mjs';
import { waitFor } from './run-to-the-end.mjs';

const quiet = '--no-audit --no-fund --no-progress';
// Settings of the person that would end in another tree than the lock file's, or refuse it because
// the Node that runs npm is older than the one that will run the packages.
const asLocked = '--ignore-scripts --install-strategy=hoisted --engine-strict=false';
// Without network, npm's own delays between attempts would mean a silent minute.
const impatient = '--fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000';
// Captured, not shown: a full disk is only a warning to npm while it unpacks, after which it may
// report success over truncated files.
const withWarnings = '--loglevel=warn';

/** What npm said when it failed, with the code and path of the system error behind it, if any. */
export class NpmFailure extends Error {
  constructor(output) {
    super('npm ci failed');
    this.output = withoutWarnings(output).trim();
    this.code = (/TAR_ENTRY_ERROR (E[A-Z]+)/.exec(output) ??
      /^npm (?:error|ERR!) code (\w+)/m.exec(output))?.[1];
    this.path = /^npm (?:error|ERR!) path (.+)/m.exec(output)?.[1];
  }
}

/** Runs `npm ci` in a folder, silently, and throws what went wrong. */
export async function installLocked(folder, host) {
  const { status, interruptedBy, output } = await runNpm(folder, host).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Refusal(
      'npm est introuvable\u00a0: installez Node 24, qui le contient, puis relancez la même commande.',
    );
  });
  if (interruptedBy) {
    throw new Refusal(
      'Installation interrompue\u00a0: relancez la même commande pour la reprendre.',
      interruptedBy.status,
    );
  }
  if (status !== 0 || output.includes('TAR_ENTRY_ERROR')) throw new NpmFailure(output);
}

async function runNpm(folder, { env, nodePath, platform }) {
  const kinds = env.NODE_ENV === 'production' ? '--omit=dev' : '--include=dev';
  const ci = ['ci', quiet, asLocked, impatient, withWarnings, kinds].join(' ');
  const options = { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] };
  const ourNpm = env.npm_execpath;
  let child;
  if (ourNpm && basename(ourNpm) === 'npm-cli.js') {
    child = spawn(nodePath, [ourNpm, ...ci.split(' ')], options);
  } else if (platform === 'win32') {
    child = spawn(`npm.cmd ${ci}`, { ...options, shell: true });
  } else {
    child = spawn('npm', ci.split(' '), options);
  }
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return { ...(await waitFor(child)), output };
}

// Nor the page of help that npm adds where lock file and package.json disagree.
function withoutWarnings(output) {
  return output
    .replace(/^npm (warn|WARN) (?!tar).*\n/gm, '')
    .replace(/^npm (error|ERR!) Clean install a project\n[\s\S]*?(?=^npm \1 A complete log)/m, '');
}
