/** Who comes in, and from where: nobody without the key of the terminal, nobody from elsewhere. */
import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { linksOf, textOf, textsIn } from '../read-html.ts';
import { post, Visitor } from '../visitor.ts';
import { HOME, openAtelier } from './open-atelier.ts';

const h1 = (html: string) => textsIn(html, 'h1').join();
const ALL = 'Toutes les éditions';
const NOT_FOUND = 'Cette page n’existe pas';

describe('the key', () => {
  it('has 128 random bits, opens once, for one browser', async () => {
    const { app, newKey } = await openAtelier();
    const key = newKey();
    expect(Buffer.from(key, 'base64url')).toHaveLength(16);
    const opened = await app.inject(`/atelier?cle=${key}`);
    expect([opened.statusCode, opened.headers.location]).toEqual([303, '/atelier']);
    const [pair = '', ...attributes] = String(opened.headers['set-cookie']).split('; ');
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/atelier', 'SameSite=Strict']);
    expect(pair).not.toContain(key);

    const visitor = await new Visitor(app, { cookie: pair }).open('/atelier');
    expect(h1(visitor.html)).toContain(ALL);
    await visitor.open(`/atelier?cle=${key}`);
    expect(h1(visitor.html)).toContain(ALL);

    const other = await new Visitor(app).open(`/atelier?cle=${key}`);
    expect(other.status).toBe(403);
    expect(h1(other.html)).toBe('Cette adresse n’ouvre plus l’Atelier');
  });

  it.each(['', '?cle=', '?cle=AAAAAAAAAAAAAAAAAAAAAA', '?cle=a&cle=b'])(
    'that is not the one opens nothing: /atelier%s',
    async (query) => {
      const { app, newKey } = await openAtelier();
      newKey();
      const { statusCode, body, headers } = await app.inject(`/atelier${query}`);
      expect(statusCode).toBe(403);
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).toMatch(/terminal/);
    },
  );

  it('is had anew from the page that says that it is spent, and shown on the terminal alone', async () => {
    const { app, newKey, announced } = await openAtelier();
    const first = newKey();
    const visitor = await new Visitor(app).open(HOME);
    expect(visitor.status).toBe(403);
    await visitor.submit('Afficher une nouvelle adresse dans le terminal');
    await visitor.send({ url: '/atelier/cle', payload: '' });
    expect(announced).toHaveLength(1);
    expect(visitor.html).not.toContain(announced[0]);
    expect((await app.inject(`/atelier?cle=${first}`)).statusCode).toBe(403);
    expect((await app.inject(`/atelier?cle=${announced[0]}`)).statusCode).toBe(303);
  });

  it('is in no line of the log, nor is what it opens', async () => {
    const written: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    onTestFinished(() => spy.mockRestore());
    const { app, newKey } = await openAtelier({ logLevel: 'info' });
    const key = newKey();
    const { headers } = await app.inject(`/atelier?cle=${key}`);
    await app.inject(`/atelier?cle=${key}`);
    await app.inject('/healthz');
    const cookie = /=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
    expect(written.join('')).toContain('/healthz');
    expect(written.join('')).not.toContain(key);
    expect(written.join('')).not.toContain(cookie);
  });
});

describe('from elsewhere there is no such page', () => {
  const away = [
    { why: 'another machine', remoteAddress: '10.1.2.3' },
    { why: 'another name', headers: { host: 'enquete.example.org' } },
    { why: 'a name that leads here', headers: { host: 'localhost.example.org:3000' } },
    { why: 'a proxy', headers: { 'x-forwarded-for': '127.0.0.1' } },
    { why: 'another proxy', headers: { forwarded: 'for=127.0.0.1' } },
  ];

  it.each(away)('$why', async ({ why: _, ...from }) => {
    const { app, newKey } = await openAtelier();
    const missing = await app.inject({ url: '/rien', ...from });
    for (const method of ['GET', 'POST'] as const) {
      for (const url of [`/atelier?cle=${newKey()}`, '/atelier/cle', HOME]) {
        const { statusCode, body } = await app.inject({ method, url, ...from });
        expect(statusCode).toBe(404);
        expect(body).toBe(missing.body);
      }
    }
    // The key was not spent.
    expect((await app.inject(`/atelier?cle=${newKey()}`)).statusCode).toBe(303);
  });

  it.each(['127.0.0.1', '[::1]', 'LOCALHOST:3000'])('but %s is here', async (host) => {
    const { app, newKey } = await openAtelier();
    const opened = await app.inject({ url: `/atelier?cle=${newKey()}`, headers: { host } });
    expect(opened.statusCode).toBe(303);
  });

  it('when the service listens to other machines', async () => {
    const { app, newKey } = await openAtelier();
    await app.listen({ host: '0.0.0.0', port: 0 });
    const [{ port } = { port: 0 }] = app.addresses() as { port: number }[];
    const reply = await fetch(`http://127.0.0.1:${port}/atelier?cle=${newKey()}`);
    expect(reply.status).toBe(404);
    expect(h1(await reply.text())).toBe(NOT_FOUND);
  });
});

describe('what changes something', () => {
  const payload = 'action=construire';
  const foreign: readonly Record<string, string>[] = [
    { origin: 'http://localhost:9999' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
  ];

  it.each(foreign)('is not done for another site: %o', async (headers) => {
    const { app, enter, directory, announced } = await openAtelier();
    const visitor = await enter();
    await visitor.open(`${HOME}/bilan`);
    const sending = visitor.prepare('Construire le bilan');
    const cookie = visitor.headers.cookie ?? '';
    const sent = post(sending);
    const reply = await app.inject({ ...sent, headers: { ...sent.headers, cookie, ...headers } });
    expect(reply.statusCode).toBe(403);
    await app.inject({ ...post({ url: '/atelier/cle', payload: '' }), headers });
    expect(existsSync(`${directory}/bilans`)).toBe(false);
    expect(announced).toEqual([]);
  });

  it.each(foreign)('is refused in words of the Atelier: %o', async (headers) => {
    const { app, enter } = await openAtelier();
    const { cookie = '' } = (await enter()).headers;
    const sent = post({ url: `${HOME}/bilan`, payload });
    const reply = await app.inject({ ...sent, headers: { ...sent.headers, cookie, ...headers } });
    expect(h1(reply.body)).toBe('Cet envoi vient d’une autre page');
    expect(reply.body).not.toMatch(/réponses|lien personnel/);
    expect(linksOf(reply.body)).toContainEqual({ href: '/atelier', label: ALL });
  });

  it('needs the token of the page', async () => {
    const { enter, directory } = await openAtelier();
    const visitor = await enter();
    for (const token of ['', '&jeton=', '&jeton=AAAAAAAAAAAAAAAAAAAAAA']) {
      await visitor.send({ url: `${HOME}/bilan`, payload: `${payload}${token}` });
      expect(visitor.status).toBe(403);
    }
    expect(existsSync(`${directory}/bilans`)).toBe(false);
    // Loaded again, this answer would send the same token.
    expect(textOf(visitor.html)).not.toContain('Rechargez');
    await visitor.follow('Revenir à la page');
    expect([visitor.url, visitor.status]).toEqual([`${HOME}/bilan`, 200]);
    await visitor.send({ url: `${HOME}/bilan/arreter`, payload });
    await visitor.follow(ALL);
    expect(visitor.status).toBe(200);
  });
});

describe('respondents', () => {
  it('never hear of it', async () => {
    const { app, person } = await openAtelier();
    const visitor = await new Visitor(app).open(`/q/${person.token}`);
    expect(visitor.status).toBe(200);
    expect(visitor.html).not.toContain('/atelier');
    await visitor.follow('Commencer');
    expect(visitor.html).not.toContain('/atelier');
  });
});
