import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';
import { post, Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const REVIEW = 'Enregistrer et relire mes réponses';

/** Ends any attribute, element or textarea that it stands in, and then runs. */
const hostile = `</textarea></title>"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7}}`;
const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;';

/** Somebody who wrote it in every field that takes text. */
async function attacker() {
  const open = await openService();
  const visitor = await new Visitor(open.app).open(`/q/${open.person.token}/etape/equipe`);
  await visitor.submit(NEXT, { role: 'autre', 'role.autre': hostile });
  await visitor.open(`/q/${open.person.token}/etape/equipe`);
  await visitor.submit(NEXT, { role: 'equipe' });
  await visitor.submit(NEXT, { ateliers: ['autre'], 'ateliers.autre': hostile });
  await visitor.submit(NEXT, { heures: '1' });
  await visitor.submit(REVIEW, { mot: hostile.slice(0, 60), remarque: hostile });
  return { ...open, visitor };
}

function expectHarmless({ html, url }: Visitor): void {
  const own = /<script src="\/assets\/form\.[0-9a-f]{12}\.js" defer><\/script>/;
  expect(html.replace(own, ''), url).not.toMatch(/<script|<img|<i>/);
  expect(html.match(/<\/title>/g), url).toHaveLength(1);
  expect(html.match(/<\/textarea>/g)?.length, url).toBe(html.match(/<textarea/g)?.length);
}

describe('markup that somebody enters', () => {
  it('is text in the fields of every step', async () => {
    const { visitor, person } = await attacker();
    for (const [step, name] of [
      ['equipe', 'role.autre'],
      ['activite', 'ateliers.autre'],
      ['suite', 'remarque'],
    ] as const) {
      await visitor.open(`/q/${person.token}/etape/${step}`);
      expectHarmless(visitor);
      expect(visitor.html).toContain(escaped);
      expect(visitor.values(name)).toEqual([hostile]);
    }
    expect(visitor.values('mot')).toEqual([hostile.slice(0, 60)]);
  });

  it('is text on the recap and on the receipt', async () => {
    const { visitor, person } = await attacker();
    await visitor.open(`/q/${person.token}/relecture`);
    expectHarmless(visitor);
    expect(visitor.html.split(escaped)).toHaveLength(4);
    await visitor.submit('Envoyer mes réponses');
    expectHarmless(visitor);
    expect(visitor.html.split(escaped)).toHaveLength(4);
  });

  it('is text in an error and where it is given back', async () => {
    const { visitor, person } = await attacker();
    await visitor.open(`/q/${person.token}/etape/duree`);
    await visitor.submit(NEXT, { heures: hostile });
    expect(visitor.status).toBe(422);
    expectHarmless(visitor);
    expect(visitor.values('heures')).toEqual([hostile]);
    expect(visitor.html).toContain('«\u00a0&lt;/textarea&gt;');
  });

  it('is text where two versions are shown', async () => {
    const { app, visitor, person } = await attacker();
    const older = await new Visitor(app).open(`/q/${person.token}/etape/suite`);
    await visitor.open(`/q/${person.token}/etape/suite`);
    await visitor.submit(REVIEW, { remarque: `${hostile} encore` });
    await older.submit(REVIEW, { remarque: `${hostile} toujours` });
    expect(older.status).toBe(409);
    expectHarmless(older);
    expect(older.html.split(escaped)).toHaveLength(5);
  });

  it('is nowhere when it is a field name, a choice, a mark, a step or a token', async () => {
    const { visitor, person } = await attacker();
    const odd = encodeURIComponent(hostile);
    const url = `/q/${person.token}/etape/equipe`;
    await visitor.send({ url, payload: `${odd}=${odd}&role=${odd}&_repere=${odd}` });
    expectHarmless(visitor);
    for (const address of [
      `/q/${odd}`,
      `/q/${person.token}/etape/${odd}`,
      `/${odd}`,
      `/enquetes/${odd}/${odd}/accessibilite`,
    ]) {
      await visitor.open(address);
      expectHarmless(visitor);
      expect(visitor.html).not.toContain('alert(1)');
    }
  });
});

describe('markup in the list of the persons asked', () => {
  it('is text where somebody reads what is known of them', async () => {
    const { app, person, store } = await openService();
    const known = { civility: hostile, last_name: hostile, first_name: hostile };
    await store.db.updateTable('invitees').set(known).execute();
    const visitor = await new Visitor(app).open(`/q/${person.token}/mes-donnees`);
    expectHarmless(visitor);
    expect(visitor.html.split(escaped)).toHaveLength(4);
  });
});

describe('what is answered while somebody writes', () => {
  it('is never taken for a page, and gives nothing back of what was written', async () => {
    const { app, person } = await openService();
    const url = `/q/${person.token}/etape/suite/enregistrement`;
    for (const payload of [
      `remarque=${encodeURIComponent(hostile)}`,
      `remarque=${encodeURIComponent(hostile.repeat(50))}`,
      `remarque=x&_repere=${encodeURIComponent(hostile)}`,
    ]) {
      const reply = await app.inject(post({ url, payload }));
      expect(reply.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
      expect(reply.body).not.toContain('alert');
    }
  });
});

describe('markup that an author writes', () => {
  it('is text: it is the questionnaire that says what is shown, not HTML', async () => {
    const { app, person } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/equipe`);
    expect(visitor.html).toContain('&lt;i&gt;d’habitude&lt;/i&gt;');
    await visitor.open(`/enquetes/veille/2025/donnees-personnelles`);
    expect(visitor.html).toContain('la veille &amp; des essais');
  });
});
