/** When there is an open link, and what stands in its place when there is none. */
import { describe, expect, it } from 'vitest';
import { closeEdition } from '../../src/store/close-edition.ts';
import { deleteKey } from '../../src/store/keys.ts';
import { OPEN_LINK, openWithLink } from './open-link-service.ts';
import { AFTER, BEFORE, EDITION, openService, questionnaire } from './open-service.ts';
import { textOf, textsIn } from './read-html.ts';
import { post } from './visitor.ts';

const ENTER = 'Ouvrir mon questionnaire';

describe('an edition', () => {
  it('without an open link has no such page, as one that is not there', async () => {
    const { app } = await openService();
    const unknown = await app.inject('/enquetes/veille/1999/repondre');
    for (const url of [OPEN_LINK, `${OPEN_LINK}/AAAAAAAAAAAAAAAAAAAAAA`]) {
      for (const reply of [await app.inject(url), await app.inject(post({ url, payload: '' }))]) {
        expect([reply.statusCode, reply.body]).toEqual([404, unknown.body]);
      }
    }
  });

  it.each([
    [BEFORE, 'Le questionnaire n’est pas encore ouvert'],
    [AFTER, 'Le questionnaire est clos'],
  ])(
    'that is not open at %s says what personal links say, and sends nothing',
    async (at, title) => {
      const { app, person, setClock, outbox } = await openWithLink();
      setClock(at);
      const personal = await app.inject(`/q/${person.token}`);
      expect(textsIn(personal.body, 'h1')).toEqual([title]);
      const main = (body: string) => textsIn(body, 'main');
      const payload = new URLSearchParams({ adresse: person.email }).toString();
      const replies = [
        await app.inject(OPEN_LINK),
        await app.inject(post({ url: OPEN_LINK, payload })),
        await app.inject(`${OPEN_LINK}/AAAAAAAAAAAAAAAAAAAAAA`),
      ];
      for (const { body } of replies) expect(main(body)).toEqual(main(personal.body));
      await app.close();
      expect(outbox.latest()).toEqual([]);
    },
  );

  it('that has lost its key says so', async () => {
    const { visitor, directory } = await openWithLink();
    deleteKey(directory, EDITION);
    await visitor.open(OPEN_LINK);
    expect([visitor.status, textsIn(visitor.html, 'h1')]).toEqual([
      503,
      ['Le questionnaire est indisponible'],
    ]);
  });

  it('that closes before the code is typed leads nowhere', async () => {
    const { askFor, visitor, person, store } = await openWithLink();
    const code = await askFor(person.email);
    await closeEdition(store, { name: EDITION, questionnaire }, '2025-06-20');
    await visitor.submit(ENTER, { code });
    expect(visitor.url).not.toContain('/q/');
    expect(textsIn(visitor.html, 'h1')).toEqual(['Le questionnaire est clos']);
  });

  it('of a service that cannot send mails says so, and whom to write to', async () => {
    const { visitor, service, person } = await openWithLink();
    Object.assign(service, { mailer: undefined });
    await visitor.open(OPEN_LINK);
    expect(visitor.status).toBe(503);
    expect(textOf(visitor.html)).toContain(questionnaire.settings.contact.email);
    const payload = new URLSearchParams({ adresse: person.email }).toString();
    await visitor.send({ url: OPEN_LINK, payload });
    expect(visitor.status).toBe(503);
  });
});
