/** Numbers of SPIP typed into fields: a built bilan of a few lines, its folder before and after. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksOf, textOf, textsIn } from '../read-html.ts';
import type { Visitor } from '../visitor.ts';
import { HOME, type OpenAtelier, openAtelier } from './open-atelier.ts';

const PAGE = `${HOME}/bilan/spip`;
const KEEP = 'Enregistrer les numéros';
const read = (visitor: Visitor) => textOf(visitor.html);

const article =
  'Un <b>.\n\n<doc:canaux|center>\n\n[Lire->doc:observations-mot]\n\n<doc:analyse-complete|center>\n';
const documents =
  'Publier\n\ncanaux\n  Fichier\u00a0: canaux.png (ou canaux.svg)\n  Titre\u00a0: Le courriel d’abord\n';
/** As `bilan` leaves it, with what SPIP needs. */
function build({ out }: OpenAtelier, text = article): void {
  const files: Record<string, string> = {
    'public/bilan.html': '<p>',
    'public/analyse-complete.pdf': '%PDF',
    'public/spip/article.txt': text,
    'public/spip/documents.txt': documents,
    'public/spip/chapo.txt': 'Un.',
    'public/spip/canaux.png': 'PNG',
    'public/spip/observations-mot.html': '<p>',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), content);
  }
  const outputs = Object.fromEntries(Object.keys(files).map((name) => [name, 'sha256']));
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ date: '2025-11-10', outputs }));
}

async function openBuilt(): Promise<OpenAtelier & { visitor: Visitor; kept: string }> {
  const open = await openAtelier();
  build(open);
  const visitor = await (await open.enter()).open(PAGE);
  return { ...open, visitor, kept: join(open.out, 'public/spip/numeros.csv') };
}

const numbers = (visitor: Visitor) =>
  ['canaux', 'observations-mot', 'analyse-complete'].map(
    (one) => visitor.values(`numero.${one}`)[0],
  );
const rowsOf = (file: string) => readFileSync(file, 'utf8').split('\r\n').slice(1, -1);
/** What is told under the field of a document. */
const faultAt = ({ html }: Visitor, document: string) =>
  textOf(
    new RegExp(`<div[^>]* id="numero\\.${document}\\.faute">(.*?)</div>`, 's').exec(html)?.[1] ??
      '',
  );
const all = {
  'numero.canaux': '12',
  'numero.observations-mot': ' 14 ',
  'numero.analyse-complete': '13',
};
const numbered = 'Un <b>.\n\n<img12|center>\n\n[Lire->doc14]\n\n<doc13|center>\n';

describe('the numbers that SPIP gave', () => {
  it('have a field for each document, led to from the bilan, and each document at hand', async () => {
    const { visitor } = await openBuilt();
    await (await visitor.open(`${HOME}/bilan`)).follow('Mettre les numéros de SPIP dans l’article');
    expect(visitor.url).toBe(PAGE);
    expect(numbers(visitor)).toEqual(['', '', '']);
    const hrefs = linksOf(visitor.html).map(({ href }) => href);
    for (const name of ['spip/canaux.png', 'spip/observations-mot.html', 'analyse-complete.pdf']) {
      expect(hrefs).toContain(`${HOME}/bilan/fichiers/public/${name}`);
      expect(hrefs).toContain(`${HOME}/bilan/fichiers/public/${name}?telecharger=1`);
    }
    expect(visitor.html).not.toContain('<textarea');
    expect(textsIn(visitor.html, 'label')).toEqual([
      'Le courriel d’abord canaux.png',
      'observations-mot.html',
      'analyse-complete.pdf',
    ]);
  });

  it('are placed all at once: the article is shown, and downloaded under a name of its own', async () => {
    const { app, visitor, out } = await openBuilt();
    await visitor.submit(KEEP, all);
    expect(visitor.url).toBe(PAGE);
    expect(numbers(visitor)).toEqual(['12', '14', '13']);
    expect(textsIn(visitor.html, 'textarea')[0]).toBe(numbered.replace(/\s+/g, ' ').trim());
    const hrefs = linksOf(visitor.html).map(({ href }) => href);
    expect(hrefs).toContain(`${HOME}/bilan/fichiers/public/spip/chapo.txt?telecharger=1`);
    const { cookie = '' } = visitor.headers;
    const reply = await app.inject({ url: `${PAGE}/article`, headers: { cookie } });
    expect(reply.body).toBe(numbered);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="veille-2025-spip-article-numerote.txt"',
    });
    expect((await app.inject(`${PAGE}/article`)).statusCode).toBe(403);
    // What was built stays as it was built.
    expect(readFileSync(join(out, 'public/spip/article.txt'), 'utf8')).toBe(article);
  });

  it('are kept a few at a time: what is missing is told, and is no fault', async () => {
    const { visitor, kept } = await openBuilt();
    await visitor.submit(KEEP, { 'numero.canaux': '<img12|center>' });
    expect(visitor.url).toBe(PAGE);
    expect(textsIn(visitor.html, 'h2')).toEqual(['1 numéro sur 3 : il en manque 2 pour l’article']);
    expect(visitor.html).not.toContain('aria-invalid');
    await visitor.open(PAGE);
    expect(numbers(visitor)).toEqual(['12', '', '']);
    await visitor.open(`${PAGE}/article`);
    expect(visitor.url).toBe(PAGE);
    await visitor.submit(KEEP, { 'numero.canaux': '', 'numero.analyse-complete': '<doc13>' });
    expect(numbers(visitor)).toEqual(['', '', '13']);
    expect(rowsOf(kept)).toEqual([
      'canaux;canaux.png;',
      'observations-mot;observations-mot.html;',
      'analyse-complete;../analyse-complete.pdf;13',
    ]);
  });

  it('have their faults told at their fields, and the others are kept', async () => {
    const { visitor, kept } = await openBuilt();
    await visitor.submit(KEEP, { 'numero.canaux': 'neuf', 'numero.analyse-complete': '13' });
    expect(textsIn(visitor.html, 'h2')).toEqual(['1 numéro à revoir']);
    expect(read(visitor)).toContain('Sans faute et enregistrés : 1 numéro sur 3.');
    expect(textsIn(visitor.html, 'a')).toContain(
      '« neuf » n’est pas le numéro d’un document de SPIP.',
    );
    expect(faultAt(visitor, 'canaux')).toBe(
      '« neuf » n’est pas le numéro d’un document de SPIP. Un numéro est un nombre entier : 123 pour <doc123>.',
    );
    expect(visitor.html).toMatch(/id="numero\.canaux"[^>]* aria-invalid="true"/);
    expect(visitor.html.match(/aria-invalid/g)).toHaveLength(1);
    expect(numbers(visitor)).toEqual(['neuf', '', '13']);
    await visitor.open(PAGE);
    expect(numbers(visitor)).toEqual(['', '', '13']);

    // Which of the two has it is not known.
    await visitor.submit(KEEP, { ...all, 'numero.analyse-complete': '12' });
    expect(faultAt(visitor, 'analyse-complete')).toBe(
      '« analyse-complete » et « canaux » auraient le même numéro, 12. Chaque document a le sien : relisez-les dans SPIP.',
    );
    expect(numbers(visitor)).toEqual(['12', '14', '12']);
    expect(rowsOf(kept).map((row) => row.replace(/.*;/, ''))).toEqual(['', '14', '']);
    await visitor.open(`${PAGE}/article`);
    expect(visitor.url).toBe(PAGE);
  });

  it('are there again for the next bilan, those of its own documents', async () => {
    const open = await openBuilt();
    const { visitor, kept } = open;
    await visitor.submit(KEEP, all);
    build(open, article.replace('[Lire->doc:observations-mot]', '<doc:jours|center>'));
    await visitor.open(PAGE);
    expect(visitor.html).not.toContain('<textarea');
    expect(visitor.values('numero.canaux')).toEqual(['12']);
    expect(visitor.values('numero.jours')).toEqual(['']);
    await visitor.submit(KEEP, { 'numero.jours': '20' });
    expect(textsIn(visitor.html, 'textarea')[0]).toContain('<img20|center>');
    // As the command reads it; a document that may come back keeps its own.
    expect(readFileSync(kept, 'utf8').split('\r\n')).toEqual([
      'document;fichier;numero',
      'canaux;canaux.png;12',
      'observations-mot;observations-mot.html;14',
      'analyse-complete;../analyse-complete.pdf;13',
      'jours;jours.png;20',
      '',
    ]);
  });

  it('that were written into the list by hand are taken up', async () => {
    const open = await openBuilt();
    writeFileSync(open.kept, 'document,fichier,numero\ncanaux,canaux.png,7\n');
    await open.visitor.open(PAGE);
    expect(numbers(open.visitor)).toEqual(['7', '', '']);
    writeFileSync(open.kept, 'document,fichier,numero\ncanaux,canaux.png,sept\n');
    await open.visitor.open(PAGE);
    expect(faultAt(open.visitor, 'canaux')).toContain('« sept » n’est pas le numéro');
  });

  it('are not taken without the token', async () => {
    const { visitor, kept } = await openBuilt();
    const payload = new URLSearchParams(all).toString();
    await visitor.send({ url: PAGE, payload });
    expect(visitor.status).toBe(403);
    expect(existsSync(kept)).toBe(false);
    await visitor.follow('Revenir à la page');
    await visitor.submit(KEEP, all);
    expect(visitor.html).toContain('<textarea');
  });

  it('wait for an article: where none is built, the page says so', async () => {
    const { visitor, out } = await openBuilt();
    rmSync(join(out, 'public/spip/article.txt'));
    await visitor.open(PAGE);
    expect([visitor.status, read(visitor)]).toEqual([
      404,
      expect.stringContaining('Construisez le bilan entier'),
    ]);
  });
});
