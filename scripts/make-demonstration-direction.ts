/** Rewrites the fictive data of the survey of heads of establishment, and the sorting of its remarks. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readQuestionnaire } from '../src/definition/read-questionnaire.ts';
import { formatProblem, hasErrors } from '../src/problem.ts';
import { directionFiles } from './demonstration-direction/files.ts';

const root = dirname(import.meta.dirname);
const path = 'surveys/attentes-direction/2022.yaml';
const { questionnaire, problems } = readQuestionnaire(readFileSync(join(root, path), 'utf8'), path);

if (questionnaire && !hasErrors(problems)) {
  for (const [file, content] of directionFiles(questionnaire)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
    process.stdout.write(`${file}\n`);
  }
} else {
  process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  process.exitCode = 1;
}
