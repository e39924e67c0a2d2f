import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const patienceMs = 5000;

/** Runs a program on our own input and output, and gives its exit status. */
export async function runToTheEnd(path, args) {
  const { status } = await waitFor(spawn(path, args, { stdio: 'inherit' }));
  return status;
}

/**
 * Outlives the child whatever signal comes, and hands it those that it would not get otherwise.
 * The status is 128 + n when signal n killed the child.
 */
export function waitFor(child) {
  let interruptedBy;
  const handled = new Set();
  const handle = (signal) => {
    interruptedBy = { signal, status: statusOf(signal) };
    // kill() is never gentle on Windows, where the console has told the child anyway. Elsewhere
    // npm repeats to us, within milliseconds, what its whole process group has received.
    if (process.platform === 'win32' || handled.has(signal)) return;
    handled.add(signal);
    const delayMs = mayComeFromTerminal(signal) ? patienceMs : 0;
    setTimeout(() => child.kill(signal), delayMs).unref();
    setTimeout(() => handled.delete(signal), delayMs + 1000).unref();
  };
  for (const signal of signals) process.on(signal, handle);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ status: code ?? statusOf(signal), interruptedBy });
    });
  }).finally(() => {
    for (const signal of signals) process.off(signal, handle);
  });
}

function statusOf(signal) {
  return 128 + constants.signals[signal];
}

// A terminal sends Ctrl-C, and its own closing, to every process in it: passing them on at once
// would look to the child like a second, impatient Ctrl-C.
function mayComeFromTerminal(signal) {
  return signal !== 'SIGTERM' && process.stdin.isTTY === true;
}
