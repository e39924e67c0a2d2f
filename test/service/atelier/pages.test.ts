/** What the Atelier shows, and what it says when something is missing. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sound } from '../open-preview.ts';
import { DURING, EDITION, questionnaire as sample } from '../open-service.ts';
import { linksOf, textOf, textsIn } from '../read-html.ts';
import { Visitor } from '../visitor.ts';
import { HOME, openAtelier } from './open-atelier.ts';

const h1 = (html: string) => textsIn(html, 'h1').join();
const read = (visitor: Visitor) => textOf(visitor.html);

/** Sends the answers of the first of two persons. */
async function answer({ app, person }: Awaited<ReturnType<typeof openAtelier>>): Promise<void> {
  const visitor = await new Visitor(app).open(`/q/${person.token}/relecture`);
  await visitor.submit('Envoyer mes réponses');
  expect(visitor.url).toMatch(/recu$/);
}

describe('the first page', () => {
  it('has the editions of the folder, and the questionnaires that have none there', async () => {
    const open = await openAtelier();
    await answer(open);
    const visitor = await (await open.enter()).open('/atelier');
    const text = read(visitor);
    expect(text).toContain('Ouverte, jusqu’au 30 juin 2025 à 23 h 59');
    expect(text).toContain('1 réponse envoyée pour 2 personnes invitées');
    expect(text).toMatch(/veille\/2026\.yaml : \d+ fautes?/);
    const hrefs = linksOf(visitor.html).map(({ href }) => href);
    expect(hrefs).toContain(HOME);
    expect(hrefs).toContain('/atelier/editions/veille/2026/questionnaire');
  });

  it('says how one begins when there is nothing', async () => {
    const { enter, store } = await openAtelier({}, { questionnaires: () => [] });
    await store.db.deleteFrom('invitees').execute();
    await store.db.deleteFrom('editions').execute();
    const visitor = await (await enter()).open('/atelier');
    expect(read(visitor)).toMatch(/aucune édition.*edition open ENQUETE\/EDITION --data/);
  });
});

describe('an edition', () => {
  it.each([
    ['2025-05-31T12:00:00Z', 'Ouvrira le 1er juin 2025 à 8 h 00'],
    [DURING, 'Ouverte, jusqu’au 30 juin 2025 à 23 h 59'],
    ['2025-07-01T12:00:00Z', 'Date de clôture passée : reste à clore'],
  ])('at %s says: %s', async (instant, state) => {
    const { enter, setClock } = await openAtelier();
    setClock(instant);
    expect(read(await (await enter()).open(HOME))).toContain(state);
  });

  it('past its closing says what is to be done', async () => {
    const { enter, setClock } = await openAtelier();
    setClock('2025-07-01T12:00:00Z');
    expect(read(await (await enter()).open(HOME))).toMatch(/À faire .*edition close veille\/2025/);
  });

  it('leads to its pages, each of which leads to the others', async () => {
    const { enter } = await openAtelier();
    const visitor = await enter();
    const pages = ['', '/questionnaire', '/participation', '/remarques', '/bilan'];
    const ways = pages.map((path) => `${HOME}${path}`);
    for (const way of ways) {
      await visitor.open(way);
      expect([visitor.status, way]).toEqual([200, way]);
      const hrefs = linksOf(visitor.html).map(({ href }) => href);
      for (const other of ['/atelier', ...ways]) expect(hrefs).toContain(other);
      expect(visitor.html.match(/aria-current="page"/g)).toHaveLength(1);
    }
  });

  it('that the folder does not hold is no page', async () => {
    const { enter } = await openAtelier();
    const visitor = await enter();
    for (const path of ['', '/questionnaire', '/participation', '/bilan', '/bilan/avancement']) {
      await visitor.open(`/atelier/editions/veille/1999${path}`);
      expect(visitor.status).toBe(404);
      expect(h1(visitor.html)).toBe('Cette page n’existe pas');
    }
  });
});

describe('the questionnaire', () => {
  it('is told its faults at their lines, in the words of surveys check', async () => {
    const { enter, questionnaire } = await openAtelier();
    const visitor = await (await enter()).open(`${HOME}/questionnaire`);
    expect(read(visitor)).toMatch(/Vérification (Aucune faute|Ni faute)/);
    const faulty = sound.replace('question: role, is: equipe', 'question: role, is: equipes');
    writeFileSync(questionnaire, faulty);
    const line = faulty.slice(0, faulty.indexOf('is: equipes')).split('\n').length;
    await visitor.open(`${HOME}/questionnaire`);
    expect(read(visitor)).toContain(`Faute, ligne ${line}, colonne`);
    expect(read(visitor)).toMatch(/« equipe »/);
    expect(visitor.html).toMatch(/<span class="here"><i>\d+<\/i><b>.*equipes/);
  });

  it('is walked through under the address of the Atelier, and keeps nothing', async () => {
    const { enter, store } = await openAtelier();
    const visitor = await (await enter()).open(`${HOME}/questionnaire`);
    await visitor.follow('Parcourir le questionnaire');
    expect(visitor.url).toMatch(/^\/atelier\/apercu\/veille\/2025\/parcours\//);
    await visitor.follow('Commencer');
    await visitor.submit('Enregistrer et continuer', { role: 'equipe' });
    expect(h1(visitor.html)).toContain('Vos ateliers');
    const away = linksOf(visitor.html).filter(({ href }) => /^\/(?!atelier\/)/.test(href));
    expect(away).toEqual([]);
    await visitor.follow('Vue d’ensemble');
    await visitor.follow('Retour à l’Atelier');
    expect(h1(visitor.html)).toContain('Toutes les éditions');
    expect(await store.db.selectFrom('responses').selectAll().execute()).toEqual([]);
  });

  it('that is no file any more is said to be none, with the way back', async () => {
    const { enter } = await openAtelier({}, { questionnaires: () => [] });
    const visitor = await (await enter()).open(`${HOME}/questionnaire`);
    expect(visitor.status).toBe(200);
    expect(read(visitor)).toContain(`edition export ${EDITION}`);
  });

  it('whose file is gone says so', async () => {
    const { enter, questionnaire } = await openAtelier();
    rmSync(questionnaire);
    const visitor = await (await enter()).open(`${HOME}/questionnaire`);
    expect(read(visitor)).toMatch(/Ce fichier n’est plus là/);
  });
});

describe('participation', () => {
  it('has the tables of edition status, by variable of the invitee list', async () => {
    const open = await openAtelier();
    await answer(open);
    const visitor = await (await open.enter()).open(`${HOME}/participation`);
    expect(textsIn(visitor.html, 'caption')).toEqual([
      'Où en sont les personnes invitées',
      'Questionnaires envoyés, par type',
    ]);
    expect(read(visitor)).toContain('Collège 1 2 1 sur 2');
  });

  it('of an anonymous edition keeps categories sealed until it is closed', async () => {
    const open = await openAtelier();
    const { settings } = sample;
    const anonymous = { ...sample, settings: { ...settings, confidentiality: 'anonymous' } };
    const stored = JSON.stringify(anonymous);
    await open.store.db.updateTable('editions').set({ questionnaire: stored }).execute();
    const visitor = await (await open.enter()).open(`${HOME}/participation`);
    expect(textsIn(visitor.html, 'caption')).toEqual(['Où en sont les personnes invitées']);
    expect(read(visitor)).toMatch(/anonyme.*scellée jusqu’à la clôture/);
  });
});

describe('what cannot be done is said with its remedy', () => {
  it('a plan and an article that are not written', async () => {
    const { enter, texts } = await openAtelier();
    rmSync(texts, { recursive: true });
    const visitor = await (await enter()).open(`${HOME}/bilan`);
    expect(read(visitor)).toMatch(/Il manque plan\.yaml et bilan\.md\.hbs.*Copiez ceux/);
    expect(visitor.html).not.toContain('Construire le bilan');
    expect(read(await visitor.open(HOME))).toContain('Son plan et son article restent à écrire.');
  });

  it('a list of files that cannot be read', async () => {
    const { enter, out } = await openAtelier();
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'manifest.json'), '{');
    const visitor = await (await enter()).open(`${HOME}/bilan`);
    expect(read(visitor)).toMatch(/illisible : construisez de nouveau/);
  });

  it('a folder that cannot be written', async () => {
    const { enter, directory } = await openAtelier();
    writeFileSync(join(directory, 'bilans'), 'un fichier, là où il faut un dossier');
    const visitor = await (await enter()).open(`${HOME}/bilan`);
    await visitor.submit('Vérifier le plan et l’article');
    expect(visitor.status).toBe(503);
    expect(read(visitor)).toMatch(/Ce dossier ne peut pas être créé .*bilans/);
  });
});

describe('every page', () => {
  it('lets no script run but our own, is kept by nobody and framed by nobody', async () => {
    const { enter, app } = await openAtelier();
    const visitor = await enter();
    const { headers } = visitor;
    for (const url of [
      '/atelier',
      HOME,
      `${HOME}/bilan`,
      '/atelier/apercu/veille/2025',
      '/atelier/x',
    ]) {
      for (const own of [headers, {}]) {
        const reply = await app.inject({ url, headers: own });
        expect(reply.headers['content-security-policy']).toMatch(
          /^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'$/,
        );
        expect(reply.headers).toMatchObject({
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
        });
        expect(reply.body).not.toMatch(/<script(?![^>]* src="\/)|\sstyle=|\son[a-z]+=/);
      }
    }
  });

  it('shows words of a questionnaire as words', async () => {
    const { enter, questionnaire } = await openAtelier();
    writeFileSync(questionnaire, sound.replace('title: Veille en 2025', 'title: <b id="x">Veille'));
    const visitor = await (await enter()).open(`${HOME}/questionnaire`);
    expect(visitor.html).not.toContain('<b id="x">');
  });
});
