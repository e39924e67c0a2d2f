import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { showCodes, withCodes } from '../../src/rendering/preview/choice-codes.ts';
import { HOME, openPreview } from './open-preview.ts';
import { linksOf, textOf, textsIn } from './read-html.ts';
import type { Visitor } from './visitor.ts';

const everything = readFileSync(new URL('./all-types.yaml', import.meta.url), 'utf8');
const NEXT = 'Enregistrer et continuer';

const text = ({ html }: Visitor) => textOf(html);

/** A walk through a questionnaire that holds everything there is. */
async function walk(path = ''): Promise<Visitor> {
  const open = await openPreview({ files: { 'veille/2025': everything } });
  const visitor = await open.walk();
  return visitor.open(`${visitor.url}${path}`);
}

/** The notes beside a question: they begin with its id. */
function notes({ html }: Visitor, id: string): string {
  return textsIn(html, 'aside').find((aside) => aside.startsWith(`${id} `)) ?? '';
}

describe('without author’s marks', () => {
  it('a page is as the person asked sees it', async () => {
    const visitor = await walk('/etape/debut');
    expect(visitor.html).not.toMatch(/<aside|<code|[\uE000-\uF8FF]/);
    expect(text(visitor)).not.toContain('hors base');
  });
});

describe('author’s marks', () => {
  it('are shown on demand, stay for the walk, and leave on demand', async () => {
    const visitor = await walk('/etape/debut');
    await visitor.follow('Montrer les notes');
    expect(visitor.html).toContain('<aside');
    await visitor.submit(NEXT, { methode: 'equipe', heures: '3' });
    expect(notes(visitor, 'sources')).not.toBe('');
    await visitor.follow('Recommencer');
    await visitor.follow('Commencer');
    expect(notes(visitor, 'methode')).not.toBe('');
    await visitor.follow('Masquer les notes');
    expect(visitor.html).not.toMatch(/<aside|<code/);
  });

  it('name what the step withholds with these answers, and lead to all of it', async () => {
    const visitor = await walk('/etape/debut');
    await visitor.follow('Montrer les notes');
    expect(text(visitor)).not.toContain('Non montré');
    // What depends on the hours is not shown to who gives none.
    await visitor.submit(NEXT, { methode: 'equipe' });
    expect(text(visitor)).toMatch(/Non montré avec ces réponses : « [^»]+ »/);
    await visitor.follow('Voir cette étape en entier');
    expect(text(visitor)).not.toContain('Non montré');
  });

  it('say the id, the type, the line, whom it is for, what for, and the groups', async () => {
    const visitor = await walk('/etape/debut?marques=1');
    const line = everything.split('\n').findIndex((one) => one.includes('- id: methode')) + 1;
    expect(notes(visitor, 'methode')).toBe(
      `methode single ligne ${line} Pour qui Tout le monde Pourquoi Pour l’essai. Groupes accompagne, « Avec d’autres » : equipe, autre`,
    );
    expect(notes(visitor, 'connu')).toContain('information');
    expect(notes(visitor, 'connu')).toContain('type');
  });

  it('say a condition in words and as it is written, and where quotations come from', async () => {
    const visitor = await walk('/etape/suite?marques=1');
    const said = notes(visitor, 'sources');
    expect(said).toContain('Les personnes qui');
    expect(said).toContain(
      '{ any: [ { question: heures, at_least: 2 }, { not: { question: satisfaction, is: haut } } ] }',
    );
    expect(said).toContain('heures (Heures), sinon « quelques heures »');
    expect(said).toContain('type (Type), sinon « où qu’il soit »');
    expect(said).toMatch(/« Un fil d’équipe » : choix proposé seulement aux personnes qui/);
    expect(notes(visitor, 'rappel')).toContain('{ question: pays, answered: true }');
    expect(notes(visitor, 'rappel')).toContain('pays (Pays), sinon « un pays »');
    const grouped = notes(visitor, 'fil_usage');
    expect(grouped).toContain('{ question: heures, answered: true }');
    expect(grouped).toContain('Pour savoir qui emploie un fil RSS.');
  });

  it('stand beside each choice and row, however the page draws them', async () => {
    const visitor = await walk('/etape/debut?marques=1');
    expect(text(visitor)).toContain('Autrement autre');
    expect(text(visitor)).toContain('Je préfère ne pas répondre refus , hors base : refuse');
    expect(text(visitor)).toContain('Je ne sais pas ne_sait_pas , hors base : ne sait pas');
    expect(text(visitor)).toContain('Sans objet sans_objet , hors base : non concerné');
    // A list has no room for markup.
    expect(textsIn(visitor.html, 'option')).toContain('Hongrie [p8]');
    expect(notes(visitor, 'pays'), 'paper shows no list').toContain('p8, « Hongrie »');
    await visitor.open(visitor.url.replace('/debut', '/suite'));
    expect(text(visitor)).toContain('Aucune aucune , exclusif');
    expect(text(visitor)).toContain('Un fil d’équipe equipe , sous condition');
    expect(text(visitor)).toContain('Le dimanche dimanche , sous condition');
    await visitor.open(visitor.url.replace('/suite', '/fin'));
    expect(text(visitor)).toContain('Les collègues collegues');
    expect(text(visitor)).toContain('Beaucoup beaucoup');
    expect(textsIn(visitor.html, 'option')).toContain('Diffuser [diffuser]');
  });

  it('change nothing of what the form sends', async () => {
    const visitor = await walk('/etape/debut');
    const entries = { methode: 'autre', 'methode.autre': 'Au vol', pays: 'p3', satisfaction: '4' };
    const plain = visitor.prepare(NEXT, entries).payload;
    await visitor.follow('Montrer les notes');
    const marked = visitor.prepare(NEXT, entries).payload;
    const page = /_page=[^&]*/;
    expect(marked.replace(page, '')).toBe(plain.replace(page, ''));
  });

  it('leave no trace in what is quoted, read again or sent', async () => {
    const visitor = await walk('/etape/debut?marques=1');
    await visitor.submit(NEXT, { methode: 'equipe', pays: 'p2', heures: '2,5' });
    expect(text(visitor)).toMatch(/Vous travaillez ainsi : («\s)?En équipe(\s»)?\./);
    expect(text(visitor)).toContain('En 2,5 heures, quelles sources');
    expect(text(visitor)).toMatch(/Vous suivez («\s)?Belgique(\s»)? de près\./);
    await visitor.submit(NEXT, { sources: ['lettres', 'aucune'] });
    expect(text(visitor)).toContain('Vous avez coché « Aucune » et « Des lettres ».');
    await visitor.open(visitor.url.replace(/\/etape.*/, '/relecture'));
    expect(visitor.html).not.toMatch(/<code|[\uE000-\uF8FF]/);
  });
});

describe('codes in labels', () => {
  const question = {
    id: 'q',
    type: 'single',
    title: 'Q',
    label: 'Q ?',
    choices: [{ id: 'a', label: 'A\uE000x\uE001<b>', short: 'A', exclusive: false }],
    groups: [],
    ordered: false,
  } as const;

  it('take no marks from who writes the label', () => {
    const [choice] =
      'choices' in question ? (withCodes(question, question) as typeof question).choices : [];
    const label = String(choice?.label);
    expect(label.replace(/[^\uE000-\uF8FF]/g, '')).toHaveLength(3);
    expect(showCodes(`<p>${label.replace('<', '&lt;')}</p>`)).toBe(
      '<p>Ax&lt;b> <code class="mk">a</code></p>',
    );
  });

  it('are brackets where no markup may stand', () => {
    const label = 'A\uE000a\uE001exclusif\uE002';
    expect(showCodes(`<input aria-label="${label}"><option value="a">${label}</option>`)).toBe(
      '<input aria-label="A [a]"><option value="a">A [a]</option>',
    );
  });
});

describe('« Qui répond à quoi »', () => {
  it('lists every step and question with whom it is for', async () => {
    const visitor = await walk();
    await visitor.open(`${HOME}/qui-repond`);
    const rows = new Map(
      visitor.html
        .split('<div class="ra')
        .slice(1)
        .map((row) => [textsIn(row, 'code')[0], textsIn(row, 'dd')]),
    );
    expect([...rows.keys()]).toEqual([
      ...['connu', 'methode', 'pays', 'heures', 'satisfaction'],
      ...['sources', 'rappel', 'moments', 'fil_usage', 'merci'],
      ...['confiance', 'ordre', 'debut_veille', 'courriel', 'remarque'],
    ]);
    expect(rows.get('methode')).toEqual(['Tout le monde']);
    expect(rows.get('remarque')).toEqual(['Tout le monde']);
    expect(rows.get('moments')?.[0]).toBe(
      'Les personnes qui ont répondu « Avec d’autres » à « Méthode »',
    );
    expect(rows.get('moments')?.[1]).toMatch(
      /^« Le dimanche » : ligne proposée seulement aux personnes qui .*« Heures »$/,
    );
    expect(rows.get('rappel')?.[0]).toMatch(/« Avec d’autres » à « Méthode ».*« Pays »/);
    expect(text(visitor)).toContain(
      'L’étape n’est montrée qu’aux personnes qui ont répondu « Avec d’autres » à « Méthode ».',
    );
    expect(linksOf(visitor.html).map(({ label }) => label)).toContain('Vue d’ensemble');
  });
});
