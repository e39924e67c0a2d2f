/** Every questionnaire that was opened still says what it said then; git keeps both sides. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { publishedProblems } from '../../src/commands/check-published.ts';
import { lockText } from '../../src/commands/published-lock.ts';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { read } from '../definition/sample.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const surveys = fileURLToPath(new URL('../../surveys', import.meta.url));

it('no questionnaire of the project has changed since it was opened', () => {
  expect(publishedProblems(surveys)).toEqual([]);
});

describe('were one to change', () => {
  const YEAR = '2021';

  /** The surveys of the project with that edition frozen as it is now. */
  function frozen(): { folder: string; file: string; text: string } {
    const folder = temporaryFolder();
    cpSync(surveys, folder, { recursive: true });
    const file = join(folder, `etre-rupn/${YEAR}.yaml`);
    const text = readFileSync(file, 'utf8');
    const sha256 = questionnaireHash(read(text));
    const opened = { confidentiality: 'confidential', openedOn: `${YEAR}-06-01` } as const;
    const lock = lockText([{ edition: YEAR, sha256, ...opened, amendments: [] }]);
    writeFileSync(join(folder, 'etre-rupn/published.lock'), lock);
    return { folder, file, text };
  }

  it('it would be found', () => {
    const { folder, file, text } = frozen();
    expect(publishedProblems(folder)).toEqual([]);
    const changes = [
      ['label: Depuis combien de temps êtes-vous RUPN ?', 'label: Depuis quand êtes-vous RUPN ?'],
      ['            label: Plus de dix ans', '            label: Plus de onze ans'],
      ['values: [lgt, lpo]', 'values: [lgt]'],
      ['confidentiality: confidential', 'confidentiality: identified'],
    ] as const;
    for (const [from, to] of changes) {
      expect(text.split(from), from).toHaveLength(2);
      writeFileSync(file, text.replace(from, to));
      expect(
        publishedProblems(folder).map(({ code }) => code),
        from,
      ).toEqual(['published-changed']);
    }
    writeFileSync(file, text);
    expect(publishedProblems(folder)).toEqual([]);
  });

  it('a date, a comment or the layout would not', () => {
    const { folder, file, text } = frozen();
    const closes = `closes: ${YEAR}-06-30T23:59`;
    expect(text.split(closes)).toHaveLength(2);
    writeFileSync(file, `# Prolongée.\n${text.replace(closes, `closes: ${YEAR}-07-07T23:59`)}`);
    expect(publishedProblems(folder)).toEqual([]);
  });
});
