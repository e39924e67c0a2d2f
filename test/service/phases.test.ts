import { describe, expect, it } from 'vitest';
import { closeEdition } from '../../src/store/close-edition.ts';
import { deleteKey } from '../../src/store/keys.ts';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { listResponses } from '../../src/store/responses.ts';
import { AFTER, BEFORE, EDITION, openService, questionnaire } from './open-service.ts';
import { formsOf, linksOf, textOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

const REVIEW = 'Enregistrer et relire mes réponses';
const pages = ['', '/etape/equipe', '/relecture', '/recu', '/etape/nulle-part'];

describe('before the opening', () => {
  it.each(pages)('%s says when it opens, offers nothing and stores nothing', async (page) => {
    const { app, person, setClock, stored } = await openService();
    setClock(BEFORE);
    const visitor = await new Visitor(app).open(`/q/${person.token}${page}`);
    expect(textsIn(visitor.html, 'h1')).toEqual(['Le questionnaire n’est pas encore ouvert']);
    expect(textOf(visitor.html)).toContain('Il ouvrira le 1er juin 2025 à 8 h 00');
    expect(formsOf(visitor.html)).toEqual([]);
    expect(await stored()).toBeUndefined();
  });

  it('takes no answer, whoever posts one', async () => {
    const { app, person, setClock, stored } = await openService();
    setClock(BEFORE);
    const url = `/q/${person.token}/etape/equipe`;
    await new Visitor(app).send({ url, payload: 'role=seul' });
    expect(await stored()).toBeUndefined();
  });
});

describe('after the closing', () => {
  it.each(pages)('%s says so, without an answer to be seen', async (page) => {
    const { app, person, setClock, stored } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    await visitor.submit(REVIEW, { remarque: 'Un secret' });
    const before = await stored();
    setClock(AFTER);
    await visitor.open(`/q/${person.token}${page}`);
    expect(textsIn(visitor.html, 'h1')).toEqual(['Le questionnaire est clos']);
    expect(visitor.html).not.toContain('Un secret');
    expect(await stored()).toEqual(before);
  });

  it('holds when the key is destroyed and the drafts are erased', async () => {
    const { app, person, store, directory } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    await closeEdition(store, { name: EDITION, questionnaire }, '2025-06-20');
    deleteKey(directory, EDITION);
    await visitor.submit(REVIEW, { remarque: 'Trop tard' });
    expect(textsIn(visitor.html, 'h1')).toEqual(['Le questionnaire vient d’être clos']);
    await visitor.open(`/q/${person.token}`);
    expect(textsIn(visitor.html, 'h1')).toEqual(['Le questionnaire est clos']);
    expect(await listResponses(store, EDITION)).toEqual([]);
  });
});

describe('the bilan', () => {
  const url = 'https://bilan.example.org/2025';
  const announced = {
    ...questionnaire.settings,
    results: { publishedBy: '2025-11-30', url },
  };
  const when = 'Le bilan, que chacun pourra lire, est prévu pour le 30 novembre 2025 au plus tard';

  it.each(['confidential', 'anonymous'] as const)(
    'is announced, with where it will be, to who comes back: %s',
    async (confidentiality) => {
      const settings = { ...announced, confidentiality };
      const asked = { ...questionnaire, settings };
      const { app, person, setClock } = await openService(2, openMemoryStore, asked);
      const visitor = await new Visitor(app).open(`/q/${person.token}/relecture`);
      await visitor.submit('Envoyer mes réponses');
      await visitor.open(`/q/${person.token}`);
      expect(textOf(visitor.html)).toContain(`${when}, à cette adresse : ${url}`);
      setClock(AFTER);
      await visitor.open(`/q/${person.token}`);
      expect(textsIn(visitor.html, 'h1')).toEqual(['Le questionnaire est clos']);
      expect(textOf(visitor.html)).toContain(`${when}, à cette adresse : ${url}`);
      expect(linksOf(visitor.html)).toContainEqual({ href: url, label: url });
    },
  );
});

describe('an edition that closes between the page and the post', () => {
  it.each([
    ['a step', 'etape/suite', REVIEW],
    ['the sending', 'relecture', 'Envoyer mes réponses'],
  ])('says that %s was not saved, and how to find the text again', async (_, page, button) => {
    const { app, person, setClock, stored } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    await visitor.open(`/q/${person.token}/${page}`);
    const before = await stored();
    setClock(AFTER);
    await visitor.submit(button);
    expect(visitor.status).toBe(409);
    expect(textsIn(visitor.html, 'h1')).toEqual(['Le questionnaire vient d’être clos']);
    expect(textOf(visitor.html)).toContain('Revenez à la page précédente');
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['a step', 'etape/suite', REVIEW],
    ['the sending', 'relecture', 'Envoyer mes réponses'],
  ])('or between the reading and the writing of one request: %s', async (_, page, button) => {
    const { app, person, service, store, stored } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    await visitor.open(`/q/${person.token}/${page}`);
    const { save } = service.saves;
    const saves = {
      ...service.saves,
      save: async (asked: Parameters<typeof save>[0]) => {
        await closeEdition(store, { name: EDITION, questionnaire }, '2025-06-20');
        return save(asked);
      },
    };
    Object.assign(service, { saves });
    await visitor.submit(button, page === 'relecture' ? {} : { remarque: 'Juste trop tard' });
    expect(visitor.status).toBe(409);
    expect(textsIn(visitor.html, 'h1')).toEqual(['Le questionnaire vient d’être clos']);
    // The draft was erased by the closing, and nothing has come back.
    expect(await stored()).toBeUndefined();
  });
});
