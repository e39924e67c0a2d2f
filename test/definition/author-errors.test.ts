/**
 * One broken questionnaire per fault, one sound questionnaire per warning, and what its author is
 * told, to the letter. What is told now is written beside as `-changed.txt` when it differs: read
 * it, then rename it if it is right.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasErrors, inFileOrder } from '../../src/problem.ts';
import {
  brokenQuestionnaires,
  fixtureFile,
  readFixture,
  toldOf,
  warnedQuestionnaires,
} from '../author-errors.ts';

const broken = brokenQuestionnaires();
const names = [...broken, ...warnedQuestionnaires()];

describe('what the author of a questionnaire is told', () => {
  it.each(names)('%s', (name) => {
    const told = toldOf(name);
    const expectation = fixtureFile(name, '.txt');
    const changed = fixtureFile(name, '-changed.txt');
    const expected = existsSync(expectation) ? readFileSync(expectation, 'utf8') : undefined;
    if (told === expected) rmSync(changed, { force: true });
    else if (!process.env.CI) writeFileSync(changed, told);
    expect(told).toBe(expected);
  });

  it.each(names)('%s: at its place, in file order, and nothing is half-loaded', (name) => {
    const lines = readFileSync(fixtureFile(name, '.yaml'), 'utf8').split('\n');
    const { questionnaire, problems } = readFixture(name);
    expect(questionnaire === undefined).toBe(broken.includes(name));
    expect(hasErrors(problems)).toBe(broken.includes(name));
    expect(problems).not.toEqual([]);
    expect(problems).toEqual(inFileOrder(problems));
    for (const { line = 0, column = 0, hint } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      expect(hint).toMatch(/\S/);
    }
  });

  it('tells no fault twice', () => {
    for (const name of names) {
      const told = readFixture(name).problems.map(({ code, line, column, message }) =>
        [code, line, column, message].join('|'),
      );
      expect(new Set(told).size).toBe(told.length);
    }
  });
});
