import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it, vi } from 'vitest';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { type OpenService, openService, questionnaire } from './open-service.ts';
import { routesOf } from './routes-of.ts';

const STYLESHEET = /^\/assets\/form\.[0-9a-f]{12}\.css$/;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const get = (url: string) => ({ method: 'GET', url }) as const;
const post = (url: string, payload: string, headers: Record<string, string> = form) =>
  ({ method: 'POST', url, payload, headers }) as const;

interface Named {
  readonly name: string;
  readonly reply: LightMyRequestResponse;
}

/** Replies of every kind that people get, good and bad. */
async function everyKind({ app, person, people, directory, store }: OpenService) {
  const replies: Named[] = [];
  const ask = async (...requests: readonly ReturnType<typeof get | typeof post>[]) => {
    for (const request of requests) {
      replies.push({ name: `${request.method} ${request.url}`, reply: await app.inject(request) });
    }
  };
  const link = `/q/${person.token}`;
  await ask(
    get(link),
    get(`${link}/etape/equipe`),
    post(`${link}/etape/equipe`, 'role=personne'),
    post(`${link}/etape/equipe`, 'role=seul&_repere=ancien'),
    post(`${link}/etape/equipe`, 'role=seul'),
    post(`${link}/etape/equipe`, 'x'.repeat(300_000)),
    post(`${link}/etape/equipe`, '{}', { 'content-type': 'application/json' }),
    post(`${link}/etape/equipe`, 'role=seul', { ...form, 'sec-fetch-site': 'cross-site' }),
    get(`${link}/relecture`),
    post(`${link}/relecture`, ''),
    get(`${link}/recu`),
    get('/q/personne'),
    get('/q/%E0%A4%A'),
    get('/nulle-part'),
    get('/assets/form.000000000000.css'),
    get('/enquetes/veille/2025/donnees-personnelles'),
    get('/enquetes/veille/2025/accessibilite'),
  );
  const tired = `/q/${people[1]?.token}`;
  await ask(...Array.from({ length: 31 }, () => get(tired)));
  rmSync(join(directory, 'keys', 'veille', '2025.key'));
  await ask(get(link));
  await store.close();
  // What was read in this turn of the event loop still stands in it.
  await new Promise((turn) => setImmediate(turn));
  const silenced = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await ask(get(link), get('/enquetes/veille/2025/accessibilite'));
  silenced.mockRestore();
  return replies;
}

const limits = {
  unknownLinks: { most: 1000, seconds: 60 },
  link: { most: 30, seconds: 60 },
};
const open = (publicUrl?: string) =>
  openService(2, openMemoryStore, questionnaire, {
    limits,
    ...(publicUrl === undefined ? {} : { publicUrl }),
  });

/** « default-src 'none'; … » as what each directive allows. */
function directivesOf(policy: unknown): Record<string, string> {
  const entries = String(policy).split(';');
  return Object.fromEntries(entries.map((one) => one.trim().split(/ (.*)/s).slice(0, 2)));
}

function expectGuarded({ name, reply }: Named): void {
  const { headers } = reply;
  expect(directivesOf(headers['content-security-policy']), name).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  });
  expect(headers, name).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['permissions-policy'], name).toMatch(/^([a-z-]+=\(\)(, |$)){15,}/);
  for (const header of ['set-cookie', 'server', 'x-powered-by', 'via', 'x-ratelimit-limit']) {
    expect(headers, name).not.toHaveProperty(header);
  }
}

describe('every reply', () => {
  it('comes with headers that let nothing run, nothing leak and nothing be kept', async () => {
    const replies = await everyKind(await open());
    const statuses = new Set(replies.map(({ reply }) => reply.statusCode));
    const kinds = [200, 303, 403, 404, 409, 413, 415, 422, 429, 500, 503];
    expect([...statuses].sort()).toEqual(kinds);
    for (const one of replies) {
      expectGuarded(one);
      expect(one.reply.headers['cache-control'], one.name).toBe('no-store');
      expect(one.reply.headers, one.name).not.toHaveProperty('strict-transport-security');
    }
  });

  it('is HTML in French, without script, from nowhere else, and shows nothing of the program', async () => {
    for (const { name, reply } of await everyKind(await open())) {
      if (reply.statusCode === 303) continue;
      expect(reply.headers['content-type'], name).toBe('text/html; charset=utf-8');
      expect(reply.body, name).toMatch(/^<!doctype html>\s*<html lang="fr"/);
      const own = /<script src="\/assets\/form\.[0-9a-f]{12}\.js" defer><\/script>/;
      expect(reply.body.replace(own, ''), name).not.toMatch(
        /<script|<style|style="| on\w+="|<iframe/,
      );
      const loaded = reply.body.matchAll(/(?:<img[^>]* src|<link[^>]* href)="([^"]*)"/g);
      for (const [, address = ''] of loaded) {
        expect(address === 'data:,' || STYLESHEET.test(address), address).toBe(true);
      }
      // The id of an opened page is made of any letters.
      const written = reply.body.replace(/name="_page" value="[^"]*"/, '');
      expect(written, name).not.toMatch(/undefined|\[object|NaN|null|\bat .*\.ts:|node_modules/);
    }
  });

  it('of every route there is, with a link and without, is guarded the same', async () => {
    const { app, person } = await openService();
    const routes = routesOf(app);
    expect(routes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/healthz', '/q/:token/etape/:step', '/q/:token/recu']),
    );
    for (const token of [person.token, 'personne']) {
      for (const { path, methods } of routes) {
        const url = path
          .replace(':token', token)
          .replace(':survey/:edition', 'veille/2025')
          .replace(':step', 'equipe')
          .replace(/:\w+/g, 'autre');
        for (const method of methods as ('GET' | 'HEAD' | 'POST')[]) {
          const reply = await app.inject({ method, url, headers: form, payload: '' });
          expect(reply.statusCode, `${method} ${url}`).toBeLessThan(500);
          expectGuarded({ name: `${method} ${url}`, reply });
          const kept = reply.headers['cache-control'];
          const isAsset = path.startsWith('/assets/') && reply.statusCode === 200;
          expect(kept, url).toBe(isAsset ? 'public, max-age=31536000, immutable' : 'no-store');
        }
      }
    }
  });
});

describe('a declared public address', () => {
  it('in https is told to browsers for a year, of that name alone', async () => {
    const replies = await everyKind(await open('https://enquete.example.fr'));
    expect(replies.length).toBeGreaterThan(30);
    for (const one of replies) {
      expectGuarded(one);
      expect(one.reply.headers['strict-transport-security'], one.name).toBe('max-age=31536000');
    }
  });

  it('on this machine, in http, is not', async () => {
    const { app } = await open('http://localhost:3000');
    const { headers } = await app.inject('/healthz');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('the stylesheet', () => {
  it('is named after its content and kept for good', async () => {
    const { app, person } = await openService();
    const page = await app.inject(`/q/${person.token}`);
    const path = /<link rel="stylesheet" href="([^"]*)">/.exec(page.body)?.[1] ?? '';
    expect(path).toMatch(STYLESHEET);
    const reply = await app.inject(path);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(reply.body).not.toMatch(/@import|url\(/);
    const old = await app.inject('/assets/form.000000000000.css');
    expect(old.statusCode).toBe(404);
  });
});
