/** Rewrites the fictive data of the 2021 edition and the coding of its remarks. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readQuestionnaire } from '../src/definition/read-questionnaire.ts';
import { formatProblem } from '../src/problem.ts';
import { demonstrationFiles } from './demonstration/files.ts';

const root = dirname(import.meta.dirname);
const path = 'surveys/etre-rupn/2021.yaml';
const { questionnaire, problems } = readQuestionnaire(readFileSync(join(root, path), 'utf8'), path);

if (questionnaire) {
  for (const [file, content] of demonstrationFiles(questionnaire)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
    process.stdout.write(`${file}\n`);
  }
} else {
  process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  process.exitCode = 1;
}
