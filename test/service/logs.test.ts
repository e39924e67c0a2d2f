/** Every byte that the service writes of what it does, in good days and bad. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { tokenHash } from '../../src/campaign/identity.ts';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { type OpenService, openService, questionnaire } from './open-service.ts';
import { post, Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const REVIEW = 'Enregistrer et relire mes réponses';
const SECRET = 'Mon principal lit par-dessus mon épaule';
const ASKER = '203.0.113.77';
const AGENT = 'Navigateur-de-Jeanne/1.0';

const open = () => openService(2, openMemoryStore, questionnaire, { logLevel: 'info' });

/** What is written to standard error while something is done. */
async function written(work: () => Promise<unknown>): Promise<string> {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await work();
    return stderr.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    stderr.mockRestore();
  }
}

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

async function wholeJourney({ app, person }: OpenService): Promise<void> {
  const visitor = await new Visitor(app).open(`/q/${person.token}`);
  await visitor.follow('Commencer');
  await visitor.submit(NEXT, { role: 'autre', 'role.autre': SECRET });
  await visitor.open(`/q/${person.token}/etape/suite?retour=relecture&note=${SECRET}`);
  await visitor.submit(REVIEW, { remarque: SECRET });
  await visitor.submit('Envoyer mes réponses');
  expect(visitor.url).toMatch(/recu$/);
}

/** What should not happen, and does. */
async function hostileRequests({ app, person }: OpenService): Promise<void> {
  const asked = { remoteAddress: ASKER, headers: { 'user-agent': AGENT, referer: `/q/${SECRET}` } };
  for (const url of [
    `/q/${person.token}/etape/${encodeURIComponent(SECRET)}`,
    `/q/${person.token}x`,
    `/q/${person.token}/../../${person.email}`,
    `/${person.email}/${person.token}`,
    `/q/%E0%A4%A/${person.token}`,
    `/enquetes/${person.token}/2025/accessibilite?courriel=${person.email}`,
    `//q/${person.token}`,
  ]) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'] as const) {
      const payload = method === 'GET' ? {} : { payload: `remarque=${SECRET}` };
      await app.inject({ method, url, ...asked, ...payload });
    }
  }
  const url = `/q/${person.token}/etape/suite`;
  const types = ['application/json', 'multipart/form-data', SECRET];
  for (const type of types) {
    const headers = { ...asked.headers, 'content-type': type };
    await app.inject({ method: 'POST', url, headers, payload: `{"${SECRET}":` });
  }
  await app.inject(post({ url, payload: `remarque=${SECRET.repeat(10_000)}` }));
}

/** The service as its disk fails it. */
async function failures({ app, person, store, directory }: OpenService): Promise<void> {
  const url = `/q/${person.token}/etape/suite`;
  const payload = `remarque=${SECRET} encore`;
  await sql`create trigger full before update on responses
    begin select raise(abort, 'no room'); end`.execute(store.db);
  expect((await app.inject(post({ url, payload }))).statusCode).toBe(500);
  await sql`drop trigger full`.execute(store.db);
  // A reader of JSON quotes what it cannot read.
  await sql`update responses set answers = ${SECRET}`.execute(store.db);
  expect((await app.inject(`/q/${person.token}/relecture`)).statusCode).toBe(500);
  writeFileSync(join(directory, 'keys', 'veille', '2025.key'), 'abc');
  expect((await app.inject(url)).statusCode).toBe(500);
  await store.close();
  expect((await app.inject(post({ url, payload }))).statusCode).toBe(500);
  expect((await app.inject('/healthz')).statusCode).toBe(503);
}

function expectNobodyIn(text: string, { people }: OpenService): void {
  const persons = people.flatMap(({ token, email, inviteeId, responseId }) => [
    ...[token, tokenHash(token), email, inviteeId, responseId],
  ]);
  const names = ['Nom0', 'Prénom0', 'Collège 0', '0169001X', 'veilleur-'];
  const asker = [ASKER, '127.0.0.1', AGENT, 'Navigateur'];
  const answers = [SECRET, SECRET.slice(0, 10), encodeURIComponent(SECRET), 'seul', 'retour'];
  for (const word of [...persons, ...names, ...asker, ...answers]) {
    expect(text, word).not.toContain(word);
  }
}

describe('the lines of the log', () => {
  it('one for each request: when, what kind of page, how it ended, how long it took', async () => {
    const service = await open();
    const text = await written(() => wholeJourney(service));
    const lines = linesOf(text);
    expect(lines.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'GET /q/:token 200',
      'GET /q/:token/etape/:step 200',
      'POST /q/:token/etape/:step 303',
      'GET /q/:token/etape/:step 200',
      'GET /q/:token/etape/:step 200',
      'POST /q/:token/etape/:step 303',
      'GET /q/:token/relecture 200',
      'POST /q/:token/relecture 303',
      'GET /q/:token/recu 200',
    ]);
    for (const line of lines) {
      expect(Object.keys(line).sort()).toEqual([
        'level',
        'method',
        'ms',
        'request',
        'route',
        'status',
        'time',
      ]);
      expect(line).toMatchObject({ level: 'info', time: '2025-06-15T12:00:00.000Z' });
      expect(line.ms).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(lines.map(({ request }) => request)).size).toBe(lines.length);
    expectNobodyIn(text, service);
  });

  it('say nothing of anybody, whatever is asked for', async () => {
    const service = await open();
    const text = await written(async () => {
      await wholeJourney(service);
      await hostileRequests(service);
    });
    expectNobodyIn(text, service);
    const lines = linesOf(text);
    expect(lines.length).toBeGreaterThan(35);
    const patterns = new Set(lines.map(({ route }) => route));
    expect(patterns).toEqual(
      new Set([
        ...['/q/:token', '/q/:token/etape/:step', '/q/:token/relecture', '/q/:token/recu'],
        ...['/enquetes/:survey/:edition/accessibilite', null],
      ]),
    );
  });

  it('say what failed and where in the program, and nothing of whom it failed', async () => {
    const service = await open();
    const text = await written(async () => {
      await wholeJourney(service);
      await failures(service);
    });
    expectNobodyIn(text, service);
    const errors = linesOf(text).filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(5);
    const told = errors.map(({ err }) => err as { type: string; message: string; stack: string });
    expect(told.map(({ type }) => type)).toContain('SyntaxError');
    expect(told.map(({ message }) => message).join()).toMatch(/no room.*2025\.key.*not open/);
    for (const { stack } of told) expect(stack).toMatch(/^\s+at [\s\S]*\.[tj]s:\d+/);
    for (const { request } of errors) {
      expect(linesOf(text).filter((line) => line.request === request).length).toBe(2);
    }
  });
});
