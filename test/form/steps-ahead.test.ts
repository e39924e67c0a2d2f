/** What a page announces comes true, whatever is answered on it: the journey itself is asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journey } from '../../src/form/journey.ts';
import type { Answers } from '../../src/form/response.ts';
import { stepsAhead } from '../../src/form/steps-ahead.ts';
import { everyType } from '../definition/every-type.ts';
import { answered, save } from './any-visit.ts';

const ahead = (answers: Answers, id: string) => {
  const way = journey(everyType, answers);
  const current = way.find(({ step }) => step.id === id);
  if (!current) throw new Error(`${id} is not asked`);
  return stepsAhead(everyType, way, current, answers).map(({ step, certain }) => [
    step.id,
    certain,
  ]);
};

describe('the steps ahead', () => {
  it('are not settled by what the page itself asks, stored or not', () => {
    const all = [
      ['deuxieme', true],
      ['troisieme', false],
    ];
    expect(ahead({}, 'premiere')).toEqual(all);
    expect(ahead({ satisfaction: '2' }, 'premiere')).toEqual(all);
    expect(ahead({ satisfaction: '5' }, 'premiere')).toEqual(all);
  });

  it('are settled by what the steps before left out', () => {
    expect(ahead({}, 'deuxieme')).toEqual([]);
    expect(ahead({ satisfaction: '5' }, 'deuxieme')).toEqual([['troisieme', true]]);
  });

  it('hold the next one, and nothing else where the first is certain', () => {
    let certain = 0;
    let doubtful = 0;
    fc.assert(
      fc.property(answered, ({ questionnaire, posts }) => {
        posts.reduce<Answers>((answers, post) => {
          const after = save(questionnaire, answers, post);
          const way = journey(questionnaire, answers);
          const index = way.findIndex(({ step }) => step.id === post.step);
          const current = way[index];
          if (!current) return after;
          const told = stepsAhead(questionnaire, way, current, answers);
          const sure = told.findIndex((one) => one.certain);
          const announced = sure === -1 ? [...told, undefined] : told.slice(0, sure + 1);
          const next = journey(questionnaire, after)[index + 1]?.step.id;
          expect(announced.map((one) => one?.step.id)).toContain(next);
          if (announced.length === 1) certain += 1;
          else doubtful += 1;
          return after;
        }, {});
      }),
      { numRuns: 200 },
    );
    expect(certain).toBeGreaterThan(20);
    expect(doubtful).toBeGreaterThan(20);
  });
});
