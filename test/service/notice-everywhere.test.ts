/** From every page of an edition, whatever it says, one reaches what becomes of one’s data. */
import { describe, expect, it } from 'vitest';
import { closeEdition } from '../../src/store/close-edition.ts';
import { deleteKey } from '../../src/store/keys.ts';
import { AFTER, BEFORE, EDITION, openService, questionnaire } from './open-service.ts';
import { linksOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

const REVIEW = 'Enregistrer et relire mes réponses';

async function arrive(page = '') {
  const open = await openService();
  const link = `/q/${open.person.token}`;
  const visitor = await new Visitor(open.app).open(`${link}${page}`);
  return { ...open, visitor, link };
}

/** The page has both links, and both lead to their page; then the visitor is back. */
async function expectNotices(visitor: Visitor, heading: string) {
  expect(textsIn(visitor.html, 'h1').join()).toContain(heading);
  const { html } = visitor;
  for (const label of ['Mentions d’information', 'Accessibilité : non conforme']) {
    const found = linksOf(html).filter((link) => link.label === label);
    expect(found, `${heading}: ${label}`).toHaveLength(1);
    await visitor.open(found[0]?.href ?? '');
    expect(visitor.status).toBe(200);
    expect(textsIn(visitor.html, 'h1')).toEqual([label]);
  }
}

describe('the notice and the accessibility statement', () => {
  it.each([
    ['', 'Essai'],
    ['/etape/suite', 'Suite'],
    ['/relecture', 'Relire et envoyer'],
    ['/mes-donnees', 'Vos réponses et vos droits'],
    ['/mes-donnees/effacer', 'Effacer vos réponses'],
    ['/mes-donnees/retrait', 'Ne pas participer'],
  ])('are one link away from %s', async (page, heading) => {
    const { visitor } = await arrive(page);
    const title = heading === 'Essai' ? questionnaire.title : heading;
    const shown = heading === 'Suite' ? (questionnaire.steps.at(-1)?.title ?? '') : title;
    await expectNotices(visitor, shown);
  });

  it('and from the receipt, and from a step with errors', async () => {
    const { visitor, link } = await arrive('/etape/suite');
    await visitor.submit(REVIEW, { remarque: 'M'.repeat(10_000) });
    expect(visitor.status).toBe(422);
    await expectNotices(visitor, questionnaire.steps.at(-1)?.title ?? '');
    await visitor.open(`${link}/relecture`);
    await visitor.submit('Envoyer mes réponses');
    await expectNotices(visitor, 'Merci');
  });

  it('and from an edition that is not open yet, closed, or without its key', async () => {
    const { visitor, link, setClock, directory } = await arrive();
    setClock(BEFORE);
    await expectNotices(await visitor.open(link), 'n’est pas encore ouvert');
    setClock(AFTER);
    await expectNotices(await visitor.open(link), 'est clos');
    setClock('2025-06-15T12:00:00Z');
    deleteKey(directory, EDITION);
    await expectNotices(await visitor.open(link), 'est indisponible');
  });

  it('and from what is said in place of what was sent', async () => {
    const { visitor, link, store } = await arrive('/etape/suite');
    const url = `${link}/etape/suite`;
    await expectNotices(await visitor.send({ url, payload: '' }), 'illisible');
    const gone = await visitor.send({
      url: `${link}/etape/activite`,
      payload: 'ateliers=initiation',
    });
    await expectNotices(gone, 'ne vous est plus proposée');
    await visitor.open(url);
    const sending = visitor.prepare(REVIEW, { remarque: 'Trop tard' });
    await closeEdition(store, { name: EDITION, questionnaire }, '2025-06-20');
    await expectNotices(await visitor.send(sending), 'vient d’être clos');
  });

  it('and from the page of who does not take part', async () => {
    const { visitor, link } = await arrive('/mes-donnees/retrait');
    await visitor.submit('Ne pas participer');
    await expectNotices(await visitor.open(link), 'Vous ne participez pas');
  });
});
