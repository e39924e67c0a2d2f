import { expect, test } from 'vitest';
import { demonstrationFiles } from '../../scripts/demonstration/files.ts';
import { questionnaire, textOf } from '../surveys/read-demonstration.ts';

test('the committed demonstration is what the script makes, byte for byte, and again', () => {
  const files = demonstrationFiles(questionnaire);
  expect([...files.keys()]).toEqual([
    'surveys/etre-rupn/demonstration/2021/README.md',
    'surveys/etre-rupn/demonstration/2021/invitees.csv',
    'surveys/etre-rupn/demonstration/2021/responses.json',
    'reports/etre-rupn/2021/remarques.csv',
    'reports/etre-rupn/2021/themes.yaml',
  ]);
  for (const [path, content] of files) expect(textOf(path) === content, path).toBe(true);
  expect([...demonstrationFiles(questionnaire)]).toEqual([...files]);
});
