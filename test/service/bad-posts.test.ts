import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';
import { textOf, textsIn } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const kept = { role: 'equipe', ateliers: ['autre'], 'ateliers.autre': 'Jeux', heures: 3 };

/** Somebody with answers, and a step of theirs to which anything may be posted. */
async function somebody(step: string) {
  const open = await openService();
  const visitor = await new Visitor(open.app).open(`/q/${open.person.token}/etape/equipe`);
  await visitor.submit(NEXT, { role: 'equipe' });
  await visitor.submit(NEXT, { ateliers: ['autre'], 'ateliers.autre': 'Jeux' });
  await visitor.submit(NEXT, { heures: '3' });
  await visitor.open(`/q/${open.person.token}/etape/${step}`);
  const url = visitor.url;
  const mark = visitor.values('_repere')[0];
  const answers = async () => (await open.stored())?.answers;
  return { ...open, visitor, url, mark, answers };
}

describe('a posted value that is no choice of the question', () => {
  it.each([
    ['equipe', 'role=chef'],
    ['equipe', 'role=__proto__'],
    ['equipe', 'role=seul&role=equipe'],
    ['equipe', 'role=seul%00'],
    ['equipe', Array(10_000).fill('role=seul').join('&')],
    ['activite', Array(10_000).fill('ateliers=pratique').join('&')],
    ['equipe', 'role=SEUL'],
    ['activite', 'ateliers=pratique&ateliers=toutes'],
    ['duree', 'heures=3&moments.matin=toujours'],
    ['duree', 'heures=3&moments.matin=jamais&moments.matin=souvent'],
  ])('in %s, %s: told on the page, what was stored stays', async (step, payload) => {
    const { visitor, url, mark, answers } = await somebody(step);
    await visitor.send({ url, payload: `${payload}&_repere=${mark}` });
    expect(visitor.status).toBe(422);
    expect(textOf(visitor.html)).toContain('ne fait pas partie des choix proposés');
    expect(await answers()).toEqual(kept);
  });
});

describe('fields that the step, or the questionnaire, does not have', () => {
  it.each([
    ['of no question', 'id=1&state=sent&revision=999&sent_on=2020-01-01'],
    ['with the name of a prototype', '__proto__=x&constructor=y&__proto__[role]=z&toString=t'],
    ['five thousand', Array.from({ length: 5000 }, (_, n) => `champ${n}=${n}`).join('&')],
    ['five thousand times the same', Array(5000).fill('autre=x').join('&')],
    ['of a list', 'role[]=seul'],
  ])('%s: nothing of such a form is taken', async (_, payload) => {
    const { visitor, url, mark, answers, stored } = await somebody('equipe');
    await visitor.send({ url, payload: `${payload}&role=equipe&_repere=${mark}` });
    expect(visitor.status).toBe(400);
    expect(await answers()).toEqual(kept);
    expect((await stored())?.state).toBe('draft');
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
  });

  it('of another step are passed over', async () => {
    const { visitor, url, mark, answers } = await somebody('equipe');
    await visitor.send({ url, payload: `remarque=Ailleurs&role=equipe&_repere=${mark}` });
    expect(visitor.status).toBe(200);
    expect(await answers()).toEqual(kept);
  });

  it('in a mark that was never given out: taken for a page that is out of date', async () => {
    const { visitor, url, answers } = await somebody('equipe');
    await visitor.send({ url, payload: `role=seul&_repere=${'f'.repeat(5000)}` });
    expect(visitor.status).toBe(409);
    expect(await answers()).toEqual(kept);
  });
});

describe('a body that is no form', () => {
  const form = 'application/x-www-form-urlencoded';
  it.each([
    ['JSON', 'application/json', '{"role":"seul","_repere":null}'],
    ['a prototype in JSON', 'application/json', '{"__proto__":{"role":"seul"}}'],
    ['broken JSON', 'application/json', '{"role":'],
    ['plain text', 'text/plain', 'role=seul'],
    ['a form with files', 'multipart/form-data; boundary=x', '--x\r\n\r\nrole\r\n--x--'],
    ['XML', 'application/xml', '<role>seul</role>'],
    ['a type that is none', ';;;', 'role=seul'],
    ['nothing', form, ''],
    ['no field', form, '&&&'],
  ])('%s: a French page, nothing changed', async (_, type, payload) => {
    const { app, url, answers } = await somebody('equipe');
    const headers = { 'content-type': type };
    const reply = await app.inject({ method: 'POST', url, headers, payload });
    expect([400, 415]).toContain(reply.statusCode);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(textsIn(reply.body, 'h1')).toEqual(['Cet envoi est illisible']);
    expect(await answers()).toEqual(kept);
  });

  it('a form, compressed: the same, since nobody would read it', async () => {
    const { app, url, answers } = await somebody('equipe');
    const headers = { 'content-type': form, 'content-encoding': 'gzip' };
    const payload = gzipSync('role=seul');
    const reply = await app.inject({ method: 'POST', url, headers, payload });
    expect(reply.statusCode).toBe(415);
    expect(textsIn(reply.body, 'h1')).toEqual(['Cet envoi est illisible']);
    expect(await answers()).toEqual(kept);
  });

  it('no type and no body: the same', async () => {
    const { app, url, answers } = await somebody('equipe');
    const reply = await app.inject({ method: 'POST', url });
    expect(textsIn(reply.body, 'h1')).toEqual(['Cet envoi est illisible']);
    expect(await answers()).toEqual(kept);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)('%s is not answered', async (method) => {
    const { app, url, answers } = await somebody('equipe');
    const reply = await app.inject({ method, url });
    expect(reply.statusCode).toBe(404);
    expect(textsIn(reply.body, 'h1')).toEqual(['Cette page n’existe pas']);
    expect(await answers()).toEqual(kept);
  });
});

/** ISO 8859-1 writes é as one byte, E9, which is no UTF-8; what Unicode 15 (table 3-7) excludes besides. */
const broken: [string, Buffer][] = [
  ['a byte of Latin-1', Buffer.from('remarque=caf\xe9', 'latin1')],
  ['an escape of Latin-1', Buffer.from('remarque=caf%E9')],
  ['the name of a field', Buffer.from('remarqu\xe9=x', 'latin1')],
  ['the name of a field, escaped', Buffer.from('remarqu%E9=x')],
  ['half a surrogate', Buffer.from('remarque=%ED%A0%80x')],
  ['a character longer than it has to be', Buffer.from('remarque=%C0%AF')],
  ['a character cut off at the end', Buffer.from('remarque=caf\xc3', 'latin1')],
  ['a character cut off by the next field', Buffer.from('remarque=caf%C3&mot=Bref')],
  ['an escape among percent signs', Buffer.from('remarque=100% de caf%E9 et %ZZ')],
  ['a field of which nothing is known', Buffer.from('remarque=Bon&autre=%FF')],
];

describe('a form that is not UTF-8', () => {
  it.each(broken)('%s: nothing of it is taken, nothing is altered', async (_, payload) => {
    const { app, url, mark, answers } = await somebody('suite');
    const whole = Buffer.concat([Buffer.from(`_repere=${mark}&`), payload]);
    for (const address of [url, `${url}/enregistrement`]) {
      const reply = await app.inject({ ...post({ url: address, payload: '' }), payload: whole });
      expect(reply.statusCode).toBe(400);
      expect(textsIn(reply.body, 'h1')).toEqual(['Cet envoi est illisible']);
      expect(await answers()).toEqual(kept);
    }
  });

  it('is told from one whose characters come in pieces', async () => {
    const { app, url, answers } = await somebody('suite');
    const bytes = Buffer.from('remarque=café');
    const sent = async (...pieces: Buffer[]) =>
      (await app.inject({ ...post({ url, payload: '' }), payload: Readable.from(pieces) }))
        .statusCode;
    expect(await sent(bytes.subarray(0, -1), bytes.subarray(-1))).toBe(303);
    expect(await answers()).toEqual({ ...kept, remarque: 'café' });
    expect(await sent(bytes.subarray(0, 3), bytes.subarray(3, -1))).toBe(400);
    expect(await answers()).toEqual({ ...kept, remarque: 'café' });
  });
});

describe('odd text', () => {
  it.each([
    [
      'percent signs that escape nothing, as the URL standard has it',
      '100%25 de %ZZ et %',
      '100% de %ZZ et %',
    ],
    ['NUL and other control characters', 'a%00b%07c%1Bd', 'abcd'],
    ['a sign for what could not be read, typed by somebody', '%EF%BF%BD', '\ufffd'],
    ['the same without escapes, and an accent', 'caf\u00e9 \ufffd', 'caf\u00e9 \ufffd'],
    ['plus signs', 'un+deux%2Btrois', 'un deux+trois'],
    ['a semicolon and an ampersand', 'a;b%26c', 'a;b&c'],
    ['a control of direction, which turns round the words beside it', 'a%E2%80%AEbc', 'abc'],
    ['an emoji of three parts', '%F0%9F%91%A9%E2%80%8D%F0%9F%8C%BE', '👩\u200d🌾'],
  ])('%s: kept as text', async (_, sent, expected) => {
    const { app, url, mark, answers } = await somebody('suite');
    const reply = await app.inject(post({ url, payload: `remarque=${sent}&_repere=${mark}` }));
    expect(reply.statusCode).toBe(303);
    expect((await answers())?.remarque).toBe(expected);
  });

  it('of 100 kB: refused in words, given back whole, the other answers kept', async () => {
    const { visitor, url, mark, answers } = await somebody('suite');
    const text = 'x'.repeat(100_000);
    await visitor.send({ url, payload: `mot=Bref&remarque=${text}&_repere=${mark}` });
    expect(visitor.status).toBe(422);
    expect(visitor.values('remarque')).toEqual([text]);
    expect(textOf(visitor.html)).toContain('Votre texte compte 100 000 caractères');
    expect(await answers()).toEqual({ ...kept, mot: 'Bref' });
  });

  it('of 5 MB: a French page, nothing changed', async () => {
    const { visitor, url, mark, answers } = await somebody('suite');
    const text = 'x'.repeat(5_000_000);
    await visitor.send({ url, payload: `mot=Bref&remarque=${text}&_repere=${mark}` });
    expect(visitor.status).toBe(413);
    expect(textsIn(visitor.html, 'h1')).toEqual(['Cet envoi est trop volumineux']);
    expect(await answers()).toEqual(kept);
  });
});
