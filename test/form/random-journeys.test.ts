/** Properties that hold of any sound questionnaire, whatever anybody posts in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { answerKeys, applyChanges } from '../../src/form/apply-step.ts';
import { askedQuestions, journey, relevantAnswers } from '../../src/form/journey.ts';
import type { Answers } from '../../src/form/response.ts';
import { answered, save, saveAll } from './any-visit.ts';

describe('of any questionnaire', () => {
  it('a question counted as answered was asked, with the choices that it counts', () => {
    let counted = 0;
    fc.assert(
      fc.property(answered, ({ questionnaire, posts }) => {
        const answers = saveAll(questionnaire, posts);
        const steps = journey(questionnaire, answers);
        const stepsDisplayed = steps.map(({ step }) => step.id);
        const response = { id: 'r', state: 'sent', answers, stepsDisplayed, frame: {} } as const;
        const { columns } = buildDataset(questionnaire, [{}], [response]);
        const asked = new Map(askedQuestions(steps).map((question) => [question.id, question]));
        for (const [id, { item, states }] of columns) {
          const [state] = states;
          if (!state || state.kind === 'missing') continue;
          counted += 1;
          const question = asked.get(item.question.id);
          expect(question, `${id} was asked`).toBeDefined();
          if (item.row && question && 'rows' in question) {
            expect(question.rows.map((row) => row.id)).toContain(item.row.id);
          }
          if (state.kind !== 'codes' || !question || !('choices' in question)) continue;
          const offered = question.choices.map((choice) => choice.id);
          expect(offered).toEqual(expect.arrayContaining([...state.codes]));
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(counted).toBeGreaterThan(60);
  });

  it('changing the answers of one step never touches what is stored of another', () => {
    let changed = 0;
    fc.assert(
      fc.property(answered, ({ questionnaire, posts }) => {
        let answers: Answers = {};
        for (const post of posts) {
          const shown = journey(questionnaire, answers).find(({ step }) => step.id === post.step);
          const before = answers;
          answers = save(questionnaire, answers, post);
          const own = new Set((shown?.questions ?? []).flatMap(answerKeys));
          for (const [key, value] of Object.entries(before)) {
            if (own.has(key)) changed += 1;
            else expect(answers[key], key).toEqual(value);
          }
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(changed).toBeGreaterThan(30);
  });

  it('a step answered otherwise and then as before brings back all that counted', () => {
    let brought = 0;
    fc.assert(
      fc.property(answered, ({ questionnaire, posts }) => {
        const answers = saveAll(questionnaire, posts);
        const [first] = journey(questionnaire, answers);
        if (!first) return;
        const counted = relevantAnswers(journey(questionnaire, answers), answers);
        const keys = first.questions.flatMap(answerKeys);
        const given = new Map(keys.map((key) => [key, answers[key]]));
        const blanks = new Map(keys.map((key) => [key, undefined]));
        const blank = applyChanges(first.questions, answers, blanks);
        const again = applyChanges(first.questions, blank, given);
        expect(relevantAnswers(journey(questionnaire, again), again)).toEqual(counted);
        brought += Object.keys(counted).length;
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(brought).toBeGreaterThan(60);
  });
});
