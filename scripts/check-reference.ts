/** `npm run check:reference -- DIR`: our statistics against a folder of reference values. */

import { existsSync } from 'node:fs';
import { checkFolder } from './reference/check-folder.ts';
import { deviation } from './reference/comparison.ts';
import type { SubjectResult } from './reference/subject-check.ts';

const MOST_FAILURES_SHOWN = 10;

const [directory] = process.argv.slice(2);
if (directory === undefined || !existsSync(directory)) {
  console.error(
    `usage: npm run check:reference -- DIR${directory ? ` (no such folder: ${directory})` : ''}`,
  );
  process.exit(2);
}

const { results, unknown } = checkFolder(directory);
console.log('file             cases  values  worst abs  worst rel  failures');
for (const result of results) console.log(line(result));
for (const name of unknown) console.log(`${name}: no check knows this file`);
if (results.length === 0) console.error(`${directory} holds no file that a check knows`);
const isWhole = results.length > 0 && unknown.length === 0;
process.exitCode = isWhole && results.every(isGood) ? 0 : 1;

function isGood({ failures, missing, error }: SubjectResult): boolean {
  return failures.length === 0 && missing.length === 0 && error === undefined;
}

function line({ name, cases, compared, ...result }: SubjectResult): string {
  const { absolute, relative, failures, missing, notCovered, error } = result;
  if (error !== undefined) return `${name.padEnd(15)} cannot be checked: ${error}`;
  const numbers = [
    name.padEnd(15),
    String(cases).padStart(6),
    String(compared).padStart(7),
    absolute.toExponential(1).padStart(10),
    relative.toExponential(1).padStart(10),
    String(failures.length).padStart(9),
  ].join(' ');
  return [
    numbers,
    ...failures.slice(0, MOST_FAILURES_SHOWN).map((one) => {
      const far = deviation(one).absolute;
      return `  ${one.place}, ${one.column}: ${JSON.stringify(one.ours)} instead of ${JSON.stringify(one.expected)} (${far})`;
    }),
    ...(failures.length > MOST_FAILURES_SHOWN ? [`  … ${failures.length} in all`] : []),
    ...(missing.length > 0 ? [`  required, and not compared: ${missing.join(' ')}`] : []),
    ...(notCovered.length > 0 ? [`  not covered: ${notCovered.join(' ')}`] : []),
  ].join('\n');
}
