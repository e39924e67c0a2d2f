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

describe('odd text', () => {
  it.each([
    ['percent signs that mean nothing, as they came', '100%25 de %ZZ et %', '100%25 de %ZZ et %'],
    ['NUL and other control characters', 'a%00b%07c%1Bd', 'abcd'],
    ['bytes that are not UTF-8, as they came', 'caf%E9', 'caf%E9'],
    ['half a surrogate, as it came', '%ED%A0%80x', '%ED%A0%80x'],
    ['plus signs', 'un+deux%2Btrois', 'un deux+trois'],
    ['a semicolon and an ampersand', 'a;b%26c', 'a;b&c'],
    ['right to left', '%E2%80%AEabc', '\u202eabc'],
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
