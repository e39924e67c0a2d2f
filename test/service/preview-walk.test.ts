import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVisits } from '../../src/service/preview/visits.ts';
import { HOME, openPreview, sound } from './open-preview.ts';
import { linksOf, textOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

const NEXT = 'Enregistrer et continuer';
const BACK = 'Précédent';
const REVIEW = 'Enregistrer et relire mes réponses';

const heading = ({ html }: Visitor) => textsIn(html, 'h1')[0];
const text = ({ html }: Visitor) => textOf(html);

/** Every file below a folder, with what would change if somebody wrote to it. */
function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .toSorted();
}

describe('a walk', () => {
  it('shows the pages of the form, from the introduction to the receipt, and keeps nothing', async () => {
    const { folder, path, walk } = await openPreview();
    const before = listing(folder);
    const visitor = await walk();
    expect(heading(visitor)).toBe('Veille en 2025');
    await visitor.follow('Commencer');
    expect(heading(visitor)).toBe('Étape 1 sur 4 : Votre équipe');
    await visitor.submit(NEXT, { role: 'equipe' });
    await visitor.submit(NEXT, { ateliers: ['pratique', 'autre'], 'ateliers.autre': 'Pix & jeux' });
    await visitor.submit(NEXT, { heures: '2,5', 'moments.matin': 'souvent' });
    await visitor.submit(REVIEW, { mot: 'Utile' });
    expect(heading(visitor)).toBe('Dernière étape : Relire et envoyer');
    for (const said of ['En équipe', 'Un autre atelier : Pix & jeux', '2,5 heures', 'Utile']) {
      expect(text(visitor)).toContain(said);
    }
    await visitor.submit('Envoyer mes réponses');
    expect(heading(visitor)).toBe('Merci, vos réponses sont envoyées');
    expect(text(visitor)).toContain('Envoyées le 15 mai 2025');
    expect(listing(folder)).toEqual(before);
    expect(readFileSync(path, 'utf8')).toBe(sound);
  });

  it('says on every page that nothing is kept', async () => {
    const { walk } = await openPreview();
    const visitor = await walk();
    const base = visitor.url;
    await visitor.follow('Commencer');
    await visitor.submit(NEXT);
    for (const page of ['', '/etape/duree', '/etape/activite', '/relecture', '/etapes']) {
      await visitor.open(`${base}${page}`);
      expect([visitor.status, text(visitor)], page).toEqual([
        200,
        expect.stringContaining('Aperçu : rien n’est enregistré'),
      ]);
    }
  });

  it('leads through the steps that its answers ask for, forth and back', async () => {
    const { walk } = await openPreview();
    const visitor = await walk();
    await visitor.follow('Commencer');
    await visitor.submit(NEXT, { role: 'seul' });
    expect(heading(visitor)).toBe('Étape 3 sur 4 : Votre temps');
    expect(visitor.html).not.toContain('name="heures"');
    await visitor.submit(BACK, { 'moments.soir': 'parfois' });
    expect(heading(visitor)).toBe('Étape 1 sur 4 : Votre équipe');
    expect(visitor.values('role')).toEqual(['seul']);
    await visitor.submit(NEXT, { role: 'equipe' });
    expect(heading(visitor)).toBe('Étape 2 sur 4 : Vos ateliers');
    await visitor.submit(NEXT);
    expect(visitor.values('moments.soir')).toEqual(['parfois']);
  });

  it('gives back what is to be mended, and keeps the rest', async () => {
    const { walk } = await openPreview();
    const visitor = await walk();
    await visitor.open(`${visitor.url}/etape/duree?tout=1`);
    await visitor.submit(NEXT, { heures: 'beaucoup', 'moments.matin': 'jamais' });
    expect(heading(visitor)).toBe('Étape 3 sur 4 : Votre temps');
    expect(text(visitor)).toContain('« beaucoup » n’est pas un nombre');
    expect(visitor.values('heures')).toEqual(['beaucoup']);
    expect(visitor.values('moments.matin')).toEqual(['jamais']);
    await visitor.submit(NEXT, { heures: '3' });
    expect(heading(visitor)).toBe('Étape 4 sur 4 : Et ensuite');
  });

  it('from the recap to a step leads back to the recap', async () => {
    const { walk } = await openPreview();
    const visitor = await walk();
    await visitor.open(`${visitor.url}/relecture`);
    await visitor.follow('Modifier l’étape : Votre équipe');
    await visitor.submit(REVIEW, { role: 'autre', 'role.autre': 'À distance' });
    expect(heading(visitor)).toBe('Dernière étape : Relire et envoyer');
    expect(text(visitor)).toContain('Autrement : À distance');
  });

  it('begins anew without what was answered, and leaves the other walk as it was', async () => {
    const { app, walk } = await openPreview();
    const visitor = await walk();
    const first = visitor.url;
    await visitor.follow('Commencer');
    await visitor.submit(NEXT, { role: 'equipe' });
    await visitor.follow('Recommencer');
    expect(visitor.url).not.toBe(first);
    await visitor.follow('Commencer');
    expect(visitor.values('role')).toEqual([]);
    const left = await new Visitor(app).open(`${first}/etape/equipe`);
    expect(left.values('role')).toEqual(['equipe']);
  });
});

describe('the overview', () => {
  it('counts steps, questions and minutes, and leads to each step, even one that is skipped', async () => {
    const { app } = await openPreview();
    const visitor = await new Visitor(app).open(HOME);
    expect(text(visitor)).toContain('Étapes 4 étapes Questions 6 questions, dont 3 sous condition');
    expect(text(visitor)).toContain('Durée annoncée 5 minutes');
    expect(text(visitor)).toMatch(/Durée estimée \d+ minutes? environ/);
    await visitor.follow('Vos ateliers');
    expect(heading(visitor)).toBe('Étape 2 sur 4 : Vos ateliers');
    expect(text(visitor)).toContain('Étape montrée quand même');
    await visitor.open(`${HOME}/parcourir?etape=nulle-part`);
    expect(heading(visitor)).toBe('Veille en 2025');
  });
});

describe('the map of a walk', () => {
  it('leads to any step, and to those that the answers skip as such', async () => {
    const { walk } = await openPreview();
    const visitor = await walk();
    await visitor.follow('Étapes');
    const shown = linksOf(visitor.html).map(({ label }) => label);
    expect(shown).toEqual(
      expect.arrayContaining([
        'Votre équipe',
        'Voir cette étape quand même : Vos ateliers',
        'Votre temps',
        'Voir cette étape en entier : Votre temps',
        'Et ensuite',
      ]),
    );
    expect(shown).not.toContain('Vos ateliers');
    expect(shown).not.toContain('Voir cette étape en entier : Votre équipe');
    await visitor.follow('Voir cette étape quand même : Vos ateliers');
    expect(heading(visitor)).toBe('Étape 2 sur 4 : Vos ateliers');
    expect(text(visitor)).toContain('Étape montrée quand même : vos réponses n’y mènent pas.');
    await visitor.submit(NEXT, { ateliers: ['pratique'] });
    expect(heading(visitor)).toBe('Étape 3 sur 4 : Votre temps');
    expect(visitor.html, 'an answer to what is not asked asks nothing').not.toContain('"heures"');
    await visitor.follow('Étapes');
    await visitor.follow('Voir cette étape en entier : Votre temps');
    expect(visitor.html).toContain('name="heures"');
    expect(text(visitor)).toContain('montrée en entier');
  });

  it('counts what was answered', async () => {
    const { walk } = await openPreview();
    const visitor = await walk();
    await visitor.follow('Commencer');
    await visitor.submit(NEXT, { role: 'equipe' });
    await visitor.follow('Étapes');
    expect(text(visitor)).toContain('Votre équipe 1 réponse pour 1 question');
    expect(text(visitor)).toContain('Vos ateliers 0 réponse pour 1 question');
  });

  it('puts one in the place of somebody of the invitee list, where that shows', async () => {
    const known = `      - { id: connu, type: information, text: [Ce que nous savons.], known: [type] }\n`;
    const { walk, save } = await openPreview();
    save(sound.replace('    questions:\n', `    questions:\n${known}`));
    const visitor = await walk();
    await visitor.follow('Commencer');
    expect(text(visitor)).toContain('Type Collège');
    await visitor.follow('Étapes');
    await visitor.submit('Se mettre à sa place', { type: 'lycee' });
    await visitor.follow('Votre équipe');
    expect(text(visitor)).toContain('Type Lycée');
    await visitor.follow('Recommencer');
    await visitor.follow('Commencer');
    expect(text(visitor)).toContain('Type Lycée');
  });
});

describe('a questionnaire that holds everything', () => {
  it('is walked whole, without the step that asks nothing', async () => {
    const everything = readFileSync(new URL('./all-types.yaml', import.meta.url), 'utf8');
    const open = await openPreview({ files: { 'veille/2025': everything } });
    const visitor = await open.walk();
    await visitor.follow('Commencer');
    await visitor.submit(NEXT, {
      ...{
        methode: 'autre',
        'methode.autre': 'Au vol',
        pays: 'p2',
        heures: '12',
        satisfaction: '2',
      },
    });
    expect(heading(visitor)).toBe('Étape 2 sur 4 : En équipe');
    await visitor.submit(NEXT, {
      sources: ['lettres', 'fils'],
      'moments.semaine': ['matin', 'soir'],
      'moments.dimanche': ['soir'],
      fil_usage: 'oui',
    });
    expect(heading(visitor)).toBe('Étape 4 sur 4 : Pour finir');
    await visitor.submit(REVIEW, {
      'confiance.presse': 'peu',
      ...{ 'ordre.1': 'trier', 'ordre.2': 'lire', debut_veille: '2019-09-02' },
      courriel: 'veille@example.org',
    });
    for (const said of [
      ...['Autrement : Au vol', 'Belgique', '12 heures', 'Des lettres', 'Des fils'],
      ...['En semaine : Le matin, Le soir', 'Le dimanche : Le soir', 'Oui', 'La presse : Peu'],
      ...['1. Trier', '2. Lire', '2 septembre 2019', 'veille@example.org'],
    ]) {
      expect(text(visitor)).toContain(said);
    }
  });
});

describe('walks in memory', () => {
  it('are so many at most: the one left alone for longest is forgotten, and says so', async () => {
    const { app, walk } = await openPreview({ visits: createVisits(2) });
    const [first, second] = [await walk(), await walk()];
    await first.follow('Commencer');
    await first.submit(NEXT, { role: 'equipe' });
    const third = await walk();
    await second.open(second.url);
    expect([second.status, heading(second)]).toEqual([404, 'Ce parcours est oublié']);
    await second.follow('Commencer un parcours');
    expect(heading(second)).toBe('Veille en 2025');
    await third.open(third.url);
    expect(third.status).toBe(200);
    const gone = await new Visitor(app).open(first.url);
    expect(gone.status, 'the fourth took the place of the first').toBe(404);
  });

  it('belong to one questionnaire, under an id that nobody guesses', async () => {
    const other = sound.replace('edition: "2025"', 'edition: "2026"');
    const files = { 'veille/2025': sound, 'veille/2026': other };
    const { walk } = await openPreview({ files });
    const visitor = await walk();
    expect(visitor.url).toMatch(new RegExp(`^${HOME}/parcours/[\\w-]{16}$`));
    await visitor.open(visitor.url.replace('2025', '2026'));
    expect(visitor.status).toBe(404);
  });
});

describe('a questionnaire that changes while it is walked', () => {
  it('is asked as it is now, with the answers that it can still take', async () => {
    const { save, walk } = await openPreview();
    const visitor = await walk();
    const base = visitor.url;
    await visitor.follow('Commencer');
    await visitor.submit(NEXT, { role: 'equipe' });
    await visitor.submit(NEXT, { ateliers: ['pratique', 'demonstration'] });
    await visitor.submit(NEXT, { heures: '2,5' });
    const without = sound
      .replace(/^ {10}- \{ id: demonstration,.*\n/m, '')
      .replace(', demonstration, autre]', ', autre]')
      .replace('        decimals: 1\n', '');
    save(without);
    await visitor.open(`${base}/relecture`);
    expect(text(visitor)).toContain('En équipe');
    expect(text(visitor), 'a choice is gone').not.toContain('Un échange de pratiques');
    // What the questionnaire takes again comes back, as long as nothing was answered in between.
    save(sound);
    await visitor.open(`${base}/relecture`);
    expect(text(visitor)).toContain('Un échange de pratiques');
    expect(text(visitor)).toContain('2,5 heures');
  });

  it('shows an entry that was refused until it fits', async () => {
    const { save, walk } = await openPreview();
    const visitor = await walk();
    await visitor.open(`${visitor.url}/etape/duree?tout=1`);
    await visitor.submit(NEXT, { heures: '2500' });
    expect(text(visitor)).toContain('compris entre 0 et 2 000');
    save(sound.replace('maximum: 2000\n        decimals', 'maximum: 3000\n        decimals'));
    await visitor.open(visitor.url);
    expect(text(visitor)).not.toContain('compris entre');
    expect(visitor.values('heures')).toEqual(['2500']);
  });
});
