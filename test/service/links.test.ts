import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { closeEdition } from '../../src/store/close-edition.ts';
import { findResponse, listResponses } from '../../src/store/responses.ts';
import { EDITION, openAnotherEdition, openService, questionnaire } from './open-service.ts';
import { textOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const unknown = 'Ce lien personnel n’est pas reconnu';
const missing = 'Cette page n’existe pas';

describe('a link that leads nowhere', () => {
  it.each([
    ['a token of nobody', randomBytes(16).toString('base64url'), unknown],
    ['a word', 'bonjour', unknown],
    ['a cut token', 'AAAA', unknown],
    ['quotes and angle brackets', encodeURIComponent('"><script>alert(1)</script>'), unknown],
    ['SQL', encodeURIComponent("' or 1=1 --"), unknown],
    ['a NUL', '%00', unknown],
    ['a path upwards', encodeURIComponent('../../etc/passwd'), unknown],
    ['the name of a prototype', '__proto__', unknown],
    ['101 characters', 'a'.repeat(101), unknown],
    ['8 000 characters', 'a'.repeat(8000), unknown],
    ['percent signs that mean nothing', '%E0%A4%A', missing],
    ['a half percent sign', '100%', missing],
    ['bytes that are not UTF-8', '%FF%FE', missing],
    ['nothing', '', unknown],
  ])('%s: a French page', async (_, token, heading) => {
    const { app, store } = await openService();
    for (const page of ['', '/etape/equipe', '/relecture', '/recu']) {
      const visitor = await new Visitor(app).open(`/q/${token}${page}`);
      expect(visitor.status).toBe(404);
      expect([unknown, missing]).toContain(textsIn(visitor.html, 'h1')[0]);
      if (page === '') expect(textsIn(visitor.html, 'h1')).toEqual([heading]);
      expect(visitor.html).not.toContain('<script');
    }
    expect(await listResponses(store, EDITION)).toEqual([]);
  });

  it.each(['/', '/q', '/wp-login.php', '/enquetes/veille/1999/accessibilite', '/%', '//q/x'])(
    '%s: a French page',
    async (url) => {
      const { app } = await openService();
      const visitor = await new Visitor(app).open(url);
      expect(visitor.status).toBe(404);
      expect(textsIn(visitor.html, 'h1')).toEqual([missing]);
    },
  );

  it('names whom to ask for another one, where that can only be one team', async () => {
    const open = await openService();
    const visitor = await new Visitor(open.app).open('/q/bonjour');
    expect(textOf(visitor.html)).toContain('à l’équipe de l’enquête : equipe@example.org.');
    await openAnotherEdition(open, '2026');
    await visitor.open('/q/bonjour');
    expect(visitor.html).not.toContain('equipe@example.org');
    expect(textOf(visitor.html)).toContain('à la personne qui vous a invité');
    await closeEdition(open.store, { name: EDITION, questionnaire }, '2025-06-20');
    await visitor.open('/q/bonjour');
    expect(visitor.html).toContain('equipe@example.org');
    await closeEdition(open.store, { name: 'veille/2026', questionnaire }, '2025-06-20');
    await visitor.open('/q/bonjour');
    expect(visitor.html).not.toContain('equipe@example.org');
  });

  it('takes nothing that is posted to it', async () => {
    const { app, store } = await openService();
    const visitor = new Visitor(app);
    await visitor.send({ url: '/q/bonjour/etape/equipe', payload: 'role=seul' });
    expect(textsIn(visitor.html, 'h1')).toEqual([unknown]);
    await visitor.send({ url: '/q/%E0%A4%A/etape/equipe', payload: 'role=seul' });
    expect(visitor.status).toBe(404);
    expect(await listResponses(store, EDITION)).toEqual([]);
  });
});

describe('a step that is not there', () => {
  it.each([
    ['an unknown one', 'rien'],
    ['one that is not asked', 'activite'],
    ['the name of a prototype', '__proto__'],
    ['a space too many', 'equipe%20'],
    ['5 000 characters', 'x'.repeat(5000)],
  ])('%s leads back to the introduction, and stores nothing', async (_, step) => {
    const { app, person, stored } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/${step}`);
    expect(visitor.url).toBe(`/q/${person.token}`);
    expect(visitor.status).toBe(200);
    expect(await stored()).toBeUndefined();
  });
});

describe('the token of another edition', () => {
  it('leads to that edition alone', async () => {
    const open = await openService();
    const [other] = await openAnotherEdition(open, '2026');
    if (!other) throw new Error('nobody invited');
    open.setClock('2025-06-15T12:00:00Z');
    const visitor = await new Visitor(open.app).open(`/q/${other.token}/etape/equipe`);
    await visitor.submit(NEXT, { role: 'seul' });
    expect(await listResponses(open.store, EDITION)).toEqual([]);
    expect(await listResponses(open.store, 'veille/2026')).toHaveLength(1);
    expect((await findResponse(open.store, other.responseId))?.answers).toEqual({ role: 'seul' });
  });
});

describe('a key that is not there', () => {
  it('is told on every page; nothing is read, nothing stored, nothing shared', async () => {
    const { app, people, person, directory, store } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/equipe`);
    await visitor.submit(NEXT, { role: 'seul' });
    await visitor.open(`/q/${person.token}/etape/equipe`);
    const before = await listResponses(store, EDITION);
    rmSync(join(directory, 'keys'), { recursive: true });
    await visitor.submit(NEXT, { role: 'equipe' });
    expect(visitor.status).toBe(503);
    for (const { token } of people) {
      for (const page of ['', '/etape/equipe', '/relecture', '/recu']) {
        await visitor.open(`/q/${token}${page}`);
        expect(visitor.status, page).toBe(503);
        expect(textOf(visitor.html)).toContain('equipe@example.org');
      }
    }
    expect(await listResponses(store, EDITION)).toEqual(before);
  });

  it('or is damaged: a French page, and the file is named to whoever runs the service', async () => {
    const { app, person, directory, stored } = await openService();
    writeFileSync(join(directory, 'keys', 'veille', '2025.key'), 'abc');
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/equipe`);
    const said = told.mock.calls.flat().join('');
    told.mockRestore();
    expect(visitor.status).toBe(500);
    expect(said).toContain('2025.key');
    expect(visitor.html).not.toContain(directory);
    expect(await stored()).toBeUndefined();
  });
});
