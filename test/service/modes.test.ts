import { describe, expect, it } from 'vitest';
import { unsealFrame } from '../../src/campaign/sealed-frame.ts';
import { closeEdition } from '../../src/store/close-edition.ts';
import { findInvitee } from '../../src/store/invitees.ts';
import { readKey } from '../../src/store/keys.ts';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { AFTER, EDITION, openService, questionnaire } from './open-service.ts';
import { formsOf, linksOf, textOf, textsIn } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

const REVIEW = 'Enregistrer et relire mes réponses';
const SEND = 'Envoyer mes réponses';

function openMode(confidentiality: 'confidential' | 'anonymous' | 'identified') {
  const settings = { ...questionnaire.settings, confidentiality };
  return openService(2, openMemoryStore, { ...questionnaire, settings });
}

async function answered(mode: 'confidential' | 'anonymous' | 'identified') {
  const open = await openMode(mode);
  const visitor = await new Visitor(open.app).open(`/q/${open.person.token}/etape/suite`);
  await visitor.submit(REVIEW, { remarque: 'Un secret' });
  const recap = textOf(visitor.html);
  const sending = visitor.prepare(SEND);
  await visitor.submit(SEND);
  const rows = () => open.store.db.selectFrom('responses').selectAll().execute();
  return { ...open, visitor, recap, sending, rows };
}

const headline = ({ html }: Visitor) => textsIn(html, 'h1');

describe('an anonymous edition', () => {
  it('says before sending that nothing can be changed afterwards', async () => {
    const { recap } = await answered('anonymous');
    expect(recap).toContain('L’envoi est définitif');
    expect(recap).toContain('anonymes');
  });

  it('keeps the draft as any other until it is sent', async () => {
    const { app, person, stored } = await openMode('anonymous');
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    await visitor.submit(REVIEW, { remarque: 'Un secret' });
    expect((await stored())?.answers).toEqual({ remarque: 'Un secret' });
    await visitor.open(`/q/${person.token}/etape/suite`);
    expect(visitor.values('remarque')).toEqual(['Un secret']);
  });

  it('cuts what is sent loose: random id, no draft, sealed frame, nothing of its history', async () => {
    const { rows, stored, person, store, directory } = await answered('anonymous');
    expect(await stored()).toBeUndefined();
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ state: 'sent', revision: 1, saved_by: '{}', frame: '{}', sent_on: null, updated_on: '' },
      answers: '{"remarque":"Un secret"}',
    });
    expect(row?.id).toMatch(/^r[0-9a-f]{32}$/);
    expect(row?.id).not.toBe(person.responseId);
    const key = readKey(directory, EDITION);
    if (!key) throw new Error('an open edition has a key');
    expect(unsealFrame(key, questionnaire.frame, row?.sealed_frame ?? '')).toEqual({
      type: 'college',
    });
    expect((await findInvitee(store, person.token))?.answered).toBe(true);
  });

  it('shows the copy once more on reload and on a second click, and forgets it in ten minutes', async () => {
    const { visitor, person, sending, setClock, rows } = await answered('anonymous');
    expect(headline(visitor)).toEqual(['Merci, vos réponses sont envoyées']);
    expect(textOf(visitor.html)).toContain('Un secret');
    expect(textOf(visitor.html)).toContain('disparaîtra dans dix minutes');
    expect(linksOf(visitor.html).map(({ label }) => label)).not.toContain(
      'Relire et modifier mes réponses',
    );
    await visitor.send(sending);
    expect(headline(visitor)).toEqual(['Merci, vos réponses sont envoyées']);
    expect(await rows()).toHaveLength(1);
    setClock('2025-06-15T12:10:01Z');
    await visitor.open(`/q/${person.token}/recu`);
    expect(headline(visitor)).toEqual(['Vous avez déjà répondu']);
    expect(visitor.html).not.toContain('Un secret');
  });

  it('leads to the copy from the link as long as there is one, and then says that it is gone', async () => {
    const { visitor, person, setClock } = await answered('anonymous');
    await visitor.open(`/q/${person.token}`);
    expect(textOf(visitor.html)).toContain('Leur copie se relit et s’imprime encore');
    await visitor.follow('Relire ce que j’ai envoyé');
    expect(textOf(visitor.html)).toContain('Un secret');
    setClock('2025-06-15T12:10:01Z');
    await visitor.open(`/q/${person.token}`);
    expect(textOf(visitor.html)).toContain('n’était gardée que dix minutes : elle est effacée');
    expect(linksOf(visitor.html).map(({ label }) => label)).not.toContain(
      'Relire ce que j’ai envoyé',
    );
  });

  it('says after its minute that nobody finds what was sent, also while the key is still there', async () => {
    const { visitor, person, setClock } = await answered('anonymous');
    setClock(AFTER);
    await visitor.open(`/q/${person.token}/mes-donnees`);
    expect(textOf(visitor.html)).toContain('Plus rien ne relie ce lien à des réponses');
    await visitor.open(`/q/${person.token}/mes-donnees/effacer`);
    expect(headline(visitor)).toEqual(['Plus personne ne peut retrouver vos réponses']);
  });

  it.each(['', '/etape/suite', '/relecture'])(
    'afterwards %s says that one has answered, and takes nothing',
    async (page) => {
      const { app, visitor, person, rows } = await answered('anonymous');
      await visitor.open(`/q/${person.token}${page}`);
      expect(headline(visitor)).toEqual(['Vous avez déjà répondu']);
      expect(formsOf(visitor.html)).toEqual([]);
      const before = await rows();
      const late = post({ url: `/q/${person.token}/etape/suite`, payload: 'remarque=Autre' });
      expect((await app.inject(late)).statusCode).toBeLessThan(500);
      expect(await rows()).toEqual(before);
    },
  );

  it('takes two sendings of one person at once as one', async () => {
    const { app, person, store } = await openMode('anonymous');
    const url = `/q/${person.token}/relecture`;
    const replies = await Promise.all([1, 2, 3].map(() => app.inject(post({ url, payload: '' }))));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    const rows = await store.db.selectFrom('responses').selectAll().execute();
    expect(rows.map(({ state }) => state)).toEqual(['sent']);
  });

  it('opens the frames when it closes', async () => {
    const { store, rows, directory, people, app } = await answered('anonymous');
    const other = await new Visitor(app).open(`/q/${people[1]?.token}/relecture`);
    await other.submit(SEND);
    await closeEdition(
      store,
      { name: EDITION, questionnaire: { ...questionnaire } },
      '2025-07-01',
      readKey(directory, EDITION),
    );
    for (const row of await rows()) {
      expect(row).toMatchObject({ frame: '{"type":"college"}', sealed_frame: null });
    }
  });
});

describe('a confidential edition', () => {
  it('is never said to be anonymous', async () => {
    const { visitor, recap, person } = await answered('confidential');
    const pages = [recap, textOf(visitor.html)];
    for (const page of ['/mes-donnees', '/mes-donnees/effacer', '/mes-donnees/retrait']) {
      pages.push(textOf((await visitor.open(`/q/${person.token}${page}`)).html));
    }
    for (const page of pages) expect(page).not.toMatch(/anonyme/i);
  });

  it('can be read, no more changed, after its minute and until its key is destroyed', async () => {
    const { visitor, person, setClock } = await answered('confidential');
    setClock(AFTER);
    await visitor.open(`/q/${person.token}`);
    expect(headline(visitor)).toEqual(['Le questionnaire est clos']);
    await visitor.follow('Relire ce que j’ai envoyé');
    expect(textOf(visitor.html)).toContain('Un secret');
    expect(linksOf(visitor.html).map(({ label }) => label)).not.toContain(
      'Relire et modifier mes réponses',
    );
  });
});

describe('an identified edition', () => {
  it('says so before sending, and lets one read what was sent after closing', async () => {
    const { visitor, recap, person, setClock, store, directory } = await answered('identified');
    expect(recap).toContain('avec votre nom');
    setClock(AFTER);
    const settings = { ...questionnaire.settings, confidentiality: 'identified' as const };
    const closing = { name: EDITION, questionnaire: { ...questionnaire, settings } };
    const { merged } = await closeEdition(
      store,
      closing,
      '2025-07-01',
      readKey(directory, EDITION),
    );
    // One respondent, who is named anyway.
    expect(merged).toEqual([]);
    await visitor.open(`/q/${person.token}/recu`);
    expect(textOf(visitor.html)).toContain('Un secret');
  });
});
