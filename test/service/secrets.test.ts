import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { tokenHash } from '../../src/campaign/identity.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openService } from './open-service.ts';
import { textsIn } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

const REVIEW = 'Enregistrer et relire mes réponses';

/** What is written to standard output and error while something is done. */
async function written(work: () => Promise<unknown>): Promise<string> {
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockReturnValue(true),
  );
  try {
    await work();
    return streams.flatMap(({ mock }) => mock.calls.map(([text]) => String(text))).join('');
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
}

describe('a store that fails', () => {
  it('is a French page on every address; the cause is written, without token, text or address', async () => {
    const { app, person, store } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    const sending = visitor.prepare(REVIEW, { remarque: 'Un secret' });
    await store.close();
    const pages: { statusCode: number; body: string }[] = [];
    const said = await written(async () => {
      pages.push(await app.inject(post(sending)));
      for (const page of ['', '/etape/suite', '/relecture', '/recu']) {
        pages.push(await app.inject(`/q/${person.token}${page}`));
      }
      pages.push(await app.inject(post({ url: `/q/${person.token}/relecture`, payload: '' })));
      pages.push(await app.inject('/enquetes/veille/2025/accessibilite'));
    });
    for (const { statusCode, body } of pages) {
      expect(statusCode).toBe(500);
      expect(textsIn(body, 'h1')).toEqual(['Le service a rencontré un problème']);
      expect(body).not.toMatch(/undefined|\[object|destroyed|Error|\.ts\b|node_modules/);
      expect(body).not.toContain(person.token);
    }
    expect(said.match(/destroyed|not open/g)).toHaveLength(pages.length);
    for (const secret of [person.token, person.email, 'Un secret', tokenHash(person.token)]) {
      expect(said).not.toContain(secret);
    }
  });

  it('only when it writes: the page says that the text may not be saved, and it was not', async () => {
    const { app, person, store, stored } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    const before = await stored();
    await sql`create trigger full before insert on responses
      begin select raise(abort, 'no room'); end`.execute(store.db);
    const said = await written(() => visitor.submit(REVIEW, { remarque: 'Un secret' }));
    expect(visitor.status).toBe(500);
    expect(visitor.html).toContain('n’a peut-être pas été enregistré');
    expect(said).toContain('no room');
    expect(said).not.toContain(person.token);
    expect(said).not.toContain('Un secret');
    expect(await stored()).toEqual(before);
    await sql`drop trigger full`.execute(store.db);
    await visitor.open(`/q/${person.token}/etape/suite`);
    await visitor.submit(REVIEW, { remarque: 'Un secret' });
    expect((await stored())?.answers).toEqual({ remarque: 'Un secret' });
  });
});

describe('what the service writes of a journey', () => {
  it('is nothing at all', async () => {
    const { app, person } = await openService();
    const said = await written(async () => {
      const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
      await visitor.submit(REVIEW, { remarque: 'Un secret' });
      await visitor.submit('Envoyer mes réponses');
      await visitor.open('/q/inconnu');
    });
    expect(said).toBe('');
  });
});

describe('the files of the data folder', () => {
  it('hold no token, and the database nothing of the key', async () => {
    const { app, people, person, directory } = await openService(2, openStore);
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    await visitor.submit(REVIEW, { remarque: 'Un texte' });
    await visitor.submit('Envoyer mes réponses');
    const files = readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(files.length).toBeGreaterThanOrEqual(2);
    const contents = new Map(files.map((file) => [file, readFileSync(file)]));
    expect([...contents.values()].some((content) => content.includes('Un texte'))).toBe(true);
    const key = Buffer.alloc(32, 7);
    for (const [file, content] of contents) {
      for (const { token } of people) {
        expect(content.includes(token), file).toBe(false);
        expect(content.includes(Buffer.from(token, 'base64url')), file).toBe(false);
      }
      if (file.endsWith('.key')) continue;
      expect(content.includes(key) || content.includes(key.toString('hex')), file).toBe(false);
    }
  });

  it('have no row that holds both an answer and something of the person', async () => {
    const { app, person, store } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    await visitor.submit(REVIEW, { remarque: 'Un texte' });
    const responses = JSON.stringify(await store.db.selectFrom('responses').selectAll().execute());
    const invitees = JSON.stringify(await store.db.selectFrom('invitees').selectAll().execute());
    const ofPerson = [person.token, tokenHash(person.token), person.inviteeId, person.email];
    for (const word of [...ofPerson, 'Nom0', 'Prénom0', 'Collège 0', '0169001X']) {
      expect(responses).not.toContain(word);
    }
    expect(invitees).toContain(tokenHash(person.token));
    for (const word of [person.token, person.responseId, 'Un texte']) {
      expect(invitees).not.toContain(word);
    }
  });
});
