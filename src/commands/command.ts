/** What a command is given and what it may end with. */
import type { Problem } from '../problem.ts';

/** Exit status, the same for every command. */
export const exit = {
  done: 0,
  /** The input has faults, all listed; or `verify` found an incompatibility. */
  faults: 1,
  /** The command line is not understood. */
  usage: 2,
  /** The machine refuses: port, disk, rights. */
  environment: 3,
} as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];

export interface CommandContext {
  readonly options: { readonly [name: string]: string | boolean | undefined };
  readonly arguments: readonly string[];
  readonly print: (text: string) => void;
  /** Faults and progress, apart from the result. */
  readonly tell: (text: string) => void;
  readonly clock: () => Date;
}

export interface Command {
  /** « surveys check [FICHIER…] » */
  readonly usage: string;
  readonly summary: string;
  /** One command line that does something, shown by --help. */
  readonly example: string;
  readonly options: { readonly [name: string]: { readonly type: 'string' | 'boolean' } };
  /** How many words it takes at most, options apart. */
  readonly words: number;
  readonly run: (context: CommandContext) => Promise<ExitStatus>;
}

/** Thrown when the command line lacks something: told in one sentence, exit 2. */
export class UsageError extends Error {}

/** Thrown when the input has faults: all are listed, exit 1. */
export class FaultsError extends Error {
  readonly problems: readonly Problem[];
  /** What comes of it, told to people after the faults. */
  readonly outcome: string | undefined;
  constructor(problems: readonly Problem[], outcome?: string) {
    super(`${problems.length} faults`);
    this.problems = problems;
    this.outcome = outcome;
  }
}

/** Thrown when the machine refuses: told in one sentence, exit 3. */
export class EnvironmentError extends Error {}

export function requiredOption(context: CommandContext, name: string): string {
  const value = context.options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`Il manque l’option --${name}.`);
}

export function requiredArgument(context: CommandContext, index: number, what: string): string {
  const value = context.arguments[index];
  if (value !== undefined) return value;
  throw new UsageError(`Il manque ${what}.`);
}
