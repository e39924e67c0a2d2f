/** What a page announces comes true, whatever is answered on it: the journey itself is asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import { journey } from '../../src/form/journey.ts';
import type { Answers } from '../../src/form/response.ts';
import { stepsAhead } from '../../src/form/steps-ahead.ts';
import { everyType } from '../definition/every-type.ts';
import { answered, save } from './any-visit.ts';

const ahead = (answers: Answers, id: string, questionnaire = everyType) => {
  const way = journey(questionnaire, answers);
  const current = way.find(({ step }) => step.id === id);
  if (!current) throw new Error(`${id} is not asked`);
  return stepsAhead(questionnaire, way, current, answers).map(({ step, certain }) => [
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

  it('are not certain for a ranking of which every choice hangs on the page itself', () => {
    const shownIf = { question: 'satisfaction', includes: ['5'] };
    const ranking = allQuestions(everyType).find(({ type }) => type === 'ranking');
    if (ranking?.type !== 'ranking') throw new Error('every type has a ranking');
    const hanging = {
      ...ranking,
      choices: ranking.choices.map((choice) => ({ ...choice, shownIf })),
    };
    const [first, second] = everyType.steps;
    if (!first || !second) throw new Error('every type has two steps');
    const ranked = { ...everyType, steps: [first, { ...second, questions: [hanging] }] };
    expect(ahead({}, 'premiere', ranked)).toEqual([['deuxieme', false]]);
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
