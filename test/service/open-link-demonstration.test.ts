import { describe, expect, it } from 'vitest';
import { demonstrationRoutes } from '../../src/service/demonstration-routes.ts';
import { outboxRoute } from '../../src/service/mail/outbox-route.ts';
import { codeIn, OPEN_LINK, openWithLink } from './open-link-service.ts';
import { openService } from './open-service.ts';
import { linksOf, textOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

const DOOR = 'Répondre par le lien ouvert';

describe('a demonstration with an open link', () => {
  it('leads from its first page to the questionnaire, by a code read in the outbox', async () => {
    const { app, service, outbox, people, visitor, directory } = await openWithLink();
    await demonstrationRoutes(app, service, () => directory);
    outboxRoute(app, service, outbox);
    await visitor.open('/');
    const [address = ''] = /\S+@example\.org/.exec(textOf(visitor.html)) ?? [];
    await visitor.follow(DOOR);
    expect(visitor.url).toBe(OPEN_LINK);
    await visitor.submit('Recevoir un code', { adresse: address });
    const entering = new Visitor(app);
    await entering.open(visitor.url);
    await expect.poll(() => outbox.latest().length).toBe(1);
    await visitor.follow('boîte d’envoi');
    expect(textsIn(visitor.html, 'h1')).toEqual(['Boîte d’envoi']);
    const [to, text = ''] = textsIn(visitor.html, 'dd');
    expect(to).toBe(address);
    const code = codeIn(text.replaceAll(' ', '\n'));
    await entering.submit('Ouvrir mon questionnaire', { code });
    const person = people.find(({ email }) => email === address);
    expect(entering.url).toBe(`/q/${person?.token}`);
  });

  it('shows what stands in a mail as text', async () => {
    const { app, service, outbox } = await openWithLink();
    outboxRoute(app, service, outbox);
    const contact = { name: 'L’équipe', email: 'equipe@example.org' };
    const markup = '<script>alert(1)</script>';
    await outbox.send({ to: 'a@example.org', contact, subject: markup, text: markup });
    const { body } = await app.inject(outbox.readAt);
    expect(body).not.toContain('<script>alert');
    expect(textsIn(body, 'h2')).toEqual([markup]);
  });
});

describe('what only a demonstration has', () => {
  it('is not there in a service, though mails leave', async () => {
    const { app, outbox } = await openWithLink();
    expect((await app.inject(outbox.readAt)).statusCode).toBe(404);
  });

  it('has no door where the edition has no open link', async () => {
    const { app, service, directory } = await openService();
    await demonstrationRoutes(app, service, () => directory);
    const labels = linksOf((await app.inject('/')).body).map(({ label }) => label);
    expect(labels).toContain('Lire le bilan');
    expect(labels).not.toContain(DOOR);
  });
});
