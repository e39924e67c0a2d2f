import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import type { WorkerOptions } from 'node:worker_threads';

export function threadOptions(workerData?: object): WorkerOptions {
  return { workerData, execArgv: [], env: cachedEnvironment() };
}

/**
 * The environment, with the cache of compiled files that the program has: it saves a thread or a
 * process half of its start and of its memory.
 */
export function cachedEnvironment(): NodeJS.ProcessEnv {
  const cache = getCompileCacheDir();
  // The directory of one version of Node, within the one that is to be named.
  return cache ? { ...process.env, NODE_COMPILE_CACHE: dirname(cache) } : process.env;
}
