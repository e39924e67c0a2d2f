import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/form/apply-step.ts';
import { fieldsOf } from '../../src/form/fields-of.ts';
import { askedQuestions, journey } from '../../src/form/journey.ts';
import { readPosted } from '../../src/form/read-posted.ts';
import { relevantAnswer, withWithheld } from '../../src/form/relevant.ts';
import type { Answers } from '../../src/form/response.ts';
import { everyType, everyTypeQuestion } from '../definition/every-type.ts';
import { deepFreeze } from '../definition/sample.ts';

/** The question as it is asked of whoever gave these answers. */
function asAsked(id: string, answers: Answers) {
  const question = askedQuestions(journey(everyType, answers)).find((one) => one.id === id);
  if (!question) throw new Error(`${id} is not asked`);
  return question;
}
const ranked = asAsked('priorites', {});
const grid = asAsked('usages', { outils: ['pix', 'blog'] });

describe('what counts of a stored answer', () => {
  it('is all of it when everything is offered, the very same value', () => {
    const stored = deepFreeze(['formation', 'temps']);
    expect(relevantAnswer(everyTypeQuestion('priorites'), stored)).toBe(stored);
    const rows = deepFreeze({ mail: 'jamais', ent: 'souvent' });
    expect(relevantAnswer(everyTypeQuestion('usages'), rows)).toBe(rows);
  });

  it('is what is still offered', () => {
    expect(relevantAnswer(ranked, ['formation', 'temps'])).toEqual(['temps']);
    expect(relevantAnswer(ranked, ['formation'])).toBeUndefined();
    expect(relevantAnswer(ranked, 'sans_priorite')).toBe('sans_priorite');
    expect(relevantAnswer(grid, { ent: 'jamais', pix: 'souvent' })).toEqual({ pix: 'souvent' });
    expect(relevantAnswer(grid, { ent: 'jamais' })).toBeUndefined();
  });
});

describe('an answer given again', () => {
  it('left as it was shown, keeps what was withheld', () => {
    expect(withWithheld(ranked, ['formation', 'temps'], ['temps'])).toEqual(['formation', 'temps']);
    expect(withWithheld(ranked, ['formation'], undefined)).toEqual(['formation']);
  });

  it('changed, is the new one', () => {
    expect(withWithheld(ranked, ['formation', 'temps'], ['argent'])).toEqual(['argent']);
    expect(withWithheld(ranked, ['formation', 'temps'], undefined)).toBeUndefined();
  });

  it('of a matrix keeps the rows that were not shown, whatever becomes of the others', () => {
    const stored = { ent: 'jamais', pix: 'souvent' };
    expect(withWithheld(grid, stored, { pix: 'jamais' })).toEqual({ ent: 'jamais', pix: 'jamais' });
    expect(withWithheld(grid, stored, undefined)).toEqual({ ent: 'jamais' });
  });
});

describe('whatever a person answers, goes back and answers again', () => {
  const tools = fc.constantFrom(
    ['ent', 'pix'],
    ['pix', 'blog'],
    ['aucun'],
    ['ent', 'blog', 'wiki'],
  );
  const hours = fc.constantFrom<number | string>(0, 1.5, 2, 40, 'sais_pas');

  it('a step passed through unchanged changes nothing that is stored', () => {
    fc.assert(
      fc.property(tools, hours, tools, hours, (outils, heures, others, later) => {
        const before: Answers = {
          outils,
          heures,
          priorites: ['formation', 'temps'],
          usages: { ent: 'jamais', pix: 'souvent', mail: 'souvent' },
        };
        const after = { ...before, outils: others, heures: later };
        const step = journey(everyType, after).find((one) => one.step.id === 'deuxieme');
        const questions = step?.questions ?? [];
        const { changes, faults } = readPosted(questions, fieldsOf(questions, after));
        expect(faults).toEqual([]);
        expect(applyChanges(questions, after, changes)).toEqual(after);
      }),
    );
  });
});
