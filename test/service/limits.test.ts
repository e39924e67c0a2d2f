import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { createLimiter, usualLimits } from '../../src/service/limits.ts';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { openService, questionnaire } from './open-service.ts';
import { textOf, textsIn } from './read-html.ts';
import { post } from './visitor.ts';

const few = { unknownLinks: { most: 3, seconds: 600 }, link: { most: 5, seconds: 60 } };
const open = (options: Parameters<typeof openService>[3] = { limits: few }) =>
  openService(3, openMemoryStore, questionnaire, options);

/** Statuses of so many requests, one after the other. */
async function statuses(count: number, ask: (n: number) => Promise<{ statusCode: number }>) {
  const seen: number[] = [];
  for (let n = 0; n < count; n++) seen.push((await ask(n)).statusCode);
  return seen;
}

describe('requests with links of nobody', () => {
  it('are answered so often, then told to wait, whatever page they ask for', async () => {
    const { app } = await open();
    expect(await statuses(3, (n) => app.inject(`/q/inconnu-${n}`))).toEqual([404, 404, 404]);
    for (const path of ['', '/etape/equipe', '/relecture', '/recu']) {
      const reply = await app.inject(`/q/encore-un${path}`);
      expect(reply.statusCode).toBe(429);
      expect(textsIn(reply.body, 'h1')).toEqual(['Trop de liens non reconnus']);
      expect(textOf(reply.body)).toMatch(/attendez 10 minutes/);
      const seconds = Number(reply.headers['retry-after']);
      expect(seconds).toBeGreaterThan(500);
      expect(seconds).toBeLessThanOrEqual(600);
    }
  });

  it('never keep a link that is somebody’s from working, from the same address', async () => {
    const { app, people } = await open();
    await statuses(20, (n) => app.inject(`/q/inconnu-${n}`));
    for (const { token } of people) expect((await app.inject(`/q/${token}`)).statusCode).toBe(200);
    const url = `/q/${people[0]?.token}/etape/equipe`;
    expect((await app.inject(post({ url, payload: 'role=seul' }))).statusCode).toBe(303);
  });

  it('are counted for each address apart, of IPv6 for the half that a school shares', async () => {
    const { app } = await open();
    let asked = 0;
    const from = (remoteAddress: string) =>
      app.inject({ url: `/q/inconnu-${asked++}`, remoteAddress });
    await statuses(4, () => from('192.0.2.1'));
    expect((await from('192.0.2.1')).statusCode).toBe(429);
    expect((await from('192.0.2.2')).statusCode).toBe(404);
    await statuses(4, (n) => from(`2001:db8::${n + 1}`));
    expect((await from('2001:db8::ffff')).statusCode).toBe(429);
    expect((await from('2001:db8:0:1::1')).statusCode).toBe(404);
  });

  it('count no page that is merely missing', async () => {
    const { app } = await open();
    const missing = await statuses(10, (n) => app.inject(`/nulle-part/${n}`));
    expect(new Set(missing)).toEqual(new Set([404]));
    expect((await app.inject('/q/inconnu')).statusCode).toBe(404);
  });
});

describe('requests with one personal link', () => {
  it('are answered so often, then told to wait and what becomes of a text; nobody else is', async () => {
    const { app, people, person, stored } = await open();
    const url = `/q/${person.token}/etape/suite`;
    const saved = await statuses(5, (n) => app.inject(post({ url, payload: `remarque=${n}` })));
    expect(saved).toEqual([303, 303, 303, 303, 303]);
    for (const reply of [
      await app.inject(post({ url, payload: 'remarque=trop' })),
      await app.inject(url),
      await app.inject(`/q/${person.token}`),
    ]) {
      expect(reply.statusCode).toBe(429);
      expect(textsIn(reply.body, 'h1')).toEqual(['Trop de demandes en peu de temps']);
      expect(textOf(reply.body)).toMatch(/Attendez 1 minute, .*votre texte y est encore/);
      expect(Number(reply.headers['retry-after'])).toBeLessThanOrEqual(60);
    }
    expect((await stored())?.answers).toEqual({ remarque: '4' });
    for (const { token } of people.slice(1)) {
      expect((await app.inject(`/q/${token}`)).statusCode).toBe(200);
    }
  });

  it('are counted wherever they come from, and again once the time is over', async () => {
    const limits = { ...few, link: { most: 5, seconds: 1 } };
    const { app, person } = await open({ limits });
    const ask = (n: number) =>
      app.inject({ url: `/q/${person.token}`, remoteAddress: `192.0.2.${n}` });
    expect(await statuses(6, ask)).toEqual([200, 200, 200, 200, 200, 429]);
    await expect.poll(async () => (await ask(9)).statusCode, { timeout: 10_000 }).toBe(200);
  });
});

describe('as the service is run', () => {
  it('300 requests with a link in a minute are answered, five times what typing saves', async () => {
    const { app, person } = await open({ limits: usualLimits });
    const seen = await statuses(301, () => app.inject(`/q/${person.token}/etape/rien`));
    expect(seen.indexOf(429)).toBe(300);
    expect((await app.inject('/q/inconnu')).statusCode).toBe(404);
  });

  it('a staff room behind one address answers all at once', async () => {
    const invited = 80;
    const options = { limits: usualLimits };
    const { app, people } = await openService(invited, openMemoryStore, questionnaire, options);
    for (const step of ['equipe', 'duree', 'suite', 'equipe', 'suite', 'duree']) {
      const replies = await Promise.all(
        people.map(({ token }) => app.inject(`/q/${token}/etape/${step}`)),
      );
      expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    }
  });

  it('no page of nobody in particular is limited, nor /healthz', async () => {
    const { app } = await open();
    const urls = ['/healthz', '/enquetes/veille/2025/accessibilite'];
    for (const url of urls) {
      expect(new Set(await statuses(30, () => app.inject(url)))).toEqual(new Set([200]));
    }
  });
});

describe('what is counted', () => {
  it('is ten thousand addresses at a time: memory has an end', async () => {
    const app = Fastify();
    await app.register(rateLimit, { global: false });
    const limiter = createLimiter(app, { most: 1, seconds: 600 }, ({ ip }) => ip);
    app.get('/', async (request) => ({ seconds: await limiter(request) }));
    const wait = async (remoteAddress: string): Promise<number> =>
      (await app.inject({ url: '/', remoteAddress })).json().seconds;
    expect(await wait('192.0.2.1')).toBe(0);
    expect(await wait('192.0.2.1')).toBeGreaterThan(500);
    for (let n = 0; n < 10_000; n++) await wait(`198.18.${n >> 8}.${n & 255}`);
    expect(await wait('192.0.2.1')).toBe(0);
    await app.close();
  });
});

describe('whom a request comes from', () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.7' };
  let count = 0;
  const asked = (
    { app }: Awaited<ReturnType<typeof open>>,
    remoteAddress: string,
    headers: Record<string, string>,
  ) => app.inject({ url: `/q/inconnu-${count++}`, remoteAddress, headers });
  const https = { limits: few, publicUrl: 'https://enquete.example.fr' };

  it('is what the proxy of this machine says, once the public address is declared', async () => {
    const service = await open(https);
    await statuses(4, () => asked(service, '127.0.0.1', forwarded));
    expect((await asked(service, '127.0.0.1', forwarded)).statusCode).toBe(429);
    const other = { 'x-forwarded-for': '198.51.100.8' };
    expect((await asked(service, '127.0.0.1', other)).statusCode).toBe(404);
    // Added behind what a client had made up: the last one is the proxy's own word.
    const madeUp = { 'x-forwarded-for': '203.0.113.1, 198.51.100.7' };
    expect((await asked(service, '::1', madeUp)).statusCode).toBe(429);
  });

  it.each([
    ['by nobody from elsewhere', https, '203.0.113.9'],
    ['by nobody at all without a public address', { limits: few }, '127.0.0.1'],
  ])('cannot be made up %s', async (_, options, remoteAddress) => {
    const service = await open(options);
    const seen = await statuses(5, (n) =>
      asked(service, remoteAddress, { 'x-forwarded-for': `198.51.100.${n}` }),
    );
    expect(seen).toEqual([404, 404, 404, 429, 429]);
  });
});
