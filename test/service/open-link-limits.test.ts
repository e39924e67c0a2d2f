/** How often one may ask, and what is posted by those who do not use the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodeRequests, REQUESTS_KEPT } from '../../src/service/open-link/code-requests.ts';
import { OPEN_LINK, openWithLink } from './open-link-service.ts';
import { textOf, textsIn } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

const asking = (adresse: string) =>
  post({ url: OPEN_LINK, payload: new URLSearchParams({ adresse }).toString() });

describe('one address', () => {
  it('gets three mails in twenty minutes, then none until the first is too old', async () => {
    const { app, askFor, person, people, outbox, setClock, visitor } = await openWithLink();
    const codes = [await askFor(person.email), await askFor(person.email)];
    setClock('2025-06-15T12:10:00Z');
    codes.push(await askFor(person.email));
    for (let n = 0; n < 3; n++) {
      await visitor.open(OPEN_LINK);
      await visitor.submit('Recevoir un code', { adresse: person.email });
      expect([visitor.status, textsIn(visitor.html, 'h1')]).toEqual([200, ['Entrez le code reçu']]);
    }
    // Somebody else is not kept waiting.
    await askFor(people[1]?.email ?? '', new Visitor(app));
    setClock('2025-06-15T12:19:59Z');
    await app.inject(asking(person.email));
    setClock('2025-06-15T12:20:00Z');
    await askFor(person.email);
    const to = outbox.latest().map((mail) => mail.to);
    expect(to.filter((address) => address === person.email)).toHaveLength(4);
    expect(to).toHaveLength(5);
  });

  it('whose mails a stranger has used up is led in by any of them', async () => {
    const { app, askFor, person, visitor } = await openWithLink();
    const stranger = new Visitor(app);
    const codes = [];
    for (let n = 0; n < 3; n++) codes.push(await askFor(person.email, stranger));
    await visitor.open(OPEN_LINK);
    await visitor.submit('Recevoir un code', { adresse: person.email });
    await visitor.submit('Ouvrir mon questionnaire', { code: codes[1] ?? '' });
    expect(visitor.url).toBe(`/q/${person.token}`);
  });
});

describe('one network', () => {
  it('may ask three hundred times an hour; then a page says how long to wait', async () => {
    const { app } = await openWithLink();
    const from = (remoteAddress: string, n: number) =>
      app.inject({ ...asking(`p${n}@example.org`), remoteAddress });
    for (let n = 0; n < 300; n++) expect((await from('192.0.2.1', n)).statusCode).toBe(303);
    const refused = await from('192.0.2.1', 300);
    expect(refused.statusCode).toBe(429);
    expect(textsIn(refused.body, 'h1')).toEqual(['Trop de codes ont été demandés']);
    expect(textOf(refused.body)).toMatch(/Attendez 60 minutes, puis réessayez/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3500);
    expect((await from('192.0.2.2', 0)).statusCode).toBe(303);
    // Looking at the page and typing a code is not asking.
    expect((await app.inject({ url: OPEN_LINK, remoteAddress: '192.0.2.1' })).statusCode).toBe(200);
  });
});

describe('all together', () => {
  it('are remembered up to ten thousand; twenty minutes later there is room again', () => {
    let now = new Date('2025-06-15T12:00:00Z');
    const requests = createCodeRequests(() => now);
    const ask = (n: number) => requests.ask({ edition: 'a/b', address: `p${n}@example.org` });
    const first = ask(0);
    for (let n = 1; n < REQUESTS_KEPT; n++) expect(ask(n)).toBeDefined();
    expect(ask(REQUESTS_KEPT)).toBeUndefined();
    expect(requests.find('a/b', first?.request ?? '')).toMatchObject({ address: 'p0@example.org' });
    now = new Date('2025-06-15T12:20:00Z');
    expect(ask(REQUESTS_KEPT)).toBeDefined();
    expect(requests.find('a/b', first?.request ?? '')).toBeUndefined();
  });
});

describe('what is posted', () => {
  it.each([
    ['nothing', ''],
    ['an empty address', 'adresse='],
    ['spaces', 'adresse=+++'],
    ['no address', 'adresse=veilleur'],
    ['two addresses', 'adresse=a%40example.org%2Cb%40example.org'],
    ['a second header', 'adresse=a%40example.org%0D%0ABcc%3A+b%40example.org'],
    ['a name', 'adresse=A+%3Ca%40example.org%3E'],
    ['a control character', 'adresse=a%00%40example.org'],
    ['an address without end', `adresse=${'a'.repeat(250)}%40example.org`],
    ['keys of objects', '__proto__=x&constructor=y&adresse[x]=a%40example.org'],
  ])('%s is given back with what to mend, and nothing is sent', async (_, payload) => {
    const { app, outbox } = await openWithLink();
    const reply = await app.inject(post({ url: OPEN_LINK, payload }));
    expect(reply.statusCode).toBe(422);
    expect(textsIn(reply.body, 'h2')).toEqual(['Votre adresse est à revoir']);
    expect(reply.body).toContain('<a href="#adresse">');
    await app.close();
    expect(outbox.latest()).toEqual([]);
  });

  it('twice is read once', async () => {
    const { app, person, people, outbox } = await openWithLink();
    const both = people.map(({ email }) => `adresse=${encodeURIComponent(email)}`).join('&');
    await app.inject(post({ url: OPEN_LINK, payload: both }));
    await app.close();
    expect(outbox.latest().map(({ to }) => to)).toEqual([person.email]);
  });

  it('is shown as text, whatever it is', async () => {
    const { app } = await openWithLink();
    const hostile = `"><script>alert(1)</script>`;
    const first = await app.inject(asking(hostile));
    expect(first.statusCode).toBe(422);
    const asked = await app.inject(asking(`"'><script>@example.org`.replace(/["<>]/g, '&#')));
    const url = String(asked.headers.location ?? OPEN_LINK);
    const payload = new URLSearchParams({ code: hostile }).toString();
    const second = await app.inject(post({ url, payload }));
    for (const { body } of [first, second]) {
      expect(body).not.toContain('<script>alert');
      expect(body).toContain('&lt;script&gt;alert');
    }
  });

  it('at random, wherever: a French page, never a failure, nobody’s link', async () => {
    const { app, person } = await openWithLink();
    const asked = await app.inject(asking(person.email));
    const known = String(asked.headers.location);
    const ends = fc.constantFrom(
      '',
      `/${known.split('/').at(-1)}`,
      '/x',
      '/%00',
      `/${'A'.repeat(22)}`,
    );
    const bodies = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .tuple(fc.constantFrom('adresse', 'code', 'autre'), fc.string({ unit: 'binary' }))
        .map((pair) => new URLSearchParams([pair]).toString()),
    );
    await fc.assert(
      fc.asyncProperty(ends, bodies, async (end, payload) => {
        const reply = await app.inject(post({ url: `${OPEN_LINK}${end}`, payload }));
        expect([303, 400, 404, 409, 422]).toContain(reply.statusCode);
        expect(String(reply.headers.location)).not.toContain('/q/');
        if (reply.statusCode !== 303) expect(reply.body).toContain('<html lang="fr"');
      }),
      { numRuns: 400 },
    );
  });
});
