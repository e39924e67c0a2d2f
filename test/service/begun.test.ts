/** What pages say of answers, where there are none, some, and where they were sent already. */
import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';
import { linksOf, textOf } from './read-html.ts';
import { Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const labels = (visitor: Visitor) => linksOf(visitor.html).map(({ label }) => label);

describe('who has opened the questionnaire without answering', () => {
  it('reads nowhere that answers are stored', async () => {
    const { app, person } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}`);
    await visitor.follow('Commencer');
    await visitor.open(visitor.url);
    expect(textOf(visitor.html)).not.toContain('Réponses enregistrées');
    await visitor.submit(NEXT);
    expect(textOf(visitor.html)).not.toContain('Réponses enregistrées');
    await visitor.open(`/q/${person.token}`);
    expect(textOf(visitor.html)).not.toContain('sont enregistrées');
    expect(textOf(visitor.html)).toContain('Vous n’avez encore répondu à aucune question.');
    expect(labels(visitor)).toContain('Reprendre le questionnaire');
    expect(labels(visitor)).not.toContain('Relire mes réponses');
  });

  it('reads it from the first answer on, and not once it is taken back', async () => {
    const { app, person } = await openService();
    const visitor = await new Visitor(app).open(`/q/${person.token}/etape/equipe`);
    await visitor.submit(NEXT, { role: 'seul' });
    expect(textOf(visitor.html)).toContain('Réponses enregistrées');
    await visitor.open(`/q/${person.token}`);
    expect(textOf(visitor.html)).toContain('Vos réponses précédentes sont enregistrées.');
    await visitor.open(`/q/${person.token}/etape/equipe`);
    await visitor.submit(NEXT, { role: [] });
    expect(textOf(visitor.html)).not.toContain('Réponses enregistrées');
  });
});

describe('who has sent already', () => {
  it('is told on a step and on the recap that changes count at once', async () => {
    const { app, person, stored } = await openService();
    const [step, recap] = [`/q/${person.token}/etape/duree`, `/q/${person.token}/relecture`];
    const told = 'Vos réponses sont déjà envoyées';
    const visitor = await new Visitor(app).open(step);
    expect(textOf(visitor.html)).not.toContain(told);
    await visitor.open(recap);
    expect(textOf(visitor.html)).not.toContain(told);
    await visitor.submit('Envoyer mes réponses');
    await visitor.open(step);
    expect(textOf(visitor.html)).toContain(
      `${told} : ce que vous changez ici compte dès que c’est enregistré, sans nouvel envoi.`,
    );
    await visitor.submit(NEXT, { 'moments.soir': 'parfois' });
    expect(await stored()).toMatchObject({
      state: 'sent',
      answers: { moments: { soir: 'parfois' } },
    });
    await visitor.open(recap);
    expect(textOf(visitor.html)).toContain(
      `${told} : vos changements sont enregistrés et comptent déjà, sans nouvel envoi.`,
    );
  });
});
