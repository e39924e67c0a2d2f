/** Rewrites the fictive data of every edition and the coding of its remarks. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readQuestionnaire } from '../src/definition/read-questionnaire.ts';
import { formatProblem, hasErrors } from '../src/problem.ts';
import { demonstrationEditions } from './demonstration/editions.ts';
import { demonstrationFiles } from './demonstration/files.ts';

const root = dirname(import.meta.dirname);

for (const plan of demonstrationEditions) {
  const path = `surveys/etre-rupn/${plan.edition}.yaml`;
  const text = readFileSync(join(root, path), 'utf8');
  const { questionnaire, problems } = readQuestionnaire(text, path);
  if (!questionnaire || hasErrors(problems)) {
    process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
    process.exitCode = 1;
    continue;
  }
  for (const [file, content] of demonstrationFiles(plan, questionnaire)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
    process.stdout.write(`${file}\n`);
  }
}
