import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';
import { linksOf, textOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const BACK = 'Précédent';

async function visit() {
  const open = await openService();
  const visitor = new Visitor(open.app);
  await visitor.open(`/q/${open.person.token}`);
  return { ...open, visitor };
}

/** The step that a page is about, by the heading that a person reads. */
const heading = (visitor: Visitor) => textsIn(visitor.html, 'h1')[0];

describe('a whole journey without JavaScript', () => {
  it('goes from the personal link to the receipt, and every answer is kept as it was given', async () => {
    const { visitor, stored } = await visit();
    expect(visitor.status).toBe(200);
    expect(heading(visitor)).toBe('Veille en 2025');
    expect(await stored()).toBeUndefined();

    await visitor.follow('Commencer');
    expect(heading(visitor)).toBe('Étape 1 sur 4 : Votre équipe');
    await visitor.submit(NEXT, { role: 'equipe' });
    expect(heading(visitor)).toBe('Étape 2 sur 4 : Vos ateliers');
    await visitor.submit(NEXT, { ateliers: ['pratique', 'autre'], 'ateliers.autre': 'Pix & jeux' });
    expect(heading(visitor)).toBe('Étape 3 sur 4 : Votre temps');
    await visitor.submit(NEXT, { heures: '2,5', 'moments.matin': 'souvent' });
    expect(heading(visitor)).toBe('Étape 4 sur 4 : Et ensuite');
    await visitor.submit('Enregistrer et relire mes réponses', {
      mot: 'Utile',
      remarque: 'Une ligne.\nUne autre.',
    });
    expect(heading(visitor)).toBe('Dernière étape : Relire et envoyer');
    expect((await stored())?.state).toBe('draft');
    await visitor.submit('Envoyer mes réponses');
    expect(heading(visitor)).toBe('Merci, vos réponses sont envoyées');

    expect(await stored()).toMatchObject({
      state: 'sent',
      sentOn: '2025-06-15',
      updatedOn: '2025-06-15',
      answers: {
        role: 'equipe',
        ateliers: ['pratique', 'autre'],
        'ateliers.autre': 'Pix & jeux',
        heures: 2.5,
        moments: { matin: 'souvent' },
        mot: 'Utile',
        remarque: 'Une ligne.\nUne autre.',
      },
      stepsDisplayed: ['equipe', 'activite', 'duree', 'suite'],
      frame: { type: 'college' },
    });
  });

  it('leads through no step that is not asked', async () => {
    const { visitor, stored } = await visit();
    await visitor.follow('Commencer');
    await visitor.submit(NEXT, { role: 'seul' });
    expect(heading(visitor)).toBe('Étape 3 sur 4 : Votre temps');
    expect(visitor.html).not.toContain('name="heures"');
    await visitor.submit(NEXT);
    expect(visitor.html).not.toContain('name="mot"');
    expect((await stored())?.stepsDisplayed).toEqual(['equipe', 'duree', 'suite']);
  });

  it('can be made without a single answer', async () => {
    const { visitor, stored } = await visit();
    await visitor.follow('Commencer');
    await visitor.submit(NEXT);
    await visitor.submit(NEXT);
    await visitor.submit('Enregistrer et relire mes réponses');
    await visitor.submit('Envoyer mes réponses');
    expect(heading(visitor)).toBe('Merci, vos réponses sont envoyées');
    expect(await stored()).toMatchObject({ state: 'sent', answers: {} });
  });

  it('stores nothing of who only reads the introduction, nor of the pages about data', async () => {
    const { visitor, stored } = await visit();
    for (const { href } of linksOf(visitor.html)) {
      if (!href.startsWith('/enquetes/')) continue;
      await visitor.open(href);
      expect(visitor.status, href).toBe(200);
    }
    expect(await stored()).toBeUndefined();
  });

  it('notes a step as displayed when it is shown, before anything is answered', async () => {
    const { visitor, stored } = await visit();
    await visitor.follow('Commencer');
    expect(await stored()).toMatchObject({ stepsDisplayed: ['equipe'], answers: {} });
  });
});

describe('back and forward', () => {
  it('shows what was entered, and saves in both directions', async () => {
    const { visitor, stored } = await visit();
    await visitor.follow('Commencer');
    await visitor.submit(NEXT, { role: 'autre', 'role.autre': 'À distance' });
    await visitor.submit(BACK, { 'moments.soir': 'parfois' });
    expect(heading(visitor)).toBe('Étape 1 sur 4 : Votre équipe');
    expect(visitor.values('role')).toEqual(['autre']);
    expect(visitor.values('role.autre')).toEqual(['À distance']);
    await visitor.submit(NEXT);
    expect(visitor.values('moments.soir')).toEqual(['parfois']);
    expect(visitor.values('moments.matin')).toEqual([]);
    expect((await stored())?.answers).toEqual({
      role: 'autre',
      'role.autre': 'À distance',
      moments: { soir: 'parfois' },
    });
  });

  it('from the first step leads to the introduction, which then offers to go on and to read again', async () => {
    const { visitor } = await visit();
    await visitor.follow('Commencer');
    await visitor.submit(BACK, { role: 'seul' });
    expect(heading(visitor)).toBe('Veille en 2025');
    await visitor.follow('Relire mes réponses');
    expect(heading(visitor)).toBe('Dernière étape : Relire et envoyer');
  });

  it('erases what is unticked and emptied', async () => {
    const { visitor, stored, person } = await visit();
    await visitor.open(`/q/${person.token}/etape/equipe`);
    await visitor.submit(NEXT, { role: 'equipe' });
    await visitor.submit(NEXT, { ateliers: ['initiation'] });
    await visitor.submit(BACK, { heures: '3' });
    await visitor.submit(NEXT, { ateliers: [] });
    expect((await stored())?.answers).toEqual({ role: 'equipe', heures: 3 });
  });
});

describe('going on elsewhere', () => {
  it('leads to the last step seen, with everything there', async () => {
    const { app, visitor, person } = await visit();
    await visitor.follow('Commencer');
    await visitor.submit(NEXT, { role: 'equipe' });
    await visitor.submit(NEXT, { ateliers: ['initiation'] });
    const elsewhere = await new Visitor(app).open(`/q/${person.token}`);
    expect(textOf(elsewhere.html)).toContain('Vos réponses précédentes sont enregistrées');
    await elsewhere.follow('Reprendre le questionnaire');
    expect(heading(elsewhere)).toBe('Étape 3 sur 4 : Votre temps');
    await elsewhere.submit(BACK);
    expect(elsewhere.values('ateliers')).toEqual(['initiation']);
  });

  it('is for each person their own', async () => {
    const { app, visitor, people } = await visit();
    await visitor.follow('Commencer');
    await visitor.submit(NEXT, { role: 'equipe' });
    const other = await new Visitor(app).open(`/q/${people[1]?.token}/etape/equipe`);
    expect(other.values('role')).toEqual([]);
  });
});
