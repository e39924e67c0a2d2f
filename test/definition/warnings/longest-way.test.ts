/** Against every way to answer small questionnaires, sent through the form's own journey. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/definition/questionnaire.ts';
import { resolveQuestionnaire } from '../../../src/definition/resolve.ts';
import { longestWay } from '../../../src/definition/warnings/longest-way.ts';
import { askedQuestions, journey } from '../../../src/form/journey.ts';
import { sample } from '../sample.ts';
import { combinations, countAnswers } from './every-answer.ts';
import { randomQuestionnaire } from './random-questionnaire.ts';

describe('the longest way through a questionnaire', () => {
  it('is that of the person who is asked most', () => {
    const weightOf = ({ id }: Question) => (id.endsWith('0') ? 3 : 1);
    let shorter = 0;
    fc.assert(
      fc.property(randomQuestionnaire, (raw) => {
        const questionnaire = resolveQuestionnaire(raw);
        fc.pre(countAnswers(questionnaire) <= 1500);
        const asked = combinations(questionnaire).map((answers) =>
          askedQuestions(journey(questionnaire, answers)),
        );
        const weights = asked.map((questions) =>
          questions.reduce((sum, question) => sum + weightOf(question), 0),
        );
        const most = Math.max(...weights);
        expect(longestWay(questionnaire, weightOf)).toBe(most);
        const whole = questionnaire.steps.flatMap(({ questions }) => questions);
        if (most < whole.reduce((sum, question) => sum + weightOf(question), 0)) shorter++;
      }),
      { numRuns: 60 },
    );
    expect(shorter).toBeGreaterThan(5);
  });

  it('of the sample asks everything, since its conditions form a chain', () => {
    expect(longestWay(sample, () => 1)).toBe(6);
  });
});
