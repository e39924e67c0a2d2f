import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME, openPreview, sound } from './open-preview.ts';
import { Visitor } from './visitor.ts';

/** Ends any attribute, element or textarea that it stands in, and then runs. */
const hostile = `</textarea></title>"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;';

function expectHarmless({ html, url }: Visitor): void {
  const scripts = html.match(/<script[^>]*>/g) ?? [];
  for (const script of scripts) {
    expect(script, url).toMatch(/^<script src="\/assets\/[\w.]+\.js"( data-live="[^"]*")? defer>$/);
  }
  expect(html, url).not.toMatch(/<img|<i>d’habitude/);
  expect(html.match(/<\/title>/g), url).toHaveLength(1);
}

describe('an address', () => {
  it.each([
    '/apercu/../../etc/passwd',
    '/apercu/..%2f..%2fetc/passwd',
    '/apercu/veille/..%2f..%2fsecret',
    '/apercu/veille/%2e%2e',
    '/apercu/%2Fetc/passwd',
    '/apercu/veille/2025.yaml',
    '/apercu/veille/ailleurs',
    '/apercu/veille/2025%00',
    '/apercu/constructor/__proto__',
    '/assets/../package.json',
    '/%E0%A4%A',
  ])('%s leads to no file', async (url) => {
    const { app, folder } = await openPreview();
    writeFileSync(join(folder, 'secret.yaml'), sound.replace('Veille en 2025', 'Secret'));
    writeFileSync(join(folder, 'veille/ailleurs.yaml'), sound.replace('Veille en 2025', 'Secret'));
    for (const end of ['', '/qui-repond', '/parcourir', '/direct', '/parcours/x']) {
      const reply = await app.inject(`${url}${end}`);
      expect(reply.statusCode, end).toBe(404);
      expect(reply.body).not.toContain('Secret');
      expect(reply.body).toMatch(/^<!doctype html>\s*<html lang="fr"/);
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    }
  });
});

describe('markup that an author writes', () => {
  const quoted = JSON.stringify(hostile);
  const everywhere = sound
    .replace('title: Veille en 2025', `title: ${quoted}`)
    .replace('title: Votre équipe', `title: ${quoted}`)
    .replace('label: En équipe', `label: ${quoted}`)
    .replace('title: Façon de travailler', `title: ${quoted}`)
    .replace('label: Comment travaillez-vous <i>d’habitude</i> ?', `label: ${quoted}`)
    .replace('why: Pour l’essai.', `why: ${quoted}`)
    .replace('label: Le matin', `label: ${quoted}`);

  it('is text on every page, with and without marks', async () => {
    const { walk, save } = await openPreview();
    save(everywhere);
    const visitor = await walk();
    const base = visitor.url;
    const pages = [
      '',
      '/etape/equipe',
      '/etape/activite',
      '/etape/duree?tout=1',
      '/etapes',
      '/relecture',
    ];
    for (const marks of ['0', '1']) {
      for (const page of pages) {
        await visitor.open(`${base}${page}${page.includes('?') ? '&' : '?'}marques=${marks}`);
        expect(visitor.status).toBe(200);
        expectHarmless(visitor);
        expect(visitor.html).toContain(escaped);
      }
    }
    for (const page of ['/', HOME, `${HOME}/qui-repond`, `${HOME}/donnees-personnelles`]) {
      await visitor.open(page);
      expectHarmless(visitor);
    }
  });

  it('is text among the faults and in their lines', async () => {
    const { app, save } = await openPreview();
    save(
      sound.replace('title: Votre équipe', `${quoted}: x`).replace('is: equipe', `is: ${quoted}`),
    );
    const visitor = await new Visitor(app).open(HOME);
    expectHarmless(visitor);
    expect(visitor.html.split(escaped).length).toBeGreaterThan(3);
  });

  it('is text when a visitor enters it, and nowhere when it is an address', async () => {
    const { walk } = await openPreview();
    const visitor = await walk();
    const base = visitor.url;
    await visitor.open(`${base}/etape/duree?tout=1`);
    await visitor.submit('Enregistrer et continuer', { heures: hostile });
    expectHarmless(visitor);
    expect(visitor.values('heures')).toEqual([hostile]);
    const odd = encodeURIComponent(hostile);
    for (const url of [
      `${base}/etape/${odd}`,
      `${base}/etape/equipe?marques=${odd}`,
      `/apercu/${odd}/x`,
    ]) {
      await visitor.open(url);
      expectHarmless(visitor);
      expect(visitor.html).not.toContain('alert(1)</');
    }
  });
});

describe('the preview', () => {
  it('answers this machine by its own names only', async () => {
    const { app } = await openPreview();
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) {
      const reply = await app.inject({ url: HOME, headers: { host } });
      expect(reply.statusCode, host).toBe(200);
    }
    for (const host of [
      'millesime.example.org',
      'localhost.example.org',
      '127.0.0.1.nip.io:3000',
    ]) {
      const reply = await app.inject({ url: HOME, headers: { host } });
      expect(reply.statusCode, host).toBe(403);
      expect(reply.body).not.toContain('Veille');
    }
  });

  it('lets only its own scripts run, from files, and be told of changes', async () => {
    const { app, walk } = await openPreview();
    const visitor = await walk();
    // With a long text, whose page has the script of the form too.
    const { headers, body } = await app.inject(`${visitor.url}/etape/suite`);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/ on\w+="|style="/);
    const assets = [...body.matchAll(/(?:src|stylesheet" href)="([^"]+)"/g)].map(
      ([, url = '']) => url,
    );
    expect(assets).toHaveLength(3);
    for (const url of assets) {
      const asset = await app.inject(url);
      expect(asset.statusCode, url).toBe(200);
      expect(asset.headers['content-type']).toMatch(/^text\/(css|javascript); charset=utf-8$/);
    }
  });

  it('says in plain words what it cannot read', async () => {
    const { app, walk } = await openPreview();
    const { url } = await (await walk()).follow('Commencer');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = (payload: string, headers = form) =>
      app.inject({ method: 'POST', url, payload, headers });
    expect((await post('x'.repeat(300_000))).statusCode).toBe(413);
    expect((await post('{}', { 'content-type': 'application/json' })).statusCode).toBe(415);
    expect((await post('role=personne')).statusCode).toBe(303);
    expect((await app.inject(url)).body).toContain('ne fait pas partie des choix');
  });
});
