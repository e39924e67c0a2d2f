/** Every setting that an author may write has a name in French. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSettings } from '../../../src/definition/compare/compare-settings.ts';
import { settingWords } from '../../../src/definition/compare/setting-words.ts';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../../src/definition/read-questionnaire.ts';
import { yamlText } from '../../../src/definition/write-yaml/yaml-text.ts';
import { arbitraryQuestionnaire } from '../arbitrary-questionnaire.ts';

describe('the name of a setting', () => {
  // Whether these questionnaires leave a key out is tested in spreadsheet-round.test.ts.
  const paths = fc.sample(arbitraryQuestionnaire, { numRuns: 100, seed: 20 }).flatMap((value) => {
    const { questionnaire } = readQuestionnaire(yamlText(value), 'essai.yaml');
    if (!questionnaire) throw new Error('A sound questionnaire has faults');
    const empty = { title: '', introduction: [], settings: {} } as unknown as Questionnaire;
    return compareSettings(empty, questionnaire).map(({ path }) => path);
  });

  it.each([...new Set(paths)])('%s', (path) => {
    expect(settingWords(path)).toMatch(/^[a-zé][\p{L}\d ’,]+$/u);
  });

  it('is looked for among settings of every depth', () => {
    expect(paths).toContain('settings.privacy.controller.address');
    expect(paths).toContain('settings.privacy.recipients.1');
    expect(paths).toContain('settings.openLink');
  });
});
