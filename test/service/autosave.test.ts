/** Saving while somebody writes: what the script of a page is told, and what is stored. */
import { describe, expect, it } from 'vitest';
import { AFTER, BEFORE, type OpenService, openService } from './open-service.ts';
import { textOf } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const PAGE = 'page-one____';

/** What the page `PAGE` of a step would send, and what it is told. */
function autosaving({ app, person }: Pick<OpenService, 'app' | 'person'>, step: string) {
  const url = `/q/${person.token}/etape/${step}/enregistrement`;
  return async (fields: Record<string, string>, query = '') => {
    const payload = new URLSearchParams({ _page: PAGE, ...fields }).toString();
    const reply = await app.inject(post({ url: `${url}${query}`, payload }));
    return { status: reply.statusCode, said: reply.json(), headers: reply.headers };
  };
}

describe('saving while one writes', () => {
  it('needs no page before, and keeps what a button would keep', async () => {
    const open = await openService();
    const save = autosaving(open, 'suite');
    const { status, said, headers } = await save({ remarque: '  Un mot\r\nde plus ' });
    expect(status).toBe(200);
    expect(said).toEqual({ state: 'saved', mark: expect.any(String), held: [] });
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(await open.stored()).toMatchObject({
      answers: { remarque: 'Un mot\nde plus' },
      stepsDisplayed: ['suite'],
      state: 'draft',
    });
  });

  it('gives the mark that a page opened now would carry', async () => {
    const open = await openService();
    const { said } = await autosaving(open, 'suite')({ remarque: 'Un mot' });
    const page = await new Visitor(open.app).open(`/q/${open.person.token}/etape/suite`);
    expect(page.values('_repere')).toEqual([said.mark]);
    expect(page.values('remarque')).toEqual(['Un mot']);
  });

  it('writes nothing where nothing has changed', async () => {
    const open = await openService();
    const save = autosaving(open, 'suite');
    await save({ remarque: 'Un mot' });
    const before = await open.stored();
    await save({ remarque: 'Un mot', _numero: '2' });
    expect(await open.stored()).toEqual(before);
  });

  it('keeps what is valid, and says what holds the rest back and why', async () => {
    const open = await openService();
    await autosaving(open, 'equipe')({ role: 'equipe' });
    await autosaving(open, 'activite')({ ateliers: 'initiation' });
    const save = autosaving(open, 'duree');
    await save({ heures: '3' });
    const { status, said } = await save({ heures: 'trois', 'moments.soir': 'parfois' });
    expect(status).toBe(200);
    expect(said).toMatchObject({ state: 'saved', held: ['heures'] });
    expect(textOf(said.message)).toBe(
      'Enregistré, sauf « Heures d’atelier » (la réponse n’est pas un nombre).',
    );
    expect(said).not.toHaveProperty('next');
    expect((await open.stored())?.answers).toMatchObject({
      heures: 3,
      moments: { soir: 'parfois' },
    });
  });

  it.each([
    ['suivant', '', 'etape/activite'],
    ['precedent', '', ''],
    ['suivant', '?retour=relecture', 'relecture'],
  ])('says where the button « %s » leads%s', async (_action, query, expected) => {
    const open = await openService();
    const save = autosaving(open, 'equipe');
    const { said } = await save({ role: 'equipe', _action }, query);
    expect(said.next).toBe(['', 'q', open.person.token, expected].join('/').replace(/\/$/, ''));
    expect((await save({ role: 'seul' })).said).not.toHaveProperty('next');
  });

  it('does not lead on from a faulty answer', async () => {
    const open = await openService();
    const { said } = await autosaving(open, 'equipe')({ role: 'personne', _action: 'suivant' });
    expect(said).toMatchObject({ state: 'saved', held: ['role'] });
    expect(said).not.toHaveProperty('next');
  });

  it('withdraws an answer with the text beside it', async () => {
    const open = await openService();
    const save = autosaving(open, 'equipe');
    await save({ role: 'autre', 'role.autre': 'À distance' });
    await save({ role: 'autre', 'role.autre': 'À distance', _effacer: 'role' });
    expect((await open.stored())?.answers).toEqual({});
  });
});

describe('two pages of one step', () => {
  it('the older one is told, and overwrites nothing', async () => {
    const open = await openService();
    const page = await new Visitor(open.app).open(`/q/${open.person.token}/etape/suite`);
    const [_repere = ''] = page.values('_repere');
    const save = autosaving(open, 'suite');
    await save({ remarque: 'Écrit ailleurs', _page: 'page-two____', _repere });
    const { status, said } = await save({ remarque: 'Écrit ici', _repere });
    expect(status).toBe(409);
    expect(said.state).toBe('changed');
    expect(textOf(said.message)).toContain('Rien n’est perdu');
    expect(said.choose).toBe('Comparer les deux versions');
    expect((await open.stored())?.answers).toEqual({ remarque: 'Écrit ailleurs' });
  });

  it('the older one is told of an erasing as what it is', async () => {
    const open = await openService();
    const save = autosaving(open, 'suite');
    const { said: before } = await save({ remarque: 'Avant' });
    await open.app.inject(
      post({ url: `/q/${open.person.token}/mes-donnees/effacer`, payload: '' }),
    );
    const { status, said } = await save({ remarque: 'Après', _repere: before.mark });
    expect([status, said.state, said.choose]).toEqual([409, 'changed', 'Choisir ce qui est gardé']);
    expect(said.message).toMatch(/ont été effacées .* n’est pas enregistré\.$/);
    expect(said.message).not.toContain('modifiée');
    expect(await open.stored()).toBeUndefined();
  });

  it('each may go on with what it has saved itself, whatever mark it was opened with', async () => {
    const open = await openService();
    const page = await new Visitor(open.app).open(`/q/${open.person.token}/etape/suite`);
    const [_repere = ''] = page.values('_repere');
    const save = autosaving(open, 'suite');
    for (const remarque of ['U', 'Un', 'Un mot']) {
      expect((await save({ remarque, _repere })).status).toBe(200);
    }
    // The same page sends its form as without a script.
    const fields = { remarque: 'Un mot.', _repere, _page: PAGE };
    const payload = new URLSearchParams(fields).toString();
    const reply = await open.app.inject(post({ url: page.url, payload }));
    expect(reply.statusCode).toBe(303);
    expect((await open.stored())?.answers).toEqual({ remarque: 'Un mot.' });
  });

  it('so is the form sent again as it was before its faults were mended', async () => {
    const open = await openService();
    await autosaving(open, 'equipe')({ role: 'equipe' });
    await autosaving(open, 'activite')({ ateliers: 'initiation' });
    const visitor = await new Visitor(open.app).open(`/q/${open.person.token}/etape/duree`);
    const faulty = visitor.prepare(NEXT, { heures: 'trois', 'moments.soir': 'parfois' });
    await visitor.send(faulty);
    expect(visitor.status).toBe(422);
    await visitor.submit(NEXT, { heures: '3', 'moments.soir': 'souvent' });
    const before = await open.stored();
    expect((await open.app.inject(post(faulty))).statusCode).toBe(409);
    expect((await open.stored())?.answers).toEqual(before?.answers);
  });
});

describe('sendings of one page that arrive in another order', () => {
  it('the older one brings no old words back', async () => {
    const open = await openService();
    const save = autosaving(open, 'suite');
    const newer = await save({ remarque: 'Un mot de plus', _numero: '2' });
    const older = await save({ remarque: 'Un mot', _numero: '1' });
    expect(older.status).toBe(200);
    expect(older.said.mark).toBe(newer.said.mark);
    expect((await open.stored())?.answers).toEqual({ remarque: 'Un mot de plus' });
    await save({ remarque: 'Encore', _numero: '3' });
    expect((await open.stored())?.answers).toEqual({ remarque: 'Encore' });
  });

  it('the form, sent by its button, is not overtaken by what was on its way', async () => {
    const open = await openService();
    const save = autosaving(open, 'suite');
    const url = `/q/${open.person.token}/etape/suite`;
    const fields = { remarque: 'Tout', _page: PAGE, _numero: '2' };
    await open.app.inject(post({ url, payload: new URLSearchParams(fields).toString() }));
    await save({ remarque: 'To', _numero: '1' });
    expect((await open.stored())?.answers).toEqual({ remarque: 'Tout' });
  });

  it('numbers of another page say nothing', async () => {
    const open = await openService();
    const save = autosaving(open, 'suite');
    await save({ remarque: 'Un', _numero: '9' });
    await save({ remarque: 'Deux', _numero: '1', _page: 'page-two____' });
    expect((await open.stored())?.answers).toEqual({ remarque: 'Deux' });
  });

  it.each(['-1', '1.5', '1e9', 'NaN', '9'.repeat(30), ''])(
    'a number that no page gives, « %s », is none',
    async (_numero) => {
      const open = await openService();
      const save = autosaving(open, 'suite');
      await save({ remarque: 'Un', _numero: '9' });
      await save({ remarque: 'Deux', _numero });
      expect((await open.stored())?.answers).toEqual({ remarque: 'Deux' });
    },
  );
});

describe('what cannot be saved', () => {
  it('because the edition is closed, or not open yet', async () => {
    for (const instant of [BEFORE, AFTER]) {
      const open = await openService();
      open.setClock(instant);
      const { status, said } = await autosaving(open, 'suite')({ remarque: 'Trop tard' });
      expect(status).toBe(409);
      expect(said.state).toBe('closed');
      expect(textOf(said.message)).toMatch(/^Le questionnaire .*reste dans cette page/);
      expect(await open.stored()).toBeUndefined();
    }
  });

  it('because the step is not asked any more, or never was', async () => {
    const open = await openService();
    await autosaving(open, 'equipe')({ role: 'seul' });
    for (const step of ['activite', 'nulle_part', '__proto__']) {
      const { status, said } = await autosaving(open, step)({ ateliers: 'initiation' });
      expect(status).toBe(409);
      expect(said.state).toBe('gone');
    }
    expect((await open.stored())?.answers).toEqual({ role: 'seul' });
  });

  it('because nothing came', async () => {
    const open = await openService();
    const url = `/q/${open.person.token}/etape/suite/enregistrement`;
    const reply = await open.app.inject(post({ url, payload: '' }));
    expect(reply.statusCode).toBe(400);
    expect(reply.json().state).toBe('unreadable');
  });

  it('because nobody has this link, or the form is none: no success, in any shape', async () => {
    const { app, person, stored } = await openService();
    const step = '/etape/suite/enregistrement';
    const payload = 'remarque=x';
    const replies = await Promise.all([
      app.inject(post({ url: `/q/personne${step}`, payload })),
      app.inject(post({ url: `/q/${person.token}${step}`, payload: 'x'.repeat(300_000) })),
      app.inject({ method: 'POST', url: `/q/${person.token}${step}`, payload: { remarque: 'x' } }),
      app.inject({ method: 'GET', url: `/q/${person.token}${step}` }),
    ]);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([404, 413, 415, 404]);
    expect(await stored()).toBeUndefined();
  });
});
