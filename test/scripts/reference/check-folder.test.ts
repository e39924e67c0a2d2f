/** Every statistic against the values that R gave: the whole folder, as `npm run check:reference` does. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkFolder } from '../../../scripts/reference/check-folder.ts';
import { requiredOf } from '../../../scripts/reference/required.ts';

const SUBJECTS = [
  ...['bases', 'differences', 'disclosure', 'distributions', 'frame20000', 'frame446'],
  ...['frame446skew', 'granularity', 'numeric', 'outcome_rates', 'overlap', 'proportions'],
  ...['pvalues', 'rounding', 'tables'],
];
const COMMAND = fileURLToPath(new URL('../../../scripts/check-reference.ts', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../reference/', import.meta.url));

describe('statistics against R', () => {
  const { results, unknown } = checkFolder(FOLDER);

  it.each(results.map((result) => [result.name, result] as const))('%s', (_, result) => {
    expect(result.failures).toEqual([]);
    expect(result.compared).toBeGreaterThan(0);
  });

  it.each(results.map((result) => [result.name, result] as const))(
    '%s leaves no required column out',
    (name, { missing }) => {
      expect(requiredOf(name).length).toBeGreaterThan(0);
      expect(missing).toEqual([]);
    },
  );

  it('knows every subject of the folder, and finds them all there', () => {
    expect(unknown).toEqual([]);
    expect(results.map(({ name }) => name)).toEqual(SUBJECTS);
  });
});

describe('a folder where one value is wrong', () => {
  const wrong = (name: string, change: (answer: string) => string) => {
    const folder = copied(name);
    const file = join(folder, `${name}.json`);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return checkFolder(folder);
  };

  it('is told by case, column and both values', () => {
    const { results } = wrong('numeric', (text) => text.replace(/"mean":\s*[\d.]+/, '"mean": 1.5'));
    expect(results[0]?.failures).toMatchObject([
      { place: expect.stringContaining('1'), column: 'mean', expected: 1.5 },
    ]);
  });

  it('fails on a subject that no check knows, and says that a file cannot be read', () => {
    const { results, unknown } = wrong('pvalues', () => '{"holm": ');
    expect(unknown).toEqual([]);
    expect(results[0]?.error).toContain('JSON');
  });

  it('fails on an answer without a case, or without a required column', () => {
    expect(wrong('numeric', () => '[]').results[0]?.error).toBe('its answer holds no case');
    const { results } = wrong('pvalues', (text) => text.replaceAll('"bh"', '"renamed"'));
    expect(results[0]?.failures.map(({ column }) => column)).toContain('bh');
  });

  it('fails on what was given and has no answer', () => {
    const folder = copied('numeric');
    rmSync(join(folder, 'numeric.json'));
    expect(checkFolder(folder).results).toMatchObject([
      { name: 'numeric', error: 'no answer (.json) beside it' },
    ]);
  });

  it('does not mind the order of the rows, nor a byte order mark', () => {
    const folder = copied('rounding');
    const file = join(folder, 'rounding.csv');
    const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
    writeFileSync(file, `\ufeff${[head, ...rows.toReversed()].join('\n')}\n`);
    expect(checkFolder(folder).results).toMatchObject([{ failures: [], missing: [] }]);
  });
});

describe('the command', () => {
  const run = (folder: string) =>
    spawnSync(process.execPath, [COMMAND, folder], { encoding: 'utf8' });

  it('ends with 1 beyond a tolerance and with 0 within', () => {
    const folder = copied('numeric');
    expect(run(folder)).toMatchObject({ status: 0, stdout: expect.stringMatching(/numeric +33/) });
    const file = join(folder, 'numeric.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"mean":\s*[\d.]+/, '"mean": 1.5'));
    expect(run(folder)).toMatchObject({ status: 1, stdout: expect.stringContaining('mean') });
  });

  it('ends with 2 where there is no folder', () => {
    expect(run('/nowhere').status).toBe(2);
  });
});

/** A folder of one subject. */
function copied(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'millesime-reference-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const ending of ['csv', 'json']) {
    cpSync(join(FOLDER, `${name}.${ending}`), join(folder, `${name}.${ending}`));
  }
  return folder;
}
