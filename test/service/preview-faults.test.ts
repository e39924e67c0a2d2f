import { renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOME, openPreview, sound } from './open-preview.ts';
import { linksOf, textOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

/** Two faults, at lines counted by hand in `questionnaire.yaml`. */
const faulty = sound
  .replace('{ question: role, is: equipe }', '{ question: role, is: equipes }')
  .replace('title: Et ensuite', 'titel: Et ensuite');
const LINES = ['Ligne 46', 'Ligne 84'] as const;

const heading = ({ html }: Visitor) => textsIn(html, 'h1')[0];
const text = ({ html }: Visitor) => textOf(html);

describe('a questionnaire with faults', () => {
  it('shows them at their lines in place of itself, with the words of the check', async () => {
    const { app, save } = await openPreview();
    save(faulty);
    const visitor = await new Visitor(app).open(HOME);
    expect([visitor.status, heading(visitor)]).toEqual([
      200,
      'surveys/veille/2025.yaml Ce fichier a 2 fautes',
    ]);
    const faults = textsIn(visitor.html, 'h2').slice(0, 2);
    expect(faults.map((fault) => fault.replace(/, colonne.*/, ''))).toEqual(LINES);
    expect(text(visitor)).toContain('Vouliez-vous dire « equipe » ?');
    expect(text(visitor)).toContain('La clé « titel » n’existe pas ici.');
    const [first = '', second = ''] = textsIn(visitor.html, 'pre');
    expect(first).toMatch(
      /^44 .* 45 .* 46 shown_if: \{ question: role, is: equipes \} 47 maximum: 2$/,
    );
    expect(second).toContain('84 titel: Et ensuite');
  });

  it('has no other page until it has been read without fault', async () => {
    const { app } = await openPreview({ files: { 'veille/2025': faulty } });
    const visitor = new Visitor(app);
    for (const page of [
      '',
      '/qui-repond',
      '/donnees-personnelles',
      '/accessibilite',
      '/parcourir',
    ]) {
      await visitor.open(`${HOME}${page}`);
      expect(heading(visitor), page).toContain('Ce fichier a 2 fautes');
      expect(linksOf(visitor.html).map(({ label }) => label)).not.toContain(
        'Parcourir la dernière version sans faute',
      );
    }
  });

  it('lets one walk through its last version without fault, told so on every page', async () => {
    const { app, save } = await openPreview();
    const visitor = await new Visitor(app).open(HOME);
    save(faulty);
    await visitor.open(HOME);
    expect(text(visitor)).toContain('lue le 15 mai 2025 à 14 h 00');
    await visitor.follow('Parcourir la dernière version sans faute');
    await visitor.follow('Commencer');
    await visitor.submit('Enregistrer et continuer', { role: 'equipe' });
    expect(heading(visitor)).toBe('Étape 2 sur 4 : Vos ateliers');
    expect(text(visitor)).toContain(
      'Le fichier a 2 fautes : cette page montre sa dernière version',
    );
    await visitor.follow('Voir les fautes');
    expect(heading(visitor)).toContain('Ce fichier a 2 fautes');
  });

  it('interrupts a walk at the step where one is, which goes on there once it is mended', async () => {
    const { save, walk } = await openPreview();
    const visitor = await walk();
    await visitor.follow('Commencer');
    const here = visitor.url;
    save(faulty);
    await visitor.open(here);
    expect(heading(visitor)).toContain('Ce fichier a 2 fautes');
    await visitor.follow('Parcourir la dernière version sans faute');
    expect(heading(visitor)).toBe('Étape 1 sur 4 : Votre équipe');
    save(sound.replace('title: Votre équipe', 'title: Votre groupe'));
    await visitor.open(here);
    expect(heading(visitor)).toBe('Étape 1 sur 4 : Votre groupe');
    expect(text(visitor)).not.toContain('dernière version');
    save(faulty);
    await visitor.open(here);
    expect(heading(visitor), 'a new fault is told anew').toContain('Ce fichier a 2 fautes');
  });

  it('loses nothing that was filled in before the fault', async () => {
    const { save, walk } = await openPreview();
    const visitor = await walk();
    await visitor.follow('Commencer');
    const here = visitor.url;
    save(faulty);
    await visitor.submit('Enregistrer et continuer', { role: 'equipe' });
    expect(heading(visitor)).toContain('Ce fichier a 2 fautes');
    save(sound);
    await visitor.open(here);
    expect(visitor.values('role')).toEqual(['equipe']);
  });

  it('is the same for a file that is gone, and for one that comes back', async () => {
    const { app, path } = await openPreview();
    const visitor = await new Visitor(app).open(HOME);
    renameSync(path, `${path}.ailleurs`);
    await visitor.open(HOME);
    expect(heading(visitor)).toContain('Ce fichier a 1 faute');
    expect(text(visitor)).toContain('Ce fichier n’est plus là.');
    await visitor.open(`${HOME}/parcourir`);
    expect(heading(visitor)).toContain('Ce fichier a 1 faute');
    renameSync(`${path}.ailleurs`, path);
    await visitor.open(HOME);
    expect(heading(visitor)).toBe('surveys/veille/2025.yaml Veille en 2025');
    rmSync(path);
    await visitor.open(`${HOME}/qui-repond`);
    expect(visitor.status).toBe(200);
  });
});

describe('what else is to be said of a file', () => {
  it('stands above its overview, and keeps nobody from walking', async () => {
    const problem = {
      code: 'published-changed',
      severity: 'error',
      path: 'surveys/veille/2025.yaml',
      message: '« veille/2025 » est ouverte : son questionnaire ne change plus.',
    } as const;
    const { app } = await openPreview({ furtherProblems: () => [problem] });
    const visitor = await new Visitor(app).open(HOME);
    expect(heading(visitor)).toBe('surveys/veille/2025.yaml Veille en 2025');
    expect(text(visitor)).toContain(
      'Tout le fichier published-changed « veille/2025 » est ouverte',
    );
    await visitor.follow('Parcourir le questionnaire');
    expect(heading(visitor)).toBe('Veille en 2025');
  });

  it('is what it is warned of, below its overview', async () => {
    const { app, save } = await openPreview();
    save(sound.replace('        why: Pour l’essai.\n', ''));
    const visitor = await new Visitor(app).open(HOME);
    const [line] = sound
      .split('\n')
      .flatMap((one, n) => (one.includes('- id: role') ? [n + 1] : []));
    expect(text(visitor)).toMatch(/Avertissements .*« role »/);
    expect(text(visitor)).toMatch(new RegExp(`Ligne ${line}, colonne \\d+ [a-z-]+`));
  });
});

describe('the list of questionnaires', () => {
  it('has every file, its title and its faults', async () => {
    const other = faulty.replace('edition: "2025"', 'edition: "2026"');
    const { app } = await openPreview({ files: { 'veille/2025': sound, 'veille/2026': other } });
    const visitor = await new Visitor(app).open('/');
    expect(heading(visitor)).toBe('Aperçu des questionnaires');
    expect(text(visitor)).toContain('Veille en 2025 surveys/veille/2025.yaml');
    expect(text(visitor)).toContain('veille/2026 surveys/veille/2026.yaml : 2 fautes');
    await visitor.follow('Veille en 2025');
    expect(heading(visitor)).toBe('surveys/veille/2025.yaml Veille en 2025');
  });

  it('is passed over when there is one only', async () => {
    const { app } = await openPreview();
    const visitor = await new Visitor(app).open('/');
    expect(visitor.url).toBe(HOME);
  });
});
