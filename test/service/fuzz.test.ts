import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { everyType } from '../definition/every-type.ts';
import { anyPosted } from '../form/any-posted.ts';
import { isValidAnswer } from '../form/valid-answer.ts';
import { openService, questionnaire } from './open-service.ts';
import { idsOf, linksOf } from './read-html.ts';
import { post } from './visitor.ts';

const own = fc.constantFrom<[string, string][]>(
  [],
  [['_repere', 'ancien']],
  [['_action', 'precedent']],
  [['_page', '<b>']],
);

it.each([
  { name: 'small', asked: questionnaire },
  { name: 'of every type', asked: everyType },
])(
  'whatever is posted to the questionnaire $name, in whatever order: a page in French, and only answers are stored',
  async ({ asked }) => {
    const { app, person, stored } = await openService(1, openMemoryStore, asked);
    const questions = allQuestions(asked);
    const steps = fc.constantFrom(...asked.steps.map(({ id }) => id), 'rien');
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(steps, anyPosted(questions), own, async (step, posted, more) => {
        const url = `/q/${person.token}/etape/${step}`;
        const fields = Object.entries(posted).flatMap(([name, values]) =>
          values.map((value): [string, string] => [name, value]),
        );
        const payload = new URLSearchParams([...fields, ...more]).toString();
        const reply = await app.inject(post({ url, payload }));
        expect([303, 400, 404, 409, 422]).toContain(reply.statusCode);
        const shown = await app.inject(`/q/${person.token}/relecture`);
        expect(shown.statusCode).toBe(200);
        expect(shown.body).not.toMatch(/undefined|\[object|NaN|Infinity/);
        if (reply.statusCode === 422) {
          const anchors = linksOf(reply.body).filter(({ href }) => /^#(?!page-)/.test(href));
          expect(anchors.length).toBeGreaterThan(0);
          for (const { href } of anchors) expect(idsOf(reply.body)).toContain(href.slice(1));
        }
        const answers = Object.entries((await stored())?.answers ?? {});
        kept = Math.max(kept, answers.length);
        for (const [key, value] of answers) {
          const question = questions.find(({ id }) => id === key.split('.')[0]);
          expect(question && isValidAnswer(question, key, value), `${key} ${value}`).toBe(true);
        }
      }),
      { numRuns: 400, seed: 2021 },
    );
    // What is never stored would prove nothing.
    expect(kept).toBeGreaterThan(3);
  },
);
