import { describe, expect, it } from 'vitest';
import { inviteeId } from '../../src/campaign/identity.ts';
import { saveInvitees } from '../../src/store/invitees.ts';
import { codeIn, OPEN_LINK, openWithLink, otherThan, withLink } from './open-link-service.ts';
import { EDITION, openAnotherEdition } from './open-service.ts';
import { formsOf, linksOf, textOf, textsIn } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

const ASK = 'Recevoir un code';
const ENTER = 'Ouvrir mon questionnaire';
const FORGOTTEN = ['Cette demande de code n’est plus connue'];

/** Minutes after the instant at which the tests begin. */
const later = (minutes: number) => new Date(Date.UTC(2025, 5, 15, 12, minutes)).toISOString();

describe('who is invited', () => {
  it('gets a code by mail, and is led by it to their own page', async () => {
    const { askFor, visitor, person, outbox } = await openWithLink();
    const code = await askFor(person.email);
    expect(outbox.latest().map(({ to }) => to)).toEqual([person.email]);
    expect(textOf(visitor.html)).toContain(`Si l’adresse ${person.email} est celle`);
    await visitor.submit(ENTER, { code });
    expect(visitor.url).toBe(`/q/${person.token}`);
    expect(visitor.status).toBe(200);
  });

  it('may write the address in capitals, the code in small letters, without its dash', async () => {
    const { askFor, visitor, person } = await openWithLink();
    const code = await askFor(`  ${person.email.toUpperCase()} `);
    await visitor.submit(ENTER, { code: ` ${code.toLowerCase().replace('-', ' ')} ` });
    expect(visitor.url).toBe(`/q/${person.token}`);
  });

  it('is mailed at the address of the list, whatever passes for it was typed', async () => {
    const { askFor, store, outbox } = await openWithLink();
    const key = Buffer.alloc(32, 7);
    const email = 'kim@example.org';
    const names = { civility: '', lastName: '', firstName: '', assignments: [] };
    await saveInvitees(store, EDITION, [{ id: inviteeId(key, email), email, ...names }], key);
    // The sign of the kelvin, whose small letter is k: another mailbox, of whoever registers it.
    await askFor('\u212aim@example.org');
    expect(outbox.latest().map(({ to }) => to)).toEqual([email]);
  });

  it('is led to nobody else, and nobody to them', async () => {
    const { askFor, app, people, visitor } = await openWithLink();
    const [first, second] = people;
    const other = new Visitor(app);
    const mine = await askFor(first?.email ?? '');
    const theirs = await askFor(second?.email ?? '', other);
    await visitor.submit(ENTER, { code: theirs });
    expect(visitor.status).toBe(422);
    await visitor.submit(ENTER, { code: mine });
    expect(visitor.url).toBe(`/q/${first?.token}`);
    await other.submit(ENTER, { code: theirs });
    expect(other.url).toBe(`/q/${second?.token}`);
  });
});

describe('a code', () => {
  it('is valid for twenty minutes, to the second', async () => {
    const { askFor, visitor, person, setClock, app } = await openWithLink();
    const code = await askFor(person.email);
    const { url } = visitor;
    setClock('2025-06-15T12:19:59Z');
    expect((await app.inject(url)).statusCode).toBe(200);
    setClock(later(20));
    await visitor.submit(ENTER, { code });
    expect(visitor.status).toBe(404);
    expect(textsIn(visitor.html, 'h1')).toEqual(FORGOTTEN);
    expect(linksOf(visitor.html)).toContainEqual({
      href: OPEN_LINK,
      label: 'Demander un autre code',
    });
    await visitor.open(url);
    expect(textsIn(visitor.html, 'h1')).toEqual(FORGOTTEN);
  });

  it('leads in at its last second', async () => {
    const { askFor, visitor, person, setClock } = await openWithLink();
    const code = await askFor(person.email);
    setClock('2025-06-15T12:19:59Z');
    await visitor.submit(ENTER, { code });
    expect(visitor.url).toBe(`/q/${person.token}`);
  });

  it('serves once; a double click is one use', async () => {
    const { askFor, app, visitor, person, setClock } = await openWithLink();
    const code = await askFor(person.email);
    const sending = visitor.prepare(ENTER, { code });
    const clicks = await Promise.all([app.inject(post(sending)), app.inject(post(sending))]);
    expect(clicks.map(({ headers }) => headers.location)).toEqual(
      Array(2).fill(`/q/${person.token}`),
    );
    setClock('2025-06-15T12:00:11Z');
    await visitor.send(sending);
    expect(visitor.status).toBe(422);
    expect(textsIn(visitor.html, 'h2')).toContain('Le code est à revoir');
    expect(textOf(visitor.html)).toContain('Ce code a déjà servi');
  });

  it('that has served does not serve in another request either, not even at once', async () => {
    const { askFor, app, visitor, person } = await openWithLink();
    const other = new Visitor(app);
    await askFor(person.email, other);
    const code = await askFor(person.email);
    await visitor.submit(ENTER, { code });
    await other.submit(ENTER, { code });
    expect(textOf(other.html)).toContain('Ce code a déjà servi');
  });

  it('of any of the mails will do: whoever asks twice may read the first', async () => {
    const { askFor, visitor, person } = await openWithLink();
    const first = await askFor(person.email);
    const second = await askFor(person.email);
    expect(second).not.toBe(first);
    await visitor.submit(ENTER, { code: first });
    expect(visitor.url).toBe(`/q/${person.token}`);
  });

  it('may be tried five times; then the request is of no use, and another one is', async () => {
    const { askFor, visitor, person } = await openWithLink();
    const code = await askFor(person.email);
    const { url } = visitor;
    for (const left of ['quatre essais', 'trois essais', 'deux essais', 'un essai']) {
      await visitor.submit(ENTER, { code: otherThan(code) });
      expect(visitor.status).toBe(422);
      expect(textOf(visitor.html)).toContain(`Il reste ${left}.`);
    }
    const right = visitor.prepare(ENTER, { code });
    await visitor.submit(ENTER, { code: otherThan(code) });
    expect(textsIn(visitor.html, 'h1')).toEqual(['Trop de codes inexacts']);
    await visitor.send(right);
    expect(visitor.status).toBe(409);
    await visitor.open(url);
    expect(formsOf(visitor.html)).toEqual([]);
    await visitor.follow('Demander un autre code');
    await visitor.submit(ASK, { adresse: person.email });
    await visitor.submit(ENTER, { code });
    expect(visitor.url).toBe(`/q/${person.token}`);
  });

  it.each([
    '',
    '   ',
    'CCCC-DDD',
    'CCCC-DDDDD',
    'AAAA-AAAA',
    'ÉÉÉÉ-CCCC',
    '\0\0\0\0CCCC',
    'C'.repeat(9999),
  ])('that %j cannot be costs no try, and is given back', async (typed) => {
    const { askFor, visitor, person } = await openWithLink();
    const code = await askFor(person.email);
    for (let n = 0; n < 6; n++) await visitor.submit(ENTER, { code: typed });
    expect(visitor.status).toBe(422);
    expect(visitor.values('code')).toEqual([typed]);
    await visitor.submit(ENTER, { code });
    expect(visitor.url).toBe(`/q/${person.token}`);
  });
});

describe('a request', () => {
  it('of another edition is not known, and its code of no use', async () => {
    const { askFor, app, visitor, person, store, directory, outbox } = await openWithLink();
    const [same] = await openAnotherEdition({ store, directory }, '2026', withLink);
    const code = await askFor(person.email);
    const elsewhere = visitor.url.replace('2025', '2026');
    const { payload } = visitor.prepare(ENTER, { code });
    const reply = await app.inject(post({ url: elsewhere, payload }));
    expect([reply.statusCode, textsIn(reply.body, 'h1')]).toEqual([404, FORGOTTEN]);
    // The same person has been asked there too, and gets a code of their own.
    await visitor.open('/enquetes/veille/2026/repondre');
    await visitor.submit(ASK, { adresse: person.email });
    await expect.poll(() => outbox.latest().length).toBe(2);
    const asked = visitor.prepare(ENTER, { code });
    await visitor.submit(ENTER, { code: codeIn(outbox.latest()[0]?.text) });
    expect(visitor.url).toBe(`/q/${same?.token}`);
    await visitor.send(asked);
    expect(visitor.status).toBe(422);
  });

  it('is forgotten by a service that starts again, which says so and offers another', async () => {
    const { askFor, visitor, person, app } = await openWithLink();
    await askFor(person.email);
    const restarted = await openWithLink();
    const reply = await restarted.app.inject(visitor.url);
    expect(textsIn(reply.body, 'h1')).toEqual(FORGOTTEN);
    expect(textOf(reply.body)).toContain('oubliées quand le service redémarre');
    expect((await app.inject(visitor.url)).statusCode).toBe(200);
  });

  it('is an address that nobody guesses: 128 bits, never the same', async () => {
    const { askFor, visitor, person } = await openWithLink();
    const ids = new Set<string>();
    for (let n = 0; n < 3; n++) {
      await askFor(person.email);
      const id = visitor.url.slice(OPEN_LINK.length + 1);
      expect(id).toMatch(/^[\w-]{22}$/);
      ids.add(id);
    }
    expect(ids.size).toBe(3);
  });
});
