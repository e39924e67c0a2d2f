import { describe, expect, it } from 'vitest';
import { answerKeys, answersMark, applyChanges, withStep } from '../../src/form/apply-step.ts';
import type { AnswerValue } from '../../src/form/response.ts';
import { deepFreeze, sampleQuestion } from '../definition/sample.ts';

const answers = deepFreeze({ role: 'equipe', ateliers: ['autre'], 'ateliers.autre': 'Tableur' });
const changed = (changes: Record<string, AnswerValue | undefined>) =>
  applyChanges([], answers, new Map(Object.entries(changes)));

describe('changes to answers', () => {
  it('replace, add and erase, and touch nothing else', () => {
    expect(changed({ role: 'seul', heures: 0, 'ateliers.autre': undefined })).toEqual({
      role: 'seul',
      ateliers: ['autre'],
      heures: 0,
    });
    expect(changed({})).toEqual(answers);
  });

  it('leave no trace of a blank', () => {
    expect(Object.keys(changed({ role: undefined, mot: undefined })).sort()).toEqual([
      'ateliers',
      'ateliers.autre',
    ]);
  });

  it('with the name of a prototype are data like others', () => {
    const odd = applyChanges([], answers, new Map([['__proto__', 'x']]));
    expect(Object.getPrototypeOf(odd)).toBe(Object.prototype);
    expect(Object.entries(odd)).toContainEqual(['__proto__', 'x']);
  });
});

describe('the steps displayed', () => {
  it('are kept in the order of the first time', () => {
    const steps = Object.freeze(['mission', 'suite']);
    expect(withStep(steps, 'activite')).toEqual(['mission', 'suite', 'activite']);
    expect(withStep(steps, 'mission')).toEqual(['mission', 'suite']);
    expect(withStep([], 'mission')).toEqual(['mission']);
  });
});

describe('the mark of a page', () => {
  const questions = [sampleQuestion('role', 'single'), sampleQuestion('ateliers', 'multiple')];
  const mark = (given: Record<string, AnswerValue>) => answersMark(questions, deepFreeze(given));

  it('is short and always the same for the same answers', () => {
    expect(mark(answers)).toMatch(/^[0-9a-f]{16}$/);
    const reversed = Object.fromEntries(Object.entries(answers).reverse());
    expect(mark(reversed)).toBe(mark(answers));
  });

  it('changes with each answer of the page, its texts included', () => {
    const marks = [
      {},
      { role: 'equipe' },
      { role: 'seul' },
      { ateliers: ['autre'] },
      { ateliers: ['autre', 'initiation'] },
      { ateliers: ['autre'], 'ateliers.autre': 'Tableur' },
      { ateliers: ['autre'], 'ateliers.autre': 'Images' },
    ].map((given) => mark(given as Record<string, AnswerValue>));
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('does not change with answers of other pages', () => {
    expect(mark({ ...answers, heures: 3, mot: 'x' })).toBe(mark(answers));
  });
});

describe('the keys of an answer', () => {
  it('are the question and each of its choices that can be specified', () => {
    expect(answerKeys(sampleQuestion('ateliers', 'multiple'))).toEqual([
      'ateliers',
      'ateliers.autre',
    ]);
    expect(answerKeys(sampleQuestion('heures', 'number'))).toEqual(['heures']);
    expect(answerKeys(sampleQuestion('moments', 'matrix'))).toEqual(['moments']);
  });
});
