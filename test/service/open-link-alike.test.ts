/** Nobody learns from the open link who is invited. */
import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { OPEN_LINK, openWithLink, otherThan } from './open-link-service.ts';
import { textsIn } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

/** As long as the address of somebody invited. */
const STRANGER = 'inconnue-0@example.org';
const SECRETS = /repondre\/[\w-]{22}/g;

describe('an invited address and any other', () => {
  it('get the same replies, status, headers and bytes, all the way', async () => {
    const { app, person } = await openWithLink();
    expect(STRANGER).toHaveLength(person.email.length);
    const walk = async (address: string) => {
      const replies = [];
      const adresse = new URLSearchParams({ adresse: address }).toString();
      const asked = await app.inject(post({ url: OPEN_LINK, payload: adresse }));
      const url = String(asked.headers.location);
      replies.push(asked, await app.inject(url));
      for (const code of ['', 'CCCC', ...Array(6).fill('CCCC-CCCC')]) {
        const payload = new URLSearchParams({ code }).toString();
        replies.push(await app.inject(post({ url, payload })));
      }
      replies.push(await app.inject(url));
      // Past the bound of mails too.
      for (let n = 0; n < 4; n++) {
        replies.push(await app.inject(post({ url: OPEN_LINK, payload: adresse })));
      }
      return replies.map(({ statusCode, headers: { date: _, ...headers }, body }) =>
        `${statusCode} ${JSON.stringify(headers)} ${body}`
          .replaceAll(address, 'ADRESSE')
          .replace(SECRETS, 'repondre/DEMANDE'),
      );
    };
    const invited = await walk(person.email);
    const stranger = await walk(STRANGER);
    expect(stranger).toEqual(invited);
    const statuses = invited.map((reply) => reply.slice(0, 3));
    expect(statuses.join(' ')).toBe('303 200 422 422 422 422 422 422 409 409 409 303 303 303 303');
    expect(invited.join('')).toContain('ADRESSE');
  });

  it('no mail leaves to an address that is not invited', async () => {
    const { app, visitor, outbox, person } = await openWithLink();
    for (const adresse of [STRANGER, `x${person.email}`, person.email.replace('org', 'com')]) {
      await visitor.open(OPEN_LINK);
      await visitor.submit('Recevoir un code', { adresse });
      expect(textsIn(visitor.html, 'h1')).toEqual(['Entrez le code reçu']);
    }
    await app.close();
    expect(outbox.latest()).toEqual([]);
  });

  it('the reply does not wait for the mail, nor for finding out whether there is one', async () => {
    const { app, person, store, outbox } = await openWithLink();
    let raw: ServerResponse | undefined;
    app.addHook('onRequest', async (_request, reply) => {
      raw = reply.raw;
    });
    const sentBeforeLooking: (boolean | undefined)[] = [];
    const look = store.db.selectFrom.bind(store.db);
    vi.spyOn(store.db, 'selectFrom').mockImplementation(((table: 'invitees') => {
      if (table === 'invitees') sentBeforeLooking.push(raw?.writableEnded);
      return look(table);
    }) as typeof look);
    const payload = new URLSearchParams({ adresse: person.email }).toString();
    expect((await app.inject(post({ url: OPEN_LINK, payload }))).statusCode).toBe(303);
    await expect.poll(() => outbox.latest().length).toBe(1);
    expect(sentBeforeLooking).toEqual([true]);
  });
});

describe('a mail that cannot leave', () => {
  it('is told in the log, without whom it was for; the page is as always', async () => {
    const { app, service, person } = await openWithLink();
    const error = Object.assign(new Error(`550 no mailbox ${person.email}`), {
      ...{ code: 'EENVELOPE', responseCode: 550, response: person.email, rejected: [person.email] },
    });
    const send = async () => Promise.reject(error);
    Object.assign(service, { mailer: { send, close: () => undefined } });
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const visitor = await new Visitor(app).open(OPEN_LINK);
    await visitor.submit('Recevoir un code', { adresse: person.email });
    expect(visitor.status).toBe(200);
    await app.close();
    const said = log.mock.calls.map(([text]) => String(text)).join('');
    log.mockRestore();
    expect(said).toContain('Un code n’a pas pu partir par courriel');
    expect(said).toContain('"code":"EENVELOPE","responseCode":550');
    expect(said).not.toContain('veilleur');
    expect(said).not.toContain(person.token);
    expect(said).not.toContain(visitor.url);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('does not count: once mails leave again, whoever asks gets one', async () => {
    const { app, service, person, outbox, askFor } = await openWithLink();
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const send = async () => Promise.reject(Object.assign(new Error(), { code: 'ESOCKET' }));
    Object.assign(service, { mailer: { send, close: () => undefined } });
    for (let n = 0; n < 5; n++) {
      const payload = new URLSearchParams({ adresse: person.email }).toString();
      await app.inject(post({ url: OPEN_LINK, payload }));
    }
    await expect.poll(() => log.mock.calls.length).toBe(5);
    log.mockRestore();
    Object.assign(service, { mailer: outbox });
    expect(await askFor(person.email)).toMatch(/^\S{4}-\S{4}$/);
  });
});

describe('what was asked', () => {
  it('leaves nothing in the data folder but the mail, and no line of log', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { askFor, visitor, person, store } = await openWithLink();
    const tables = async () =>
      JSON.stringify([
        await store.db.selectFrom('invitees').selectAll().execute(),
        await store.db.selectFrom('responses').selectAll().execute(),
      ]);
    const before = await tables();
    const code = await askFor(person.email);
    await visitor.submit('Ouvrir mon questionnaire', { code: otherThan(code) });
    expect(await tables()).toBe(before);
    expect(log.mock.calls).toEqual([]);
    log.mockRestore();
  });
});
