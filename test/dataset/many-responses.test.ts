/** What many people said is what each of them said: nothing that is remembered of one serves another. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { journey } from '../../src/form/journey.ts';
import type { Response } from '../../src/form/response.ts';
import { answeredByMany, saveAll } from '../form/any-visit.ts';

it('is the same read together or alone', () => {
  let different = 0;
  fc.assert(
    fc.property(answeredByMany, ({ questionnaire, people }) => {
      const responses = people.map((posts, index): Response => {
        const answers = saveAll(questionnaire, posts);
        // Every second one broke off before the end.
        const shown = journey(questionnaire, answers).slice(0, index % 2 === 0 ? undefined : 1);
        const stepsDisplayed = shown.map(({ step }) => step.id);
        return { id: `r${index}`, state: 'sent', answers, stepsDisplayed, frame: {} };
      });
      const together = buildDataset(questionnaire, [], responses);
      responses.forEach((response, index) => {
        const alone = buildDataset(questionnaire, [], [response]);
        for (const [id, { item, states }] of together.columns) {
          expect(states[index], `${response.id}, ${id}`).toEqual(alone.columns.get(id)?.states[0]);
          expect(states.length).toBe(responses.length);
          if (item.question.shownIf) different += states[index]?.kind === 'missing' ? 0 : 1;
        }
      });
    }),
    { numRuns: 150 },
  );
  // Conditions were at work.
  expect(different).toBeGreaterThan(0);
});

it('is the same object for the same answer, so that it is counted at once', () => {
  fc.assert(
    fc.property(answeredByMany, ({ questionnaire, people: [posts = []] }) => {
      const answers = saveAll(questionnaire, posts);
      const stepsDisplayed = journey(questionnaire, answers).map(({ step }) => step.id);
      const response: Response = { id: 'r', state: 'sent', answers, stepsDisplayed, frame: {} };
      const copy = structuredClone(response);
      const { columns } = buildDataset(questionnaire, [], [response, copy]);
      for (const { states } of columns.values()) {
        if (states[0]?.kind !== 'text') expect(states[1]).toBe(states[0]);
      }
    }),
    { numRuns: 50 },
  );
});
