import { describe, expect, it } from 'vitest';
import { deleteKey } from '../../src/store/keys.ts';
import { listResponses } from '../../src/store/responses.ts';
import { AFTER, EDITION, openService } from './open-service.ts';
import { linksOf, textOf, textsIn } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

const REVIEW = 'Enregistrer et relire mes réponses';
const ERASE = 'Effacer mes réponses';
const OWN = 'Vos réponses et vos droits';

async function begun() {
  const open = await openService();
  const visitor = await new Visitor(open.app).open(`/q/${open.person.token}/etape/suite`);
  await visitor.submit(REVIEW, { remarque: 'Un secret' });
  return { ...open, visitor, own: `/q/${open.person.token}/mes-donnees` };
}

const headline = ({ html }: Visitor) => textsIn(html, 'h1');
const labels = ({ html }: Visitor) => linksOf(html).map(({ label }) => label);

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

describe('after closing, when the key is gone', () => {
  it('says that nothing leads to the answers, and still what the list says', async () => {
    const { visitor, own, setClock, directory, person } = await begun();
    setClock(AFTER);
    deleteKey(directory, EDITION);
    await visitor.open(own);
    expect(textOf(visitor.html)).toContain('Plus rien ne relie ce lien à des réponses');
    expect(textOf(visitor.html)).toContain(person.email);
    expect(labels(visitor)).not.toContain(ERASE);
  });
});
