import { expect, test } from 'vitest';
import { directionFiles } from '../../scripts/demonstration-direction/files.ts';
import { textOf } from '../surveys/read-demonstration.ts';
import { questionnaire } from '../surveys/read-second-survey.ts';

test('the committed demonstration is what the script makes, byte for byte, and again', () => {
  const files = directionFiles(questionnaire);
  expect([...files.keys()]).toEqual([
    'surveys/attentes-direction/demonstration/2022/README.md',
    'surveys/attentes-direction/demonstration/2022/invitees.csv',
    'surveys/attentes-direction/demonstration/2022/responses.json',
    'reports/attentes-direction/2022/remarques.csv',
    'reports/attentes-direction/2022/themes.yaml',
  ]);
  for (const [path, content] of files) expect(textOf(path) === content, path).toBe(true);
  expect([...directionFiles(questionnaire)]).toEqual([...files]);
});
