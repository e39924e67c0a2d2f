/** Whatever anybody sends to any address: a page in French, and nothing stored but answers. */
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { tokenHash } from '../../src/campaign/identity.ts';
import {
  allQuestions,
  editionName,
  type Questionnaire,
} from '../../src/definition/questionnaire.ts';
import { createOutboxMailer } from '../../src/service/mail/outbox-mailer.ts';
import { listInvitees } from '../../src/store/invitees.ts';
import { openMemoryStore, type Store } from '../../src/store/open-store.ts';
import { findResponse, listResponses, type StoredResponse } from '../../src/store/responses.ts';
import { everyType } from '../definition/every-type.ts';
import { isValidAnswer } from '../form/valid-answer.ts';
import { type AnyRequest, anyRequest } from './any-request.ts';
import { openService, type Person, questionnaire } from './open-service.ts';
import { routesOf } from './routes-of.ts';
import { post } from './visitor.ts';

const SECRET = 'Ce que quelqu’un d’autre a écrit';
let answered = 0;

/** Other requests at each run, beside those that are always the same. */
const chanceSeed = Number(process.env.REQUESTS_SEED ?? Date.now() % 1_000_000);

const questionnaires = [
  { name: 'small', asked: questionnaire, written: { role: 'autre', 'role.autre': SECRET } },
  {
    name: 'of every type',
    asked: everyType,
    written: { mission: 'autre', 'mission.autre': SECRET },
  },
];

/** Twelve persons who send anything, and one who has answered and does nothing more. */
async function open(asked: Questionnaire, written: Readonly<Record<string, string>>) {
  const service = await openService(13, openMemoryStore, asked);
  const { app, people, directory } = service;
  const mailer = createOutboxMailer(join(directory, 'outbox'), service.service.clock);
  Object.assign(service.service, { mailer });
  const bystander = people.at(-1);
  if (!bystander) throw new Error('somebody must be there to be spied on');
  const payload = new URLSearchParams(written).toString();
  const url = `/q/${bystander.token}/etape/${asked.steps[0]?.id}`;
  expect((await app.inject(post({ url, payload }))).statusCode).toBe(303);
  return { ...service, bystander, tokens: people.slice(0, -1).map(({ token }) => token) };
}

function textOf({ headers, rawPayload }: LightMyRequestResponse): string {
  if (rawPayload.length === 0) return '';
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(rawPayload).toString();
  if (headers['content-encoding'] === 'gzip') return gunzipSync(rawPayload).toString();
  return rawPayload.toString();
}

/** A page, or what the script of the form reads and shows: in French, whatever is wrong. */
function expectFrench({ method }: AnyRequest, reply: LightMyRequestResponse, text: string): void {
  const { statusCode, headers } = reply;
  expect([200, 303, 400, 403, 404, 409, 413, 415, 422]).toContain(statusCode);
  if (statusCode === 303 || method === 'HEAD') return;
  const type = String(headers['content-type']);
  if (type.startsWith('text/html')) {
    expect(text).toMatch(/^<!doctype html>\s*<html lang="fr"/);
    expect(text).not.toMatch(/\[object|\bat .*\.ts:|node_modules/);
  } else if (statusCode >= 400) {
    expect(type).toBe('application/json; charset=utf-8');
    const { choose = '', ...said } = JSON.parse(text);
    expect(choose).toBeTypeOf('string');
    expect(said).toEqual({ state: expect.any(String), message: expect.any(String) });
  }
}

function expectNothingOf(bystander: Person, text: string): void {
  const { token, email, inviteeId, responseId } = bystander;
  for (const word of [SECRET, token, tokenHash(token), email, inviteeId, responseId, 'Nom12']) {
    expect(text).not.toContain(word);
  }
}

function expectOnlyAnswers(stored: readonly StoredResponse[], asked: Questionnaire): void {
  const questions = allQuestions(asked);
  const steps = asked.steps.map(({ id }) => id);
  for (const { answers, stepsDisplayed } of stored) {
    for (const [key, value] of Object.entries(answers)) {
      const question = questions.find(({ id }) => id === key.split('.')[0]);
      expect(question && isValidAnswer(question, key, value), `${key} ${value}`).toBe(true);
    }
    expect(steps).toEqual(expect.arrayContaining([...stepsDisplayed]));
  }
}

/** What is known of the persons asked, but for their own wish to take part or not. */
async function invitedTo(store: Store, edition: string): Promise<object[]> {
  const invitees = await listInvitees(store, edition);
  return invitees.map((invitee) => ({ ...invitee, declined: undefined }));
}

/** Sends them one after the other. @returns what was seen of the replies, and of what is stored */
async function sendAll(
  { asked, written }: (typeof questionnaires)[number],
  { numRuns, seed }: { readonly numRuns: number; readonly seed: number },
): Promise<{ readonly statuses: readonly number[]; readonly kept: number }> {
  const { app, store, tokens, bystander } = await open(asked, written);
  const edition = editionName(asked);
  const before = await findResponse(store, bystander.responseId);
  const invited = await invitedTo(store, edition);
  const statuses = new Set<number>();
  let kept = 0;
  const requests = fc.sample(anyRequest({ routes: routesOf(app), tokens, asked }), {
    numRuns,
    seed,
  });
  for (const [index, request] of requests.entries()) {
    const payload = Buffer.from(request.payload, 'latin1');
    const reply = await app.inject({ ...request, payload });
    const text = textOf(reply);
    try {
      expectFrench(request, reply, text);
      expectNothingOf(bystander, JSON.stringify(reply.headers) + text);
      if (index % 25 === 0) {
        const stored = await listResponses(store, edition);
        expectOnlyAnswers(stored, asked);
        kept = Math.max(kept, ...stored.map(({ answers }) => Object.keys(answers).length));
      }
    } catch (cause) {
      const shown = JSON.stringify(request).slice(0, 2000);
      throw new Error(`REQUESTS_SEED=${seed}, request ${index}: ${shown}`, { cause });
    }
    answered++;
    statuses.add(reply.statusCode);
  }
  expect(await findResponse(store, bystander.responseId)).toEqual(before);
  expect(before?.answers).toEqual(written);
  expect(await invitedTo(store, edition)).toEqual(invited);
  expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  return { statuses: [...statuses].sort(), kept };
}

describe('whatever is sent to whatever address is answered in French, and only answers are stored', () => {
  it.each(questionnaires.map((one, index) => ({ ...one, seed: 2021 + index })))(
    'ten thousand requests about the questionnaire $name, always the same',
    { timeout: 180_000 },
    async (one) => {
      const { statuses, kept } = await sendAll(one, { numRuns: 10_000, seed: one.seed });
      // What never gets through would prove nothing.
      expect(kept).toBeGreaterThan(1);
      expect(statuses).toEqual([200, 303, 400, 403, 404, 409, 413, 415, 422]);
    },
  );

  it('was at least twenty thousand requests', () => {
    expect(answered).toBeGreaterThanOrEqual(20_000);
  });

  it.each(questionnaires)(
    `a thousand others at each run about the questionnaire $name (REQUESTS_SEED=${chanceSeed})`,
    { timeout: 180_000 },
    async (one) => {
      const { kept } = await sendAll(one, { numRuns: 1000, seed: chanceSeed });
      expect(kept).toBeGreaterThan(0);
    },
  );
});
