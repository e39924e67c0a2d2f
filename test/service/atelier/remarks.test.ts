/** Free texts out to a spreadsheet and back through the pages, as bytes; the folder before and after. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atelierRemarks } from '../../../src/commands/atelier-remarks.ts';
import { EDITION, questionnaire as sample } from '../open-service.ts';
import { formsOf, linksOf, textOf, textsIn } from '../read-html.ts';
import { Visitor } from '../visitor.ts';
import { HOME, type OpenAtelier, openAtelier } from './open-atelier.ts';

const PAGE = `${HOME}/remarques`;
const HEAD = 'id;question;texte;themes;publiable';
const read = (visitor: Visitor) => textOf(visitor.html);
const h2 = (visitor: Visitor) => textsIn(visitor.html, 'h2')[0];

/** Two persons have written, the themes are declared. */
async function openWritten(): Promise<OpenAtelier & { ids: readonly string[]; kept: string }> {
  const open = await openAtelier();
  const words = ['Plus de temps, « déjà »…', 'Du matériel\nqui marche'];
  for (const [n, person] of open.people.entries()) {
    const visitor = await new Visitor(open.app).open(`/q/${person.token}/etape/suite`);
    await visitor.submit('Enregistrer et relire mes réponses', { remarque: words[n] ?? '' });
    await visitor.submit('Envoyer mes réponses');
    expect(visitor.url).toMatch(/recu$/);
  }
  const themes = 'remarque:\n  temps: Avoir du temps\n  materiel: Du matériel en état\n';
  writeFileSync(join(open.texts, 'themes.yaml'), themes);
  const ids = open.people.map(({ responseId }) => responseId);
  return { ...open, ids, kept: join(open.texts, 'remarques.csv') };
}

interface Sent {
  readonly name?: string;
  /** That of the page unless told; null: none. */
  readonly token?: string | null;
  readonly more?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A form with a file, written by hand from RFC 7578. */
async function sendFile(open: OpenAtelier, visitor: Visitor, bytes: Buffer, sent: Sent = {}) {
  const { name = 'classés.csv', token = visitor.values('jeton')[0], more, headers } = sent;
  const field = (key: string, value: string) =>
    `--limite\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const payload = Buffer.concat([
    Buffer.from(token ? field('jeton', token) : ''),
    Buffer.from(more === undefined ? '' : field(more, 'oui')),
    Buffer.from(
      `--limite\r\nContent-Disposition: form-data; name="fichier"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n--limite--\r\n'),
  ]);
  const { cookie = '' } = visitor.headers;
  const type = { 'content-type': 'multipart/form-data; boundary=limite' };
  const reply = await open.app.inject({
    method: 'POST',
    url: PAGE,
    headers: { cookie, ...type, ...headers },
    payload,
  });
  visitor.status = reply.statusCode;
  visitor.html = reply.body;
  return visitor;
}

describe('the texts to sort', () => {
  it('are counted, and downloaded as the command gives them, by who is in alone', async () => {
    const open = await openWritten();
    const visitor = await (await open.enter()).open(PAGE);
    expect(read(visitor)).toContain('2 textes, aucun encore classé');
    const url = linksOf(visitor.html).find(({ label }) => /à classer/.test(label))?.href ?? '';
    const { cookie = '' } = visitor.headers;
    const reply = await open.app.inject({ url, headers: { cookie } });
    expect(reply.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="veille-2025-textes-a-classer.csv"',
      'cache-control': 'no-store',
    });
    const [one, other] = open.ids;
    const lines = [
      `${one};remarque;Plus de temps, « déjà »…;;`,
      `${other};remarque;"Du matériel\nqui marche";;`,
    ];
    const sorted = lines.toSorted().join('\r\n');
    expect(reply.body).toBe(`\ufeff${HEAD}\r\n${sorted}\r\n`);
    expect((await open.app.inject(url)).statusCode).toBe(403);
  });

  it('are sorted by themes that the page lists, and names the file of', async () => {
    const open = await openWritten();
    const visitor = await (await open.enter()).open(PAGE);
    expect(read(visitor)).toMatch(/temps Avoir du temps materiel Du matériel en état/);
    expect(visitor.html).toContain(join(open.texts, 'themes.yaml'));
    expect(read(visitor)).toContain('Laissez « themes » et « publiable » vides');
  });

  it('that nobody has written are said to be none', async () => {
    const { enter } = await openAtelier();
    const visitor = await (await enter()).open(PAGE);
    expect(read(visitor)).toContain('Personne n’a encore écrit de texte libre.');
    expect(formsOf(visitor.html)).toEqual([]);
  });

  it('of an anonymous edition stay sealed until it is closed', async () => {
    const open = await openWritten();
    const anonymous = { ...sample, settings: { ...sample.settings, confidentiality: 'anonymous' } };
    const stored = JSON.stringify(anonymous);
    await open.store.db.updateTable('editions').set({ questionnaire: stored }).execute();
    const visitor = await (await open.enter()).open(PAGE);
    expect(read(visitor)).toContain('ses réponses restent scellées jusqu’à la clôture');
    await visitor.open(`${PAGE}/textes`);
    expect(visitor.url).toBe(PAGE);
    expect(visitor.html).not.toContain('Plus de temps');
  });
});

describe('a sorted file', () => {
  /** What a spreadsheet saves in the encoding of Windows: é is E9 there, … is 85. */
  const windows = (text: string) =>
    Buffer.from(text.replaceAll('…', '\x85').replaceAll('\n', '\r\n'), 'latin1');

  it('is kept beside the article, whatever it was saved in, for its owner alone', async () => {
    const open = await openWritten();
    const [id, other] = open.ids;
    const visitor = await (await open.enter()).open(PAGE);
    const row = `${id};remarque;Plus de temps, « déjà »…;Avoir du temps;oui`;
    await sendFile(open, visitor, windows(`${HEAD}\n${row}\n${other};remarque;x;;\n`));
    // The second text came back changed: nothing is kept of either.
    expect(h2(visitor)).toBe('1 faute à corriger');
    expect(read(visitor)).toMatch(/classés\.csv Faute, ligne 3 changed-text/);
    expect(read(visitor)).toMatch(/question remarque texte x Ce que chacun/);
    expect(existsSync(open.kept)).toBe(false);

    await sendFile(open, visitor, windows(`${HEAD}\n${row}\n`));
    expect(visitor.status).toBe(200);
    expect(h2(visitor)).toBe('Le classement est enregistré');
    expect(read(visitor)).toContain(
      'remarques.csv : 1 texte classé, dont 1 de plus. 1 texte reste à classer.',
    );
    expect(read(visitor)).toContain('2 textes, dont 1 déjà classés');
    const lines = [HEAD, `${id};remarque;Plus de temps, « déjà »…;temps;oui`, ''];
    expect(readFileSync(open.kept, 'utf8')).toBe(lines.join('\n'));
    expect(statSync(open.kept).mode & 0o777).toBe(0o600);
  });

  it('has all its faults told at their lines, each with its remedy, and changes nothing', async () => {
    const open = await openWritten();
    const [id, other] = open.ids;
    const before = `${HEAD}\n${id};remarque;Plus de temps, « déjà »…;temps;oui\n`;
    writeFileSync(open.kept, before);
    const visitor = await (await open.enter()).open(PAGE);
    const rows = [
      `${id};remarque;Plus de temps, « déjà »…;tems;oui`,
      `${other};remarque;Du matériel qui marche;materiel;peut-être`,
    ];
    await sendFile(open, visitor, Buffer.from(`${HEAD}\n${rows.join('\n')}\n`));
    expect(h2(visitor)).toBe('2 fautes à corriger');
    expect(read(visitor)).toMatch(/Rien n’est changé dans \S+remarques\.csv/);
    expect(read(visitor)).toMatch(/Faute, ligne 2 unknown-theme .*Vouliez-vous dire « temps »/);
    // Of the row, what one knows it by and its faulty cell; nothing of its neighbours.
    expect(read(visitor)).toMatch(/question remarque texte Plus de temps, « déjà »… themes tems/);
    expect(
      textsIn(visitor.html, 'dd').filter((cell) => /^Du matériel qui/.test(cell)),
    ).toHaveLength(1);
    expect(read(visitor)).toMatch(/Faute, ligne 3 unknown-value .*Écrivez « oui » ou « non »/);
    expect(readFileSync(open.kept, 'utf8')).toBe(before);
  });

  it('loses no sorting unless one ticks that it may', async () => {
    const open = await openWritten();
    const [id, other] = open.ids;
    const before = `${HEAD}\n${id};remarque;Plus de temps, « déjà »…;temps;oui\n`;
    writeFileSync(open.kept, before);
    const visitor = await (await open.enter()).open(PAGE);
    expect(visitor.html).not.toContain('perdre');
    const fewer = Buffer.from(`${HEAD}\n${other};remarque;Du matériel qui marche;materiel;non\n`);
    await sendFile(open, visitor, fewer);
    expect(read(visitor)).toMatch(
      /lost-sorting 1 texte déjà classé .*renvoyez ce fichier en cochant la case plus bas/,
    );
    expect(read(visitor)).not.toContain('--force');
    expect(readFileSync(open.kept, 'utf8')).toBe(before);
    expect(visitor.values('perdre')).toEqual([]);
    expect(read(visitor)).toContain(`« Plus de temps, « déjà »… » (remarque, ${id})`);
    expect(visitor.html).toContain('href="#perdre"');
    expect(visitor.html).toContain('id="perdre"');

    await sendFile(open, visitor, fewer, { more: 'perdre' });
    expect(read(visitor)).toContain(
      '1 texte classé, dont 1 de plus ; 1 classement perdu. 1 texte reste à classer.',
    );
    expect(visitor.html).not.toContain('name="perdre"');
    expect(readFileSync(open.kept, 'utf8')).not.toContain(id);
  });

  it('of another edition has one fault, and no box to lose what is sorted', async () => {
    const open = await openWritten();
    const before = `${HEAD}\n${open.ids[0]};remarque;Plus de temps, « déjà »…;temps;oui\n`;
    writeFileSync(open.kept, before);
    const visitor = await (await open.enter()).open(PAGE);
    const rows = Array.from({ length: 300 }, (_, n) => `r${n};autre;Texte ${n};tems;peut-être`);
    const other = Buffer.from(`${HEAD}\n${rows.join('\n')}\n`);
    for (const more of [undefined, 'perdre']) {
      await sendFile(open, visitor, other, more ? { more } : {});
      expect(h2(visitor)).toBe('1 faute à corriger');
      expect(read(visitor)).toMatch(/Aucun de ces textes n’est de cette édition .*Télécharger/);
      expect(visitor.html).not.toContain('perdre');
      expect(readFileSync(open.kept, 'utf8')).toBe(before);
    }
  });

  it('in the Unicode of a spreadsheet is taken like any other', async () => {
    const open = await openWritten();
    const visitor = await (await open.enter()).open(PAGE);
    const row = `${open.ids[0]};remarque;Plus de temps, « déjà »…;temps;oui`;
    const text = `\ufeff${HEAD}\r\n${row}\r\n`.replaceAll(';', '\t');
    await sendFile(open, visitor, Buffer.from(text, 'utf16le'), { name: 'classés.txt' });
    expect(h2(visitor)).toBe('Le classement est enregistré');
  });

  it('that is a workbook, or no file, is said to be so', async () => {
    const open = await openWritten();
    const visitor = await (await open.enter()).open(PAGE);
    await sendFile(open, visitor, Buffer.from('PK\x03\x04\x00\xff', 'latin1'));
    expect(read(visitor)).toMatch(/est un classeur.*enregistrez-le au format CSV/);
    await sendFile(open, visitor, Buffer.of(), { name: '' });
    expect(h2(visitor)).toBe('Aucun fichier n’a été choisi');
    await sendFile(open, visitor, Buffer.alloc(17 * 1024 * 1024, 'a'));
    expect([visitor.status, textsIn(visitor.html, 'h1')]).toEqual([
      413,
      ['Ce fichier est trop volumineux'],
    ]);
    expect(existsSync(open.kept)).toBe(false);
  });

  it('shows its words as words', async () => {
    const open = await openWritten();
    const visitor = await (await open.enter()).open(PAGE);
    const row = `${open.ids[0]};remarque;<b id="x">;<i id="y">;oui`;
    await sendFile(open, visitor, Buffer.from(`${HEAD}\n${row}\n`), { name: '<u>.csv' });
    expect(h2(visitor)).toMatch(/à corriger/);
    expect(visitor.html).not.toMatch(/<b id|<i id|<u>/);
  });

  it.each([
    ['without the token', { token: null }],
    ['with another token', { token: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['from another site', { headers: { origin: 'http://localhost:9999' } }],
    ['without the cookie', { headers: { cookie: '' } }],
    ['as no form', { headers: { 'content-type': 'text/csv' } }],
    ['without its limits', { headers: { 'content-type': 'multipart/form-data' } }],
  ])('is not taken %s', async (_, sent) => {
    const open = await openWritten();
    const visitor = await (await open.enter()).open(PAGE);
    const row = `${open.ids[0]};remarque;Plus de temps, « déjà »…;temps;oui`;
    await sendFile(open, visitor, Buffer.from(`${HEAD}\n${row}\n`), sent);
    expect(visitor.status).toBeGreaterThanOrEqual(400);
    expect(visitor.status).toBeLessThan(500);
    expect(existsSync(open.kept)).toBe(false);
  });
});

describe('where the sorting would not be in its place', () => {
  it('real texts do not go into the folder that git keeps, and the page says how else', async () => {
    const shared = atelierRemarks('data/2025', undefined);
    const open = await openAtelier({}, shared);
    const visitor = await new Visitor(open.app).open(`/q/${open.person.token}/etape/suite`);
    await visitor.submit('Enregistrer et relire mes réponses', { remarque: 'Du temps' });
    await visitor.submit('Envoyer mes réponses');
    const analyst = await (await open.enter()).open(PAGE);
    expect(read(analyst)).toMatch(
      /vraies personnes.*suivi par git\. Relancez l’Atelier .*serve --data data\/2025 --atelier --reports DOSSIER/,
    );
    expect(formsOf(analyst.html)).toEqual([]);
    expect(read(analyst)).toContain('Télécharger les textes à classer');
    // Whoever sends one all the same is told the same.
    await analyst.open(`${HOME}/bilan`);
    const token = analyst.values('jeton')[0] ?? '';
    await sendFile(open, analyst, Buffer.from(`${HEAD}\n`), { token });
    expect(h2(analyst)).toBe('Ce fichier ne peut pas être repris');
  });

  it('without themes says what to write first; with faulty ones, where', async () => {
    const open = await openWritten();
    const themes = join(open.texts, 'themes.yaml');
    writeFileSync(themes, 'remarque: [temps\n');
    const visitor = await (await open.enter()).open(PAGE);
    expect(h2(visitor)).toMatch(/à corriger d’abord/);
    expect(read(visitor)).toMatch(/themes\.yaml Faute, ligne/);
    rmSync(themes);
    await visitor.open(PAGE);
    expect(read(visitor)).toMatch(/Il manque \S+themes\.yaml.*reports\/README\.md/);
    expect(formsOf(visitor.html)).toEqual([]);
  });

  it('there is no edition of the folder, there is no page', async () => {
    const { enter } = await openAtelier();
    const visitor = await enter();
    for (const path of ['remarques', 'remarques/textes', 'bilan/spip', 'bilan/spip/article']) {
      await visitor.open(`${HOME.replace(EDITION, 'veille/1999')}/${path}`);
      expect([visitor.status, path]).toEqual([404, path]);
    }
  });
});
