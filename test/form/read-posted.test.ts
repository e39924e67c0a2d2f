import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allQuestions, type Question } from '../../src/definition/questionnaire.ts';
import { applyChanges } from '../../src/form/apply-step.ts';
import { type PostedFields, readPosted } from '../../src/form/read-posted.ts';
import type { AnswerValue } from '../../src/form/response.ts';
import { deepFreeze, sample } from '../definition/sample.ts';

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

/** Fields that exist and some that do not, values that are codes and some that are anything. */
const codes = ['seul', 'equipe', 'autre', 'refus', 'initiation', 'pratique', 'aucun', 'souvent'];
const posted: fc.Arbitrary<PostedFields> = fc
  .dictionary(
    fc.oneof(
      fc.constantFrom(
        ...'role role.autre ateliers ateliers.autre heures mot remarque'.split(' '),
        ...'moments moments.matin moments.soir __proto__ constructor'.split(' '),
      ),
      fc.string(),
    ),
    fc.array(
      fc.oneof(
        fc.constantFrom(
          ...codes,
          '__proto__',
          'constructor',
          '',
          ' 2,5 ',
          '-0',
          '\ud800',
          '\u0000',
        ),
        fc.string({ unit: 'binary' }),
        fc.double().map(String),
      ),
      { maxLength: 4 },
    ),
  )
  .map(deepFreeze);

/** What may stand in the database for each key, by the definition of an answer. */
function isValid(question: Question, key: string, value: AnswerValue): boolean {
  const length = (text: string) => Array.from(text).length;
  const isText = (max: number) =>
    typeof value === 'string' &&
    value.trim() !== '' &&
    length(value) <= max &&
    value.isWellFormed();
  if (key !== question.id) return isText(200);
  switch (question.type) {
    case 'single':
      return question.choices.some(({ id }) => id === value);
    case 'multiple': {
      const known = question.choices.map(({ id }) => id);
      const held = value as readonly string[];
      const alone = question.choices.some(({ id, exclusive }) => exclusive && held.includes(id));
      return (
        held.length > 0 &&
        held.length <= (alone ? 1 : (question.maximum ?? Infinity)) &&
        new Set(held).size === held.length &&
        held.every((code) => known.includes(code))
      );
    }
    case 'matrix': {
      const rows = Object.entries(value);
      return (
        rows.length > 0 &&
        rows.every(([row]) => question.rows.some(({ id }) => id === row)) &&
        rows.every(([, code]) => question.choices.some(({ id }) => id === code))
      );
    }
    case 'number':
      return typeof value === 'number' && value >= question.minimum && value <= question.maximum;
    default:
      return isText(question.maximumLength);
  }
}

describe('whatever is posted', () => {
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
          expect(isValid(question, key, value), `${key} ${JSON.stringify(value)}`).toBe(true);
        }
        for (const { message, summary } of faults) {
          expect(message).not.toBe('');
          expect(summary).not.toBe('');
        }
        const answers = applyChanges({}, changes);
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
