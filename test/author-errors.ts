import { readdirSync, readFileSync } from 'node:fs';
import { readQuestionnaire } from '../src/definition/read-questionnaire.ts';
import { formatProblem } from '../src/problem.ts';

const FOLDER = new URL('./author-errors/', import.meta.url);
const WARNINGS = 'warnings/';

/** Broken questionnaires, by path without ending: `duplicate-id`, `several/empty`. */
export function brokenQuestionnaires(): string[] {
  return fixtures().filter((name) => !name.startsWith(WARNINGS));
}

/** Sound questionnaires that their authors are warned of: `warnings/long-step`. */
export function warnedQuestionnaires(): string[] {
  return fixtures().filter((name) => name.startsWith(WARNINGS));
}

function fixtures(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.slice(0, -'.yaml'.length))
    .sort();
}

export function fixtureFile(name: string, ending: string): URL {
  return new URL(`${name}${ending}`, FOLDER);
}

/** Reads a fixture; `# Kept as <name>` says which its place on disk promises. */
export function readFixture(name: string): ReturnType<typeof readQuestionnaire> {
  const text = readFileSync(fixtureFile(name, '.yaml'), 'utf8');
  const expected = /^# Kept as (\S+)$/m.exec(text)?.[1];
  return readQuestionnaire(text, `${name}.yaml`, expected);
}

/** As a terminal shows it. */
export function toldOf(name: string): string {
  return `${readFixture(name).problems.map(formatProblem).join('\n')}\n`;
}
