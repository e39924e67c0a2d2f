import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demonstrationRoutes } from '../../src/service/demonstration-routes.ts';
import { deleteKey } from '../../src/store/keys.ts';
import { EDITION, openService } from './open-service.ts';
import { textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

const report = '<!doctype html><title>Un bilan</title>';

/** The pages of a demonstration, over a report that was built long ago. */
async function openDemonstration() {
  const open = await openService();
  const built = join(open.directory, 'bilans', EDITION);
  mkdirSync(join(built, 'public'), { recursive: true });
  mkdirSync(join(built, 'internal'), { recursive: true });
  writeFileSync(join(built, 'public', 'bilan.html'), report);
  writeFileSync(join(built, 'internal', 'responses.csv'), 'secret');
  await demonstrationRoutes(open.app, open.service, () => built);
  return { ...open, visitor: new Visitor(open.app) };
}

const base = `/demonstration/${EDITION}`;

describe('answering as somebody', () => {
  it('leads each time to somebody who has not begun, and says when there is nobody left', async () => {
    const { visitor, people } = await openDemonstration();
    for (const { token } of people) {
      await visitor.open(`${base}/repondre`);
      expect(visitor.url).toBe(`/q/${token}`);
      await visitor.follow('Commencer');
    }
    await visitor.open(`${base}/repondre`);
    expect(textsIn(visitor.html, 'h1')).toEqual(['Tout le monde a commencé à répondre']);
  });

  it('says so when there is no key, and makes no link', async () => {
    const { visitor, directory } = await openDemonstration();
    deleteKey(directory, EDITION);
    await visitor.open(`${base}/repondre`);
    expect(visitor.url).toBe(`${base}/repondre`);
    expect(visitor.html).not.toContain('/q/');
  });
});

describe('the reports', () => {
  it('are served as they were built, under a policy that lets no script run', async () => {
    const { app } = await openDemonstration();
    const { body, headers } = await app.inject(`${base}/bilan/bilan.html`);
    expect(body).toBe(report);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';(?!.*script)/);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it.each([
    '/bilan/',
    '/bilan/autre.html',
    '/bilan/../internal/responses.csv',
    '/bilan/..%2finternal%2fresponses.csv',
    '/bilan/%2e%2e/internal/responses.csv',
    '/bilan/..%5cinternal%5cresponses.csv',
    '/bilan/%00',
    '/bilan/.git/config',
    '/../../1999/repondre',
    '/participation/x',
  ])('%s shows nothing of the folder', async (path) => {
    const { visitor } = await openDemonstration();
    await visitor.open(`${base}${path}`);
    expect(visitor.status).toBe(404);
    expect(textsIn(visitor.html, 'h1')).toEqual(['Cette page n’existe pas']);
  });

  it.each(['repondre', 'participation', 'bilan/bilan.html'])(
    'of an edition that is not there, %s is no page',
    async (page) => {
      const { visitor } = await openDemonstration();
      await visitor.open(`/demonstration/veille/1999/${page}`);
      expect(textsIn(visitor.html, 'h1')).toEqual(['Cette page n’existe pas']);
    },
  );
});
