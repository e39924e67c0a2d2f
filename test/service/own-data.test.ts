import { describe, expect, it } from 'vitest';
import { listResponses } from '../../src/store/responses.ts';
import { newResponse, saveOf } from '../store/edition.ts';
import { begun, ERASE, headline, labels, OWN, REVIEW } from './begun-response.ts';
import { AFTER, BEFORE, DURING, EDITION, openService } from './open-service.ts';
import { textOf } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

describe('what is kept of a person', () => {
  it('is one link away from each of their pages', async () => {
    const { visitor, person } = await begun();
    for (const page of ['', '/etape/suite', '/relecture', '/mes-donnees/effacer']) {
      await visitor.open(`/q/${person.token}${page}`);
      expect(labels(visitor), page).toContain(OWN);
    }
  });

  it('is said whole: the answers, and each word of the list of invitees', async () => {
    const { visitor, own, person } = await begun();
    await visitor.open(own);
    expect(textOf(visitor.html)).toContain('Un brouillon de vos réponses est gardé');
    for (const word of ['Mme Prénom0 Nom0', person.email, 'Collège 0', '0169001X', 'Collège']) {
      expect(textOf(visitor.html)).toContain(word);
    }
    await visitor.follow('Relire et corriger mes réponses');
    expect(visitor.url).toMatch(/relecture$/);
    expect(textOf(visitor.html)).toContain('Un secret');
  });

  it('leads to the notice, where the rest is said', async () => {
    const { visitor, own } = await begun();
    await visitor.open(own);
    await visitor.follow('mentions d’information');
    expect(visitor.status).toBe(200);
    expect(headline(visitor)).toEqual(['Mentions d’information']);
  });

  it('is nothing of somebody else', async () => {
    const { app, people } = await begun();
    const other = await new Visitor(app).open(`/q/${people[1]?.token}/mes-donnees`);
    expect(textOf(other.html)).toContain('Aucune réponse de vous n’est gardée');
    expect(other.html).not.toMatch(/Un secret|veilleur-0@/);
    expect(labels(other)).not.toContain(ERASE);
  });
});

describe('erasing', () => {
  it('asks first, then leaves nothing, and the link begins anew', async () => {
    const { visitor, own, stored, store } = await begun();
    await visitor.open(own);
    await visitor.follow(ERASE);
    expect(headline(visitor)).toEqual(['Effacer vos réponses']);
    expect(await stored()).toBeDefined();
    await visitor.submit('Effacer définitivement');
    expect(headline(visitor)).toEqual([OWN]);
    expect(textOf(visitor.html)).toContain('Aucune réponse de vous n’est gardée');
    expect(await listResponses(store, EDITION)).toEqual([]);
    await visitor.open(`${own.replace('/mes-donnees', '')}/etape/suite`);
    await visitor.submit(REVIEW, { remarque: 'Autre chose' });
    expect((await stored())?.answers).toEqual({ remarque: 'Autre chose' });
  });

  it('can be done of what was sent, also after the closing minute, twice without harm', async () => {
    const { visitor, own, stored, setClock, person } = await begun();
    await visitor.open(`/q/${person.token}/relecture`);
    await visitor.submit('Envoyer mes réponses');
    setClock(AFTER);
    await visitor.open(own);
    expect(textOf(visitor.html)).toContain('envoyées le 15 juin 2025');
    await visitor.follow(ERASE);
    const sending = visitor.prepare('Effacer définitivement');
    await visitor.send(sending);
    expect(await stored()).toBeUndefined();
    await visitor.send(sending);
    expect(headline(visitor)).toEqual([OWN]);
  });

  it.each(['effacer', 'retrait'])(
    '%s: a first save that is still under way does not outlive it',
    async (way) => {
      const { app, service, person, stored } = await openService();
      const { inviteeId, responseId } = person;
      const save = saveOf(newResponse('', { id: responseId, frame: {} }), EDITION, inviteeId);
      let saving: Promise<unknown> | undefined;
      // Asked for just before, and written with all others of its turn of the event loop.
      app.addHook('preHandler', async () => {
        saving = service.saves.save(save);
      });
      const url = `/q/${person.token}/mes-donnees/${way}`;
      expect((await app.inject(post({ url, payload: '' }))).statusCode).toBe(303);
      expect(saving).toBeDefined();
      await saving;
      expect(await stored()).toBeUndefined();
    },
  );

  it('by a page opened before does not come back through an old tab', async () => {
    const { app, visitor, own, stored, person } = await begun();
    const tab = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    await visitor.open(`${own}/effacer`);
    await visitor.submit('Effacer définitivement');
    await tab.submit(REVIEW, { remarque: 'Un secret de plus' });
    expect(tab.status).toBe(409);
    expect((await stored())?.answers ?? {}).toEqual({});
  });
});

describe('not taking part', () => {
  it('erases, is noted without a day, and every page says so', async () => {
    const { app, visitor, own, stored, store, person } = await begun();
    await visitor.open(own);
    await visitor.follow('Ne pas participer');
    await visitor.submit('Ne pas participer');
    expect(textOf(visitor.html)).toContain('Vous avez choisi de ne pas participer');
    expect(await stored()).toBeUndefined();
    const rows = await store.db.selectFrom('invitees').selectAll().execute();
    expect(rows.map(({ declined }) => declined).sort()).toEqual([0, 1]);
    for (const page of ['', '/etape/suite', '/relecture', '/recu']) {
      await visitor.open(`/q/${person.token}${page}`);
      expect(headline(visitor)).toEqual(['Vous ne participez pas à cette enquête']);
    }
    const late = post({ url: `/q/${person.token}/etape/suite`, payload: 'remarque=Tard' });
    await app.inject(late);
    expect(await stored()).toBeUndefined();
  });

  it('can be gone back on', async () => {
    const { visitor, own, stored, person } = await begun();
    await visitor.open(`${own}/retrait`);
    await visitor.submit('Ne pas participer');
    await visitor.open(`/q/${person.token}`);
    await visitor.follow('Revenir sur ce choix');
    await visitor.submit('Participer finalement');
    expect(headline(visitor)).toEqual(['Veille en 2025']);
    await visitor.open(`/q/${person.token}/etape/suite`);
    await visitor.submit(REVIEW, { remarque: 'De retour' });
    expect((await stored())?.answers).toEqual({ remarque: 'De retour' });
  });
});

describe('before the opening', () => {
  const early = async () => {
    const open = await openService();
    open.setClock(BEFORE);
    const own = `/q/${open.person.token}/mes-donnees`;
    return { ...open, own, visitor: await new Visitor(open.app).open(own) };
  };

  it('one reads when it opens, that nothing is kept, and what the list says', async () => {
    const { visitor, person } = await early();
    expect(headline(visitor)).toEqual([OWN]);
    const text = textOf(visitor.html);
    expect(text).toContain('elle ouvrira le 1er juin 2025 à 8 h 00. Aucune réponse de vous');
    for (const word of ['Mme Prénom0 Nom0', person.email, 'Collège 0'])
      expect(text).toContain(word);
    expect(labels(visitor)).not.toContain(ERASE);
  });

  it('one declines, which holds once it is open, and may go back on it', async () => {
    const { visitor, own, person, setClock } = await early();
    await visitor.follow('Ne pas participer');
    await visitor.submit('Ne pas participer');
    expect(textOf(visitor.html)).toContain('Vous avez choisi de ne pas participer');
    await visitor.open(`/q/${person.token}`);
    expect(headline(visitor)).toEqual(['Vous ne participez pas à cette enquête']);
    setClock(DURING);
    await visitor.open(`/q/${person.token}/etape/suite`);
    expect(headline(visitor)).toEqual(['Vous ne participez pas à cette enquête']);
    setClock(BEFORE);
    await visitor.open(own);
    await visitor.submit('Participer finalement');
    expect(headline(visitor)).toEqual(['Le questionnaire n’est pas encore ouvert']);
    setClock(DURING);
    await visitor.open(`/q/${person.token}`);
    expect(headline(visitor)).toEqual(['Veille en 2025']);
  });

  it('put off after somebody has answered: that is said, and can be erased', async () => {
    const { visitor, own, setClock, stored } = await begun();
    setClock(BEFORE);
    await visitor.open(own);
    expect(textOf(visitor.html)).toContain('Des réponses de vous sont déjà gardées');
    await visitor.follow(ERASE);
    await visitor.submit('Effacer définitivement');
    expect(await stored()).toBeUndefined();
  });
});
