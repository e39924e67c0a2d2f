import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demonstrationEditions } from '../../scripts/demonstration/editions.ts';
import { demonstrationFiles } from '../../scripts/demonstration/files.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';

test('both editions are made', () => {
  expect(demonstrationEditions.map(({ edition }) => edition)).toEqual(['2021', '2022']);
});

test.each(demonstrationEditions)(
  'the committed demonstration of $edition is what the script makes, byte for byte, and again',
  (plan) => {
    const { edition } = plan;
    const path = `surveys/etre-rupn/${edition}.yaml`;
    const { questionnaire } = readQuestionnaire(textOf(path), path);
    if (!questionnaire) throw new Error(`${path} cannot be read.`);
    const files = demonstrationFiles(plan, questionnaire);
    expect([...files.keys()]).toEqual([
      `surveys/etre-rupn/demonstration/${edition}/README.md`,
      `surveys/etre-rupn/demonstration/${edition}/invitees.csv`,
      `surveys/etre-rupn/demonstration/${edition}/responses.json`,
      `reports/etre-rupn/${edition}/remarques.csv`,
      `reports/etre-rupn/${edition}/themes.yaml`,
    ]);
    for (const [file, content] of files) expect(textOf(file) === content, file).toBe(true);
    expect([...demonstrationFiles(plan, questionnaire)]).toEqual([...files]);
  },
);

function textOf(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}
