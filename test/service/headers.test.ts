import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';

const STYLESHEET = /^\/assets\/form\.[0-9a-f]{12}\.css$/;

/** Every kind of page that the service has, good and bad. */
async function everyPage(app: FastifyInstance, token: string) {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const get = (url: string) => ({ method: 'GET', url }) as const;
  const post = (url: string, payload: string, headers: Record<string, string> = form) =>
    ({ method: 'POST', url, payload, headers }) as const;
  const requests = [
    get(`/q/${token}`),
    get(`/q/${token}/etape/equipe`),
    post(`/q/${token}/etape/equipe`, 'role=personne'),
    post(`/q/${token}/etape/equipe`, 'role=seul&_repere=ancien'),
    post(`/q/${token}/etape/equipe`, 'role=seul'),
    post(`/q/${token}/etape/equipe`, 'x'.repeat(300_000)),
    post(`/q/${token}/etape/equipe`, '{}', { 'content-type': 'application/json' }),
    get(`/q/${token}/relecture`),
    post(`/q/${token}/relecture`, ''),
    get(`/q/${token}/recu`),
    get('/q/personne'),
    get('/q/%E0%A4%A'),
    get('/nulle-part'),
    get('/enquetes/veille/2025/donnees-personnelles'),
    get('/enquetes/veille/2025/accessibilite'),
  ];
  const pages = [];
  for (const request of requests) {
    pages.push({ name: `${request.method} ${request.url}`, reply: await app.inject(request) });
  }
  return pages;
}

describe('every page', () => {
  it('comes with headers that let nothing run, nothing leak and nothing be kept', async () => {
    const { app, person } = await openService();
    const pages = await everyPage(app, person.token);
    const statuses = new Set(pages.map(({ reply }) => reply.statusCode));
    expect([...statuses].sort()).toEqual([200, 303, 404, 409, 413, 415, 422]);
    for (const { name, reply } of pages) {
      const { headers } = reply;
      const policy = String(headers['content-security-policy']);
      expect(policy, name).toContain("default-src 'none'");
      expect(policy, name).toContain("frame-ancestors 'none'");
      expect(policy, name).toContain("form-action 'self'");
      expect(policy, name).toContain("base-uri 'none'");
      expect(policy, name).toContain("script-src 'self';");
      expect(policy, name).not.toMatch(/unsafe-|\*|https?:/);
      expect(headers, name).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      expect(headers, name).not.toHaveProperty('set-cookie');
      expect(headers, name).not.toHaveProperty('x-powered-by');
    }
  });

  it('is HTML in French, without script, from nowhere else, and shows nothing of the program', async () => {
    const { app, person } = await openService();
    for (const { name, reply } of await everyPage(app, person.token)) {
      if (reply.statusCode === 303) continue;
      expect(reply.headers['content-type'], name).toBe('text/html; charset=utf-8');
      expect(reply.body, name).toMatch(/^<!doctype html>\s*<html lang="fr"/);
      expect(reply.body, name).not.toMatch(/<script|<style|style="| on\w+="|<iframe/);
      const loaded = reply.body.matchAll(/(?:src|<link[^>]* href)="([^"]*)"/g);
      for (const [, address = ''] of loaded) {
        expect(address === 'data:,' || STYLESHEET.test(address), address).toBe(true);
      }
      expect(reply.body, name).not.toMatch(/undefined|\[object|NaN|null|\bat .*\.ts:|node_modules/);
    }
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
    expect(reply.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(reply.body).not.toMatch(/@import|url\(/);
    const old = await app.inject('/assets/form.000000000000.css');
    expect(old.statusCode).toBe(404);
    expect(old.headers['cache-control']).toBe('no-store');
  });
});

describe('/healthz', () => {
  it('answers that the service is ready, to whoever asks again and again', async () => {
    const { app } = await openService();
    const reply = await app.inject('/healthz');
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ status: 'ok' });
    expect(reply.headers['cache-control']).toBe('no-store');
  });
});
