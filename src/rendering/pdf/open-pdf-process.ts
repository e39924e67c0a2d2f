import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cachedEnvironment } from '../thread-options.ts';
import type { PdfAnswer } from './pdf-process.ts';
import type { PdfSource } from './typeset.ts';

export interface PdfProcess {
  /** One file at a time. */
  readonly print: (source: PdfSource) => Promise<PdfAnswer>;
  readonly close: () => Promise<void>;
}

const main = fileURLToPath(new URL('./pdf-process.ts', import.meta.url));

/**
 * Typst beside us: fifty pages take it a second, in which other files are made, and two hundred
 * megabytes, which only a process gives back.
 */
export function openPdfProcess(): PdfProcess {
  const child = fork(main, {
    execArgv: [],
    env: cachedEnvironment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const stopped = ended.then(() => {
    throw new Error('the process that makes PDF files has stopped');
  });
  // Heard where an answer is awaited; at the end it is as it should be.
  stopped.catch(() => {});
  return {
    print: async (source) => {
      child.send(source);
      const [answer] = await Promise.race([once(child, 'message'), stopped]);
      return answer as PdfAnswer;
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
