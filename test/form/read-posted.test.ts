import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import { applyChanges } from '../../src/form/apply-step.ts';
import { readPosted } from '../../src/form/read-posted.ts';
import { everyType } from '../definition/every-type.ts';
import { deepFreeze, sample } from '../definition/sample.ts';
import { anyPosted } from './any-posted.ts';
import { isValidAnswer } from './valid-answer.ts';

const questions = allQuestions(sample);

describe('a posted step', () => {
  it('keeps what is right beside what is wrong', () => {
    const { changes, faults } = readPosted(
      questions,
      deepFreeze({ role: ['equipe'], ateliers: ['inconnu'], heures: ['deux'], mot: ['bien'] }),
    );
    expect(faults.map(({ question }) => question.id)).toEqual(['ateliers', 'heures']);
    expect([...changes.keys()].sort()).toEqual(
      ['moments', 'mot', 'remarque', 'role', 'role.autre'].sort(),
    );
    expect(changes.get('role')).toBe('equipe');
    expect(changes.get('mot')).toBe('bien');
  });

  it('says nothing of questions that were not asked, whatever was posted for them', () => {
    const [role] = questions;
    if (!role) throw new Error('the sample has questions');
    const { changes } = readPosted([role], {
      role: ['seul'],
      heures: ['3'],
      'ateliers.autre': ['x'],
    });
    expect([...changes.keys()]).toEqual(['role', 'role.autre']);
  });

  it('does not look at field names that no question has', () => {
    const posted = JSON.parse(
      '{"__proto__":["x"],"constructor":["x"],"role":["seul"],"role.__proto__":["x"],"a.b.c":[]}',
    );
    expect(readPosted(questions, posted).changes.get('role')).toBe('seul');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

const questionnaires = [
  { name: 'small', questions },
  { name: 'of every type', questions: allQuestions(everyType) },
];

describe.each(questionnaires)('whatever is posted to a questionnaire $name', ({ questions }) => {
  const posted = anyPosted(questions);

  it('is read, and every value stored is an answer that its question allows', () => {
    let stored = 0;
    fc.assert(
      fc.property(posted, (fields) => {
        const { changes, faults } = readPosted(questions, fields);
        for (const [key, value] of changes) {
          const question = questions.find(({ id }) => id === key.split('.')[0]);
          if (!question) throw new Error(`no question has the key ${key}`);
          if (value === undefined) continue;
          stored++;
          expect(isValidAnswer(question, key, value), `${key} ${JSON.stringify(value)}`).toBe(true);
        }
        for (const { message, summary } of faults) {
          expect(message).not.toBe('');
          expect(summary).not.toBe('');
        }
        const answers = applyChanges([], {}, changes);
        expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
      }),
      { numRuns: 1000 },
    );
    expect(stored).toBeGreaterThan(500);
  });

  it('is either an answer, a blank or a fault for each question that was asked', () => {
    fc.assert(
      fc.property(posted, fc.subarray(questions), (fields, asked) => {
        const { changes, faults } = readPosted(asked, fields);
        for (const { id } of questions) {
          const known = changes.has(id);
          const faulty = faults.some(({ question }) => question.id === id);
          const wasAsked = asked.some((question) => question.id === id);
          expect([known, faulty]).toEqual(wasAsked ? [!faulty, !known] : [false, false]);
        }
      }),
    );
  });
});
