import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import type { Answers } from '../../src/form/response.ts';
import { openService, questionnaire } from './open-service.ts';
import { idsOf, linksOf } from './read-html.ts';
import { post } from './visitor.ts';

const names = fc.oneof(
  ...allQuestions(questionnaire).map(({ id }) => fc.constant(id)),
  ...['role.autre', 'ateliers.autre', 'moments.matin', 'moments.soir'].map(fc.constant),
  ...['_repere', '_action', '__proto__', 'constructor', 'moments', 'role.', ''].map(fc.constant),
  fc.string({ maxLength: 8 }),
);
const codes = ['seul', 'equipe', 'autre', 'pratique', 'aucun', 'jamais', 'souvent', 'precedent'];
const numbers = ['3', '-1', '2,55', '1e9', '0x10', '٣', '9'.repeat(400)];
const texts = fc.oneof(
  ...[...codes, ...numbers].map(fc.constant),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const fields = fc.array(fc.tuple(names, texts), { maxLength: 12 });
const steps = fc.constantFrom(...questionnaire.steps.map(({ id }) => id), 'rien');

/** What may be stored, whatever is posted: codes of the question, numbers in bounds, short texts. */
function expectValid(answers: Answers): void {
  const { role, ateliers, heures, moments, mot, remarque, ...others } = answers;
  if (role !== undefined) expect(['seul', 'equipe', 'autre', 'refus']).toContain(role);
  for (const code of [ateliers ?? []].flat()) {
    expect(['initiation', 'pratique', 'demonstration', 'autre', 'aucun']).toContain(code);
  }
  if (Array.isArray(ateliers) && ateliers.includes('aucun')) expect(ateliers).toEqual(['aucun']);
  if (heures !== undefined) expect(Number(heures) >= 0 && Number(heures) <= 2000).toBe(true);
  expect(['matin', 'soir']).toEqual(expect.arrayContaining(Object.keys(moments ?? {})));
  for (const code of Object.values(moments ?? {})) {
    expect(['jamais', 'parfois', 'souvent']).toContain(code);
  }
  expect([...String(mot ?? '')].length).toBeLessThanOrEqual(60);
  expect([...String(remarque ?? '')].length).toBeLessThanOrEqual(2000);
  expect(['role.autre', 'ateliers.autre']).toEqual(expect.arrayContaining(Object.keys(others)));
}

it('whatever is posted, in whatever order: a page in French, and only answers are stored', async () => {
  const { app, person, stored } = await openService();
  await fc.assert(
    fc.asyncProperty(steps, fields, async (step, posted) => {
      const url = `/q/${person.token}/etape/${step}`;
      const payload = new URLSearchParams(posted).toString();
      const reply = await app.inject(post({ url, payload }));
      expect([303, 400, 409, 422]).toContain(reply.statusCode);
      const shown = await app.inject(`/q/${person.token}/relecture`);
      expect(shown.statusCode).toBe(200);
      expect(shown.body).not.toMatch(/undefined|\[object|NaN|Infinity/);
      if (reply.statusCode === 422) {
        const anchors = linksOf(reply.body).filter(({ href }) => /^#(?!page-)/.test(href));
        expect(anchors.length).toBeGreaterThan(0);
        for (const { href } of anchors) expect(idsOf(reply.body)).toContain(href.slice(1));
      }
      expectValid((await stored())?.answers ?? {});
    }),
    { numRuns: 400, seed: 2021 },
  );
});
