import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';
import { linksOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const REVIEW = 'Enregistrer et relire mes réponses';
const SEND = 'Envoyer mes réponses';

/** Somebody who answered everything and stands before the recap. */
async function answered() {
  const open = await openService();
  const visitor = await new Visitor(open.app).open(`/q/${open.person.token}/etape/equipe`);
  await visitor.submit(NEXT, { role: 'equipe' });
  await visitor.submit(NEXT, { ateliers: ['autre'], 'ateliers.autre': 'Jeux' });
  await visitor.submit(NEXT, { heures: '1250,5', 'moments.matin': 'jamais' });
  await visitor.submit(REVIEW, { mot: 'Utile' });
  return { ...open, visitor };
}

/** Each question of a recap or a receipt with what stands under it. */
function answersShown({ html }: Visitor): Record<string, string[]> {
  const blocks = html.match(/<div class="ra">.*?<\/div>/gs) ?? [];
  return Object.fromEntries(blocks.map((block) => [textsIn(block, 'dt')[0], textsIn(block, 'dd')]));
}

const everything = {
  'Comment travaillez-vous <i>d’habitude</i> ?': ['En équipe'],
  'Quels ateliers avez-vous menés ?': ['Un autre atelier : Jeux'],
  'Combien d’heures d’atelier ?': ['1 250,5 heures'],
  'À quels moments veillez-vous ?': ['Le matin : Jamais'],
  'Vos ateliers, en un mot ?': ['Utile'],
  'Que voulez-vous ajouter ?': ['Sans réponse'],
};

describe('the recap', () => {
  it('shows every question asked, answered or not, with a way back to each step', async () => {
    const { visitor, person } = await answered();
    expect(answersShown(visitor)).toEqual(everything);
    const ways = linksOf(visitor.html).filter(({ label }) => label.startsWith('Modifier'));
    expect(ways).toEqual(
      [
        ['equipe', 'Votre équipe'],
        ['activite', 'Vos ateliers'],
        ['duree', 'Votre temps'],
        ['suite', 'Et ensuite'],
      ].map(([id, title]) => ({
        href: `/q/${person.token}/etape/${id}?retour=relecture`,
        label: `Modifier l’étape : ${title}`,
      })),
    );
  });

  it('keeps what is no longer asked, shows it no more, and gives it back when it is asked again', async () => {
    const { visitor, person, stored } = await answered();
    const before = (await stored())?.answers;
    const change = async (role: string) => {
      await visitor.open(`/q/${person.token}/etape/equipe`);
      await visitor.submit(NEXT, { role });
      await visitor.open(`/q/${person.token}/relecture`);
    };
    await change('seul');
    expect(answersShown(visitor)).toEqual({
      'Comment travaillez-vous <i>d’habitude</i> ?': ['Seul'],
      'À quels moments veillez-vous ?': ['Le matin : Jamais'],
      'Que voulez-vous ajouter ?': ['Sans réponse'],
    });
    expect((await stored())?.answers).toEqual({ ...before, role: 'seul' });
    await change('equipe');
    expect(answersShown(visitor)).toEqual(everything);
    expect((await stored())?.answers).toEqual(before);
  });
});

describe('sending', () => {
  it('gives a receipt with a copy of what was sent, and a way to correct it', async () => {
    const { visitor } = await answered();
    await visitor.submit(SEND);
    expect(answersShown(visitor)).toEqual(everything);
    expect(visitor.html).toContain('30\u00a0juin 2025 à 23\u00a0h\u00a059');
    await visitor.follow('Relire et modifier mes réponses');
    expect(visitor.status).toBe(200);
  });

  it('twice is sending once', async () => {
    const { app, visitor, person, stored } = await answered();
    const again = await new Visitor(app).open(`/q/${person.token}/relecture`);
    await visitor.submit(SEND);
    const sent = await stored();
    await again.submit(SEND);
    expect(textsIn(again.html, 'h1')).toEqual(['Merci, vos réponses sont envoyées']);
    expect(await stored()).toEqual(sent);
  });

  it('leaves the receipt behind the personal link, until then the introduction', async () => {
    const { app, visitor, person } = await answered();
    const early = await new Visitor(app).open(`/q/${person.token}/recu`);
    expect(textsIn(early.html, 'h1')).toEqual(['Veille en 2025']);
    await visitor.submit(SEND);
    await early.open(`/q/${person.token}`);
    expect(textsIn(early.html, 'h1')).toEqual(['Merci, vos réponses sont envoyées']);
  });

  it('can be followed by corrections, which count at once and keep the day of sending', async () => {
    const { visitor, person, stored, setClock } = await answered();
    await visitor.submit(SEND);
    setClock('2025-06-20T12:00:00Z');
    await visitor.open(`/q/${person.token}/etape/suite`);
    await visitor.submit(REVIEW, { mot: 'Indispensable' });
    expect(await stored()).toMatchObject({
      state: 'sent',
      sentOn: '2025-06-15',
      updatedOn: '2025-06-20',
      answers: { mot: 'Indispensable' },
    });
    await visitor.submit('Terminer');
    expect(answersShown(visitor)['Vos ateliers, en un mot ?']).toEqual(['Indispensable']);
  });
});
