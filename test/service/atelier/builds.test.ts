/** Building a bilan from a page: its life as a process, its files, and no file beside. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBuilds } from '../../../src/service/atelier/builds.ts';
import { EDITION } from '../open-service.ts';
import { linksOf, textOf, textsIn } from '../read-html.ts';
import { Visitor } from '../visitor.ts';
import { article, HOME, openAtelier } from './open-atelier.ts';

const BILAN = `${HOME}/bilan`;
const CHECK = 'Vérifier le plan et l’article';
const BUILD = 'Construire le bilan';
const read = (visitor: Visitor) => textOf(visitor.html);
const h2 = (visitor: Visitor) => textsIn(visitor.html, 'h2');

/** Asks again, as the page does, until it has ended. */
async function untilEnded(visitor: Visitor): Promise<Visitor> {
  for (;;) {
    await visitor.open(BILAN);
    if (!visitor.html.includes('data-progress')) return visitor;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const drafts = (out: string) =>
  readdirSync(dirname(out)).filter((name) => name.includes('partial'));

describe('checking', () => {
  it('says that all is well, and leaves no file behind', async () => {
    const { enter, out } = await openAtelier();
    const visitor = await (await enter()).open(BILAN);
    await visitor.submit(CHECK);
    expect(h2(visitor)).toEqual(['Le plan et l’article sont vérifiés']);
    await untilEnded(visitor);
    expect(h2(visitor)).toEqual(['Le plan et l’article sont en ordre']);
    expect(existsSync(out)).toBe(false);
    expect(drafts(out)).toEqual([]);
  });

  it('says each fault and each claim that does not hold, at its line, with what would be true', async () => {
    const { app, person, enter, texts } = await openAtelier();
    const respondent = await new Visitor(app).open(`/q/${person.token}/relecture`);
    await respondent.submit('Envoyer mes réponses');
    const text = `${article}\n{{say "La grande majorité" "participation.rate"}} ont répondu.\n`;
    writeFileSync(join(texts, 'bilan.md.hbs'), text);
    const visitor = await (await enter()).open(BILAN);
    await untilEnded(await visitor.submit(CHECK));
    // The second: that one person may not be published.
    expect(h2(visitor)).toEqual(['2 avertissements']);
    expect(read(visitor)).toMatch(/Avertissement, ligne 5, colonne \d+/);
    expect(textsIn(visitor.html, 'h3').join()).toContain('bilan.md.hbs');

    writeFileSync(
      join(texts, 'bilan.md.hbs'),
      text.replace('participation.rate', 'participation.rat'),
    );
    await untilEnded(await visitor.submit(CHECK));
    expect(h2(visitor)).toEqual(['1 faute et 1 avertissement à corriger']);
    expect(read(visitor)).toMatch(/Faute, ligne 5.*participation\.rate/);
    expect(visitor.html).toMatch(/class="here"><i>5<\/i>/);
  });
});

describe('building', () => {
  it('shows its progress without a script, then its files: each looked at, each downloaded', async () => {
    const { app, enter, out, texts } = await openAtelier();
    const visitor = await (await enter()).open(BILAN);
    await visitor.submit(BUILD);
    expect(visitor.html).toMatch(/<noscript><meta http-equiv="refresh" content="3"><\/noscript>/);
    // Asked twice, it is built once.
    const token = visitor.values('jeton')[0] ?? '';
    await visitor.send({ url: BILAN, payload: `action=construire&jeton=${token}` });
    expect(drafts(out)).toHaveLength(1);
    await untilEnded(visitor);
    expect(h2(visitor)).toEqual(['Le bilan est construit', 'À publier', 'À ne pas diffuser']);
    expect(drafts(out)).toEqual([]);

    const { outputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const names = Object.keys(outputs);
    const hrefs = linksOf(visitor.html).map(({ href }) => href);
    const { cookie = '' } = visitor.headers;
    const file = (name: string, query = '') =>
      app.inject({ url: `${BILAN}/fichiers/${name}${query}`, headers: { cookie } });
    for (const name of names) {
      expect(hrefs).toContain(`${BILAN}/fichiers/${name}?telecharger=1`);
      const reply = await file(name, '?telecharger=1');
      expect(reply.statusCode, name).toBe(200);
      expect(reply.rawPayload.equals(readFileSync(join(out, name))), name).toBe(true);
      const kept = `${name.startsWith('internal') ? 'veille-2025-interne' : 'veille-2025'}-`;
      expect(reply.headers['content-disposition']).toMatch(
        new RegExp(`^attachment; filename="${kept}[\\w.-]+"$`),
      );
    }
    const page = await file('public/bilan.html');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-disposition']).toMatch(/^inline/);
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none';(?!.*script).*form-action 'none'$/,
    );
    const types = { 'tables.xlsx': /spreadsheetml/, 'codebook.xml': /xml/, 'figures.json': /json/ };
    for (const [name, type] of Object.entries(types)) {
      expect((await file(`public/${name}`)).headers['content-type']).toMatch(type);
    }

    writeFileSync(join(out, 'public/brouillon.html'), 'pas du bilan');
    for (const name of [
      'manifest.json',
      'public/brouillon.html',
      'public/../manifest.json',
      'public/..%2f..%2f..%2fmillesime.sqlite',
      '%2e%2e/%2e%2e/millesime.sqlite',
      '..%5c..%5cmillesime.sqlite',
      'public/%00',
      'public/',
      '/etc/passwd',
    ]) {
      expect((await file(name)).statusCode, name).toBe(404);
    }
    const other = await app.inject({
      url: `/atelier/editions/..%2f/2025/bilan/fichiers/public/bilan.html`,
      headers: { cookie },
    });
    expect(other.statusCode).toBe(404);
    expect((await app.inject(`${BILAN}/fichiers/public/bilan.html`)).statusCode).toBe(403);

    // What fails later leaves it as it is.
    const before = readFileSync(join(out, 'manifest.json'), 'utf8');
    writeFileSync(join(texts, 'plan.yaml'), 'date: hier\n');
    await untilEnded(await (await visitor.open(BILAN)).submit('Construire de nouveau'));
    expect(h2(visitor)[0]).toMatch(/fautes? à corriger/);
    expect(read(visitor)).toContain('Ce qui était construit avant est intact.');
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
  });

  it('is stopped when asked to, and leaves nothing', async () => {
    const { enter, out } = await openAtelier();
    const visitor = await (await enter()).open(BILAN);
    await visitor.submit(BUILD);
    await visitor.submit('Arrêter');
    expect(h2(visitor)).toEqual(['Le bilan a été arrêté']);
    expect(existsSync(out)).toBe(false);
    expect(drafts(out)).toEqual([]);
  });

  it('ends with the service', async () => {
    const { app, enter, out } = await openAtelier();
    const visitor = await (await enter()).open(BILAN);
    await visitor.submit(BUILD);
    expect(drafts(out)).toHaveLength(1);
    await app.close();
    expect(drafts(out)).toEqual([]);
  });

  it('that never ends is ended', async () => {
    const { directory, service, out, texts } = await openAtelier();
    const { clock } = service;
    const project = { bilanFolder: () => out, reportsFolder: dirname(dirname(texts)) };
    const builds = createBuilds({ directory, clock, project, log: console, longestMs: 1 });
    builds.start(EDITION, 'build');
    await vi.waitFor(() => expect(builds.of(EDITION)?.end?.outcome).toBe('too_long'), 10_000);
    expect(drafts(out)).toEqual([]);
    expect(existsSync(out)).toBe(false);
  });

  it('removes what a program that was ended by force has left, and nothing that may be in use', async () => {
    const { enter, out } = await openAtelier();
    for (const name of ['old', 'new']) mkdirSync(`${out}.partial-${name}`, { recursive: true });
    const yesterday = Date.now() / 1000 - 86_400;
    utimesSync(`${out}.partial-old`, yesterday, yesterday);
    const visitor = await (await enter()).open(BILAN);
    await untilEnded(await visitor.submit(BUILD));
    expect(drafts(out)).toEqual([`${basename(out)}.partial-new`]);
  });

  it('that fails by a fault of ours says so, and its terminal why', async () => {
    const { enter } = await openAtelier();
    const visitor = await (await enter()).open(BILAN);
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.stubEnv('NODE_OPTIONS', '--require=/nulle-part.cjs');
    onTestFinished(() => {
      vi.unstubAllEnvs();
      stderr.mockRestore();
    });
    await untilEnded(await visitor.submit(BUILD));
    expect(h2(visitor)).toEqual(['La construction a échoué']);
    expect(read(visitor)).toMatch(/terminal où il a été lancé/);
    expect(visitor.html).not.toContain('nulle-part');
    expect(String(stderr.mock.calls)).toContain('nulle-part');
  });

  it('of an edition whose answers are erased is refused in the words of the command', async () => {
    const { enter, store } = await openAtelier();
    await store.db.updateTable('editions').set({ answers_erased_on: '2032-06-30' }).execute();
    const visitor = await (await enter()).open(BILAN);
    await untilEnded(await visitor.submit(BUILD));
    expect(h2(visitor)).toEqual(['Le bilan ne peut pas être construit']);
    expect(read(visitor)).toMatch(/effacées le 30 juin 2032, comme promis/);
  });
});
