/** From every page of an edition, whatever it says, one reaches what becomes of one’s data. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeEdition } from '../../src/store/close-edition.ts';
import { deleteKey } from '../../src/store/keys.ts';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { AFTER, BEFORE, EDITION, openService, questionnaire } from './open-service.ts';
import { linksOf, textOf, textsIn } from './read-html.ts';
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
  // WCAG 2.2, 3.2.6: whom to ask for help, at the same place of each page.
  const foot = linksOf(html.match(/<footer.*?<\/footer>/s)?.[0] ?? '');
  expect(foot.at(-1), heading).toEqual({
    href: 'mailto:equipe@example.org',
    label: 'Écrire à l’équipe de l’enquête',
  });
  for (const label of ['Mentions d’information', 'Accessibilité : non conforme']) {
    const found = linksOf(html).filter((link) => link.label === label);
    expect(found, `${heading}: ${label}`).toHaveLength(1);
    await visitor.open(found[0]?.href ?? '');
    expect(visitor.status).toBe(200);
    expect(textsIn(visitor.html, 'h1')).toEqual([label]);
  }
}

interface Sent {
  readonly payload: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const few = { most: 3, seconds: 600 };

/** What was refused is so on a page with the name of the survey, whom to write to, and a way back. */
async function expectPersonal(visitor: Visitor, html: string, link: string) {
  visitor.html = html;
  expect(textOf(html.match(/<header>.*?<\/header>/s)?.[0] ?? '')).toContain(questionnaire.title);
  const labels = new Map(linksOf(html).map(({ href, label }) => [label, href]));
  expect(labels.get('Vos réponses et vos droits')).toBe(`${link}/mes-donnees`);
  expect(labels.get('Revenir au questionnaire')).toBe(link);
  await expectNotices(visitor, '');
}

afterEach(() => {
  vi.restoreAllMocks();
});

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

  it.each([
    ['too large', 413, { payload: `remarque=${'x'.repeat(300_000)}` }],
    ['compressed', 415, { payload: 'role=seul', headers: { 'content-encoding': 'gzip' } }],
    ['of another type', 415, { payload: '{}', headers: { 'content-type': 'application/json' } }],
    ['not UTF-8', 400, { payload: 'remarque=%E9' }],
    ['longer than it says', 400, { payload: 'role=seul', headers: { 'content-length': '3' } }],
    ['of another site', 403, { payload: 'role=seul', headers: { 'sec-fetch-site': 'cross-site' } }],
    ['to a page that is none', 404, { payload: 'role=seul', url: '/nulle-part' }],
    ['to an address that cannot be decoded', 404, { payload: 'role=seul', url: '/%ZZ' }],
  ])('and from the refusal of a form %s, whoever has looked at it', async (_, status, sent) => {
    const { app, visitor, link } = await arrive();
    const { payload, headers = {}, url = '/etape/suite' } = sent as Sent;
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
    const reply = await app.inject({
      method: 'POST',
      url: `${link}${url}`,
      payload,
      headers: form,
    });
    expect(reply.statusCode).toBe(status);
    await expectPersonal(visitor, reply.body, link);
  });

  it('and from one link asked for too often, and from a failure', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const limits = { unknownLinks: few, link: { most: 1, seconds: 600 } };
    const { app, person } = await openService(2, openMemoryStore, questionnaire, { limits });
    const link = `/q/${person.token}`;
    await app.inject(link);
    const often = await app.inject(link);
    expect(often.statusCode).toBe(429);
    // The pages that it leads to are asked for elsewhere.
    const { visitor, link: same } = await arrive();
    expect(same).toBe(link);
    await expectPersonal(visitor, often.body, link);
    const other = await openService();
    writeFileSync(join(other.directory, 'keys', `${EDITION}.key`), 'abîmée');
    const failed = await other.app.inject(link);
    expect(failed.statusCode).toBe(500);
    await expectPersonal(visitor, failed.body, link);
  });

  it('and a failure of the database itself still has its page', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { app, store, person } = await openService();
    await store.close();
    const reply = await app.inject(`/q/${person.token}`);
    expect(reply.statusCode).toBe(500);
    expect(textsIn(reply.body, 'h1')).toEqual(['Le service a rencontré un problème']);
  });

  it('and from the page of who does not take part', async () => {
    const { visitor, link } = await arrive('/mes-donnees/retrait');
    await visitor.submit('Ne pas participer');
    await expectNotices(await visitor.open(link), 'Vous ne participez pas');
  });
});
