import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import { applyChanges } from '../../src/form/apply-step.ts';
import { fieldsOf } from '../../src/form/fields-of.ts';
import { readPosted } from '../../src/form/read-posted.ts';
import type { Answers } from '../../src/form/response.ts';
import { deepFreeze, sample } from '../definition/sample.ts';

const questions = allQuestions(sample);

describe('the fields of answers', () => {
  it('are what a browser would post', () => {
    const answers = deepFreeze({ role: 'autre', 'role.autre': 'À mi-temps', heures: -2.5 });
    expect(fieldsOf(questions.slice(0, 3), answers)).toEqual({
      role: ['autre'],
      'role.autre': ['À mi-temps'],
      ateliers: [],
      'ateliers.autre': [''],
      heures: ['−2,5'],
    });
  });
});

describe('answers shown in a form and posted again', () => {
  const negatives = fc.integer({ min: -100, max: 20_000 }).map((tenths) => tenths / 10 || 0);
  const word = fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.normalize('NFC'));
  const text = word.filter((written) => /^\S(?:.*\S)?$/u.test(written) && !/\p{Cc}/u.test(written));
  const answers = fc.record(
    {
      role: fc.constantFrom('seul', 'equipe', 'refus'),
      ateliers: fc.constantFrom(['initiation', 'pratique'], ['aucun'], ['refus'], ['autre']),
      heures: negatives,
      moments: fc.constantFrom({ matin: 'jamais' }, { matin: 'souvent', soir: 'sans_avis' }),
      mot: text,
      remarque: text.map((line) => `${line}\n\n${line}`),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>;

  it('are the same answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { changes, faults } = readPosted(questions, fieldsOf(questions, deepFreeze(given)));
        expect(faults).toEqual([]);
        expect(applyChanges([], {}, changes)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same with a text that specifies a choice', () => {
    const given = deepFreeze({ role: 'autre', 'role.autre': 'À mi-temps' });
    const { changes } = readPosted(questions, fieldsOf(questions, given));
    expect(applyChanges([], {}, changes)).toEqual(given);
  });
});
