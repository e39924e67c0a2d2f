/** `bilan` as a process: what it says of its progress, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Problem } from '../../problem.ts';

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url));

export interface Progress {
  /** « analyse complète » */
  readonly step: string;
  readonly number: number;
  readonly of: number;
}

export interface Ended {
  readonly outcome: 'done' | 'faults' | 'refused' | 'failed' | 'cancelled';
  readonly problems: readonly Problem[];
  readonly sentence?: string;
}

export interface Running {
  /** Ends it, by force when it does not by itself. */
  readonly kill: () => void;
  readonly ended: Promise<Ended>;
}

export interface BilanRun {
  readonly edition: string;
  /** The data folder. */
  readonly directory: string;
  /** The folder of plans and articles. */
  readonly reports: string;
  readonly out: string;
  /** `check`: the article alone, which needs everything that can be wrong. */
  readonly kind: 'build' | 'check';
  readonly told: (progress: Progress) => void;
}

/** After which a process that was asked to end is ended. */
const PATIENCE_MS = 3000;

export function runBilan({ edition, directory, reports, out, kind, told }: BilanRun): Running {
  const words = ['bilan', edition, '--data', directory, '--out', out, '--reports', reports];
  const own = ['--json', '--progress', ...(kind === 'check' ? ['--only', 'article'] : [])];
  const child = spawn(process.execPath, [cli, ...words, ...own], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  letOthersGoFirst(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
    const latest = progressIn(said.stderr);
    if (latest) told(latest);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('error', (error) => resolve(failed(error.message)));
    child.on('close', (status) => resolve(endOf(status, said.stdout, said.stderr)));
    // What it has begun itself may hold its streams open for a while.
    child.on('exit', (_status, signal) => {
      if (signal !== null) resolve(isAsked(signal) ? cancelled : failed(said.stderr));
    });
  });
  const kill = () => {
    child.kill();
    const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    force.unref();
    child.once('exit', () => clearTimeout(force));
  };
  return { kill, ended };
}

const cancelled: Ended = { outcome: 'cancelled', problems: [] };

/** Ctrl-C in the terminal of the service ends what it has begun too. */
function isAsked(signal: NodeJS.Signals): boolean {
  return ['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal);
}

/** Whoever answers the survey on this machine does not wait for a bilan. */
function letOthersGoFirst({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us: it is built all the same.
  }
}

const progressLine = /^(.+) \((\d+) sur (\d+)\)$/;

/** The last line of progress among what was said. */
function progressIn(text: string): Progress | undefined {
  const lines = text.split('\n').slice(0, -1).reverse();
  for (const line of lines) {
    const [, step, number, of] = progressLine.exec(line) ?? [];
    if (step !== undefined) return { step, number: Number(number), of: Number(of) };
  }
  return undefined;
}

const problemSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  path: z.string(),
  line: z.number().optional(),
  column: z.number().optional(),
  cell: z.string().optional(),
  message: z.string(),
  hint: z.string().optional(),
});
const faultsSchema = z.array(problemSchema);
const doneSchema = z.object({ problems: faultsSchema });

/** @param status as the commands have it: 0 done, 1 faults, 2 and 3 one sentence */
function endOf(status: number | null, stdout: string, stderr: string): Ended {
  if (status === 0) {
    const { data } = doneSchema.safeParse(jsonOf(stdout));
    return data ? { outcome: 'done', problems: data.problems as Problem[] } : failed(stderr);
  }
  if (status === 1) {
    const { data } = faultsSchema.safeParse(jsonOf(stdout));
    // A crash of Node has this status too, and no faults.
    return data ? { outcome: 'faults', problems: data as Problem[] } : failed(stderr);
  }
  const sentence = stderr
    .split('\n')
    .find((line) => line !== '' && !progressLine.test(line) && !line.startsWith('Usage'));
  const refused = (status === 2 || status === 3) && sentence !== undefined;
  return refused ? { outcome: 'refused', problems: [], sentence } : failed(stderr);
}

function failed(sentence: string): Ended {
  return { outcome: 'failed', problems: [], sentence };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
