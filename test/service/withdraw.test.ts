/** « Effacer ma réponse », as a page without JavaScript sends it. */
import { describe, expect, it } from 'vitest';
import { HOME, openPreview } from './open-preview.ts';
import { openService } from './open-service.ts';
import { formsOf } from './read-html.ts';
import { post, Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const ROLE = 'Effacer ma réponse : Façon de travailler';
const MOMENTS = 'Effacer mes réponses : Moments';

/** The buttons of the page that withdraw an answer, and are not hidden. */
const offered = ({ html }: Visitor) =>
  [...html.matchAll(/<button class="clear" name="_effacer" value="(\w+)"( hidden)?>/g)].flatMap(
    ([, id, hidden]) => (hidden ? [] : [id]),
  );

describe('an answer that is withdrawn', () => {
  it('is offered to be where there is one, and leads back to its question', async () => {
    const { app, person, stored } = await openService();
    const url = `/q/${person.token}/etape/equipe`;
    const visitor = await new Visitor(app).open(url);
    expect(offered(visitor)).toEqual([]);
    await visitor.submit(NEXT, { role: 'autre', 'role.autre': 'À distance' });
    await visitor.open(url);
    expect(offered(visitor)).toEqual(['role']);
    const reply = await app.inject(post(visitor.prepare(ROLE)));
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toBe(`${url}#role`);
    expect((await stored())?.answers).toEqual({});
  });

  it('takes the others of the step along, and says what is faulty among them', async () => {
    const { app, person, stored } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/equipe`);
    await visitor.submit(NEXT, { role: 'equipe' });
    await visitor.submit(NEXT, { ateliers: ['pratique'] });
    const entered = { 'moments.soir': 'jamais', heures: '3' };
    await visitor.submit(MOMENTS, entered);
    expect((await stored())?.answers).toMatchObject({ heures: 3 });
    expect((await stored())?.answers).not.toHaveProperty('moments');
    await visitor.submit(MOMENTS, { ...entered, heures: 'trois' });
    expect(visitor.status).toBe(422);
    expect(visitor.values('heures')).toEqual(['trois']);
    expect(visitor.values('moments.soir')).toEqual([]);
  });

  it('is nobody else’s, whatever a client sends', async () => {
    const { app, person, stored } = await openService();
    const url = `/q/${person.token}/etape/equipe`;
    for (const id of ['remarque', '', '__proto__', '_repere', '//example.org', 'ro']) {
      const payload = new URLSearchParams({ role: 'seul', _effacer: id }).toString();
      const reply = await app.inject(post({ url, payload }));
      expect(reply.headers.location, id).toBe(`/q/${person.token}/etape/duree`);
      expect((await stored())?.answers).toEqual({ role: 'seul' });
    }
  });

  it('is withdrawn in a preview as well', async () => {
    const { app, walk } = await openPreview();
    const visitor = await (await walk()).follow('Commencer');
    expect(visitor.url).toContain(HOME);
    await visitor.submit(NEXT, { role: 'seul' });
    await visitor.submit('Précédent');
    expect(offered(visitor)).toEqual(['role']);
    const reply = await app.inject(post(visitor.prepare(ROLE)));
    expect(reply.headers.location).toBe(`${visitor.url}#role`);
    await visitor.open(visitor.url);
    expect(visitor.values('role')).toEqual([]);
  });
});

describe('the first button of a step', () => {
  it('goes on: it is the one that Enter presses', async () => {
    const { app, person } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/equipe`);
    const [form] = formsOf(visitor.html);
    const [first] = form?.controls.filter(({ kind }) => kind === 'button') ?? [];
    expect(first).toMatchObject({ name: '', label: '' });
    await visitor.submit('', { role: 'seul' });
    expect(visitor.url).toBe(`/q/${person.token}/etape/duree`);
  });
});
