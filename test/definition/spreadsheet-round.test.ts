/** A questionnaire goes through a spreadsheet, and through YAML, and comes back as it was. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { conditionSchema } from '../../src/definition/condition-schema.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { questionnaireSchema, type RawQuestionnaire } from '../../src/definition/schema.ts';
import { readSpreadsheet } from '../../src/definition/spreadsheet/read-spreadsheet.ts';
import { writeSpreadsheet } from '../../src/definition/spreadsheet/write-spreadsheet.ts';
import { updatedYaml } from '../../src/definition/write-yaml/updated-yaml.ts';
import { yamlText } from '../../src/definition/write-yaml/yaml-text.ts';
import { formatProblem } from '../../src/problem.ts';
import { arbitraryQuestionnaire } from './arbitrary-questionnaire.ts';
import { conditionsIn, uncovered } from './uncovered.ts';

async function workbook(raw: unknown): Promise<Uint8Array> {
  const bytes = await writeSpreadsheet(raw as RawQuestionnaire);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message);
  return bytes;
}

async function throughSpreadsheet(raw: unknown): Promise<unknown> {
  const { value, problems } = await readSpreadsheet(await workbook(raw), 'essai.xlsx');
  if (value === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return value;
}

/** What the schema allows and the other rules do not: keys without a place, numbers of no scale. */
const forbidden =
  /matrix\.choices.*specify$|ranking\.choices.*(?:exclusive|specify|missing)$|\|(?!scale)\w+\.groups\[\]\.choices\[\]\|1$/;

describe('the questionnaires of these tests', () => {
  it('are sound, and written by us as YAML read as what they are', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire, (value) => {
        // As a disk keeps it.
        const text = Buffer.from(yamlText(value)).toString('utf8');
        expect(parse(text)).toStrictEqual(value);
        const { questionnaire, problems } = readQuestionnaire(text, 'essai.yaml');
        expect(questionnaire, problems.map(formatProblem).join('\n')).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('leave no type, no key and no word of the language out', () => {
    const sample = fc.sample(arbitraryQuestionnaire, { numRuns: 400, seed: 20 });
    const gaps = (values: readonly unknown[]) => [
      ...uncovered(questionnaireSchema, values),
      ...uncovered(conditionSchema, conditionsIn(values)),
    ];
    expect(gaps(sample).filter((gap) => !forbidden.test(gap))).toEqual([]);
    expect(gaps(sample.slice(0, 2)).filter((gap) => !forbidden.test(gap))).not.toEqual([]);
  });
});

describe('value, spreadsheet, value', () => {
  it('is the identity', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuestionnaire, async (value) => {
        expect(await throughSpreadsheet(value)).toStrictEqual(value);
      }),
      { numRuns: 80 },
    );
  });

  it('is so for a questionnaire of two hundred questions, past any buffer', async () => {
    const label = 'Une question dont le libellé est long. '.repeat(40);
    const questions = Array.from({ length: 200 }, (_, index) => ({
      id: `q${index}`,
      type: 'single',
      title: `Question ${index}`,
      label,
      choices: Array.from({ length: 9 }, (_, c) => ({ id: `c${c}`, label: `${label}${index}` })),
    }));
    const [small] = fc.sample(arbitraryQuestionnaire, { numRuns: 1, seed: 3 });
    const value = { ...small, steps: [{ id: 'seule', title: 'Seule', questions }] };
    expect(await throughSpreadsheet(value)).toStrictEqual(value);
  });
});

describe('YAML, spreadsheet, YAML', () => {
  const folder = fileURLToPath(new URL('../../surveys/', import.meta.url));
  const files = globSync('**/*.yaml', { cwd: folder }).toSorted();

  it.each(files)('%s comes back to the letter, comments and all', async (file) => {
    const text = readFileSync(`${folder}${file}`, 'utf8');
    const value = await throughSpreadsheet(parse(text));
    expect(value).toStrictEqual(parse(text));
    expect(updatedYaml(text, value)).toBe(text);
  });

  it('finds the surveys', () => {
    expect(files.length).toBeGreaterThan(0);
  });
});

describe('the file', () => {
  it('is the same to the byte whenever it is made', async () => {
    const [value] = fc.sample(arbitraryQuestionnaire, { numRuns: 1, seed: 5 });
    const first = Buffer.from(await workbook(value));
    expect(Buffer.from(await workbook(structuredClone(value))).equals(first)).toBe(true);
    // Each entry of the archive and of its directory is dated 1 January 1980, 0 h (APPNOTE 4.4.6).
    const dates = [
      ...placesOf('PK\u0003\u0004', first).map((at) => at + 10),
      ...placesOf('PK\u0001\u0002', first).map((at) => at + 12),
    ].map((at) => first.readUInt32LE(at));
    expect(dates.length).toBeGreaterThan(16);
    expect(new Set(dates)).toEqual(new Set([0x0021_0000]));
  });
});

function placesOf(signature: string, bytes: Buffer): number[] {
  return [...bytes.toString('latin1').matchAll(RegExp(signature, 'g'))].map(({ index }) => index);
}
