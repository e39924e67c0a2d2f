import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { threadOptions } from '../thread-options.ts';
import type { PngAnswer, PngTask } from './png-worker.ts';
import { token } from './tokens.ts';

/** Drawings under which another thread would cost more than it spares. */
const worthAThread = 4;

/**
 * PNG files of SVG drawings, on the page’s own background, in the order given; on as many threads
 * as the machine has room for, each taking the next drawing when it has done one. Same bytes for
 * the same drawings: our font alone, and no date in the file.
 * @param widthPx width of every file; the height follows
 * @throws Error that says which drawing cannot be drawn, counted from 1, and why: our bug
 */
export async function drawPngs(
  svgs: readonly string[],
  widthPx: number,
): Promise<readonly Uint8Array[]> {
  const size = Math.min(availableParallelism(), Math.ceil(svgs.length / worthAThread));
  const files = new Array<Uint8Array>(svgs.length);
  const tasks = svgs.entries();
  const threads = Array.from({ length: size }, () => {
    const workerData = { width: widthPx, background: token('paper') };
    return new Worker(new URL('./png-worker.ts', import.meta.url), threadOptions(workerData));
  });
  try {
    await Promise.all(threads.map((thread) => drawOn(thread, tasks, files)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return files;
}

function drawOn(
  thread: Worker,
  tasks: Iterator<[number, string]>,
  files: Uint8Array[],
): Promise<void> {
  return new Promise((done, fail) => {
    const next = () => {
      const { value } = tasks.next();
      if (value === undefined) return done();
      const [index, svg] = value;
      thread.postMessage({ index, svg } satisfies PngTask);
    };
    thread.on('error', fail);
    thread.on('exit', () => fail(new Error('a thread that draws has stopped')));
    thread.on('message', (answer: PngAnswer) => {
      if ('fault' in answer) {
        fail(new Error(`drawing ${answer.index + 1} cannot be drawn: ${answer.fault}`));
        return;
      }
      files[answer.index] = answer.png;
      next();
    });
    next();
  });
}
