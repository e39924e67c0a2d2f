import { parseArgs } from 'node:util';
import { formatProblem } from '../problem.ts';
import {
  type Command,
  type CommandContext,
  EnvironmentError,
  exit,
  FaultsError,
  UsageError,
} from './command.ts';
import { environmentSentence } from './environment.ts';
import { usageFor } from './usage.ts';

type Loader = () => Promise<Command>;

/** Loaded one at a time: a command does not wait for what another needs. */
export const commands: Readonly<Record<string, Loader>> = {
  demo: async () => (await import('./demo.ts')).demo,
  serve: async () => (await import('./serve.ts')).serve,
  bilan: async () => (await import('./bilan.ts')).bilan,
  'surveys check': async () => (await import('./surveys-check.ts')).surveysCheck,
  'surveys export': async () => (await import('./surveys-export.ts')).surveysExport,
  'surveys import': async () => (await import('./surveys-import.ts')).surveysImport,
  'surveys new': async () => (await import('./surveys-new.ts')).surveysNew,
  'surveys diff': async () => (await import('./surveys-diff.ts')).surveysDiff,
  'surveys lock': async () => (await import('./surveys-lock.ts')).surveysLock,
  'surveys preview': async () => (await import('./surveys-preview.ts')).surveysPreview,
  'surveys print': async () => (await import('./surveys-print.ts')).surveysPrint,
  'edition open': async () => (await import('./edition-open.ts')).editionOpen,
  'edition amend': async () => (await import('./edition-amend.ts')).editionAmend,
  'edition settings': async () => (await import('./edition-settings.ts')).editionSettings,
  'edition export': async () => (await import('./edition-export.ts')).editionExport,
  'edition close': async () => (await import('./edition-close.ts')).editionClose,
  'edition erase': async () => (await import('./edition-erase.ts')).editionErase,
  'edition status': async () => (await import('./edition-status.ts')).editionStatus,
  'invitees import': async () => (await import('./invitees-import.ts')).inviteesImport,
  'invitees correct': async () => (await import('./invitees-correct.ts')).inviteesCorrect,
  'invitees remove': async () => (await import('./invitees-remove.ts')).inviteesRemove,
  'responses export': async () => (await import('./responses-export.ts')).responsesExport,
  'responses import': async () => (await import('./responses-import.ts')).responsesImport,
  'spip number': async () => (await import('./spip-number.ts')).spipNumber,
  'remarques export': async () => (await import('./remarques-export.ts')).remarquesExport,
  'remarques import': async () => (await import('./remarques-import.ts')).remarquesImport,
  'theme check': async () => (await import('./theme-check.ts')).themeCheck,
  links: async () => (await import('./links.ts')).links,
  verify: async () => (await import('./verify.ts')).verify,
};

const forPrograms = 'Avec --json, le résultat et les fautes sont écrits pour un autre programme.';

/** @returns the exit status */
export async function runCli(words: readonly string[]): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) =>
    Object.hasOwn(commands, one),
  );
  const load = name === undefined ? undefined : commands[name];
  if (name === undefined || load === undefined) return tellUsage(words);
  const command = await load();
  const rest = words.slice(name.split(' ').length);
  if (rest.includes('--help')) {
    process.stdout.write(
      `millesime ${command.usage}\n  ${command.summary}\n  Exemple : millesime ${command.example}\n  ${forPrograms}\n`,
    );
    return exit.done;
  }
  const json = rest.includes('--json');
  try {
    return await command.run(contextOf(command, rest));
  } catch (error) {
    return tellError(error, command, json);
  }
}

function contextOf(command: Command, words: readonly string[]): CommandContext {
  const options = { json: { type: 'boolean' } as const, ...command.options };
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
    });
    if (positionals.length > command.words)
      throw new UsageError(`« ${positionals[command.words]} » est de trop.`);
    return {
      options: values as CommandContext['options'],
      arguments: positionals,
      print: (text) => process.stdout.write(`${text}\n`),
      tell: (text) => process.stderr.write(`${text}\n`),
      clock: () => new Date(),
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const known = Object.keys(options).map((option) => `--${option}`);
    throw new UsageError(
      `Une option n’est pas connue ou n’a pas sa valeur. Options : ${known.join(', ')}.`,
    );
  }
}

function tellError(error: unknown, command: Command, json: boolean): number {
  const tell = (text: string) => process.stderr.write(`${text}\n`);
  if (error instanceof FaultsError) {
    if (json) process.stdout.write(`${JSON.stringify(error.problems)}\n`);
    else tell([...error.problems.map(formatProblem), error.outcome ?? []].flat().join('\n'));
    return exit.faults;
  }
  if (error instanceof UsageError) {
    tell(`${error.message}\nUsage : millesime ${command.usage}`);
    return exit.usage;
  }
  const unreadable = unreadableFile(error);
  if (unreadable !== undefined) {
    tell(unreadable);
    return exit.usage;
  }
  const sentence = error instanceof EnvironmentError ? error.message : environmentSentence(error);
  if (sentence === undefined) throw error;
  tell(sentence);
  return exit.environment;
}

/** The file that the person named is not there, or is no file. */
function unreadableFile(error: unknown): string | undefined {
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === 'ENOENT' && syscall === 'open') return `Le fichier « ${path} » n’existe pas.`;
  return code === 'EISDIR' ? 'Un dossier est donné là où il faut un fichier.' : undefined;
}

async function tellUsage(words: readonly string[]): Promise<number> {
  const { asked, names, sentence } = usageFor(words, Object.keys(commands));
  const all = await Promise.all(names.flatMap((name) => commands[name]?.() ?? []));
  const lines = all.map((command) => `  ${command.usage}\n      ${command.summary}`);
  const text = `millesime <commande>\n\n${lines.join('\n')}\n\n${forPrograms}\n`;
  if (asked) process.stdout.write(text);
  else process.stderr.write(`${sentence}\n\n${text}`);
  return asked ? exit.done : exit.usage;
}
