import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../../src/exchange/collected/column.ts';
import { collect, collectCells, targetsOf } from './collect.ts';

/** What one heading is taken for, above a cell. */
const taken = (heading: string, cell = '1') => targetsOf(collectCells([heading, cell]))[0];

describe('a heading is recognised', () => {
  it.each([
    // ids, in the ways in which tools join them
    ['role', 'seul', 'role'],
    ['heures_semaine', '2', 'heures_semaine'],
    ['heuressemaine', '2', 'heures_semaine'],
    ['HEURES_SEMAINE', '2', 'heures_semaine'],
    ['ateliers[pratique]', 'Oui', 'ateliers[pratique]'],
    ['ateliers.pratique', 'Oui', 'ateliers[pratique]'],
    ['ateliers_pratique', 'Oui', 'ateliers[pratique]'],
    ['ateliers [pratique]', 'Oui', 'ateliers[pratique]'],
    ['moments[matin]', 'Jamais', 'moments[matin]'],
    ['moments.matin', 'Jamais', 'moments[matin]'],
    ['outils[pix]', 'Les cours', 'outils[pix]'],
    ['outils[pix][cours]', 'Oui', 'outils[pix][cours]'],
    ['outils[pix_cours]', 'Oui', 'outils[pix][cours]'],
    ['outils_pix_cours', 'Oui', 'outils[pix][cours]'],
    ['priorites[1]', 'Former', 'priorites[1]'],
    ['priorites[former]', '2', 'priorites[former]'],
    ['heures_semaine[nsp]', 'Oui', 'heures_semaine[nsp]'],
    // « autre, précisez »: boxes or text, by what the cells hold
    ['role[autre]', 'À mi-temps', 'role[autre][text]'],
    ['role[autre][texte]', 'À mi-temps', 'role[autre][text]'],
    ['role[autre][text]', 'À mi-temps', 'role[autre][text]'],
    ['role[other]', 'À mi-temps', 'role[autre][text]'],
    ['ateliers[other]', 'Tableur', 'ateliers[autre][text]'],
    ['ateliers[autre]', 'Oui', 'ateliers[autre]'],
    // titles and labels, as people read them
    ['Organisation', 'Seul', 'role'],
    ['COMMENT TRAVAILLEZ VOUS', 'Seul', 'role'],
    ['Comment travaillez-vous ?', 'Seul', 'role'],
    ['<p>Comment <b>travaillez</b>-vous&nbsp;?</p>', 'Seul', 'role'],
    ['&Ecirc;tes-vous d&#39;accord&nbsp;?', '4', 'accord'],
    ['Quels ateliers ? [Pratique, jeux]', 'Oui', 'ateliers[pratique]'],
    ['Ateliers : Initiation', 'Oui', 'ateliers[initiation]'],
    ['À quels moments ? [Le matin]', 'Jamais', 'moments[matin]'],
    ['Outils [L’ENT] [Les cours]', 'Oui', 'outils[ent][cours]'],
    ["Pour quoi vous servez-vous de ces outils ? [L'ENT]", 'Les cours', 'outils[ent]'],
    ['Que faut-il faire d’abord ? [Rang 2]', 'Former', 'priorites[2]'],
    // code and text together
    ['role. Comment travaillez-vous ?', 'Seul', 'role'],
    ['ateliers[pratique]. Quels ateliers ? [Pratique, jeux]', 'Oui', 'ateliers[pratique]'],
    ['G01Q02. Comment travaillez-vous ?', 'Seul', 'role'],
    ['G01Q03[SQ002]. Quels ateliers ? [Pratique, jeux]', 'Oui', 'ateliers[pratique]'],
    ['3. Comment travaillez-vous ?', 'Seul', 'role'],
    ['Q3 - Comment travaillez-vous ?', 'Seul', 'role'],
    // what is known of the person
    ['type', 'clg', 'frame.type'],
    ["Type d'établissement", 'Collège', 'frame.type'],
  ])('%s', (heading, cell, target) => {
    expect(taken(heading, cell)).toBe(`${target} recognised`);
  });
});

describe('columns of the tool itself', () => {
  it.each([
    ['id', '12', 'response.id recognised'],
    ['ID de la réponse', '12', 'response.id recognised'],
    ['Antwort ID', '12', 'response.id recognised'],
    ['submitdate', '2025-06-14 09:33:12', 'response.sent_on recognised'],
    ['Date de soumission', '14/06/2025', 'response.sent_on recognised'],
    ['Horodateur', '14/06/2025 09:33:12', 'response.sent_on recognised'],
    ['Statut', 'Terminé', 'response.state recognised'],
    ['Statut', 'Titulaire', 'ignore left_out'],
  ])('%s', (heading, cell, target) => {
    expect(taken(heading, cell)).toBe(target);
  });

  it.each([
    ...['email', 'Adresse e-mail', 'Adresse de messagerie', 'Courriel', 'Nom', 'PRÉNOM', 'Name'],
    ...['token', 'Code d’invitation', 'ipaddr', 'Adresse IP', 'Nom d’utilisateur', 'UAI'],
    ...['Téléphone', 'Établissement', 'lastpage', 'Dernière page', 'startlanguage', 'seed'],
    ...['Langue de départ', 'Tête de série', 'refurl', 'datestamp', 'interviewtime', 'groupTime17'],
    ...['Temps pour le groupe de questions : Mission'],
  ])('%s is left out, for certain', (heading) => {
    expect(taken(heading)).toBe('ignore left_out');
  });

  it('that repeats a number is no number of a response', () => {
    expect(targetsOf(collect('id;role\n7;seul\n7;equipe\n'))[0]).toBe('ignore left_out');
  });

  it('gives the first of two dates', () => {
    const row = 'submitdate;Horodateur;role\n2025-06-14;2025-06-14;seul\n';
    expect(targetsOf(collect(row))).toEqual([
      'response.sent_on recognised',
      'ignore left_out',
      'role recognised',
    ]);
  });
});

describe('a heading that is not certain is guessed', () => {
  it.each([
    ['spelt wrongly', 'Organisaton', 'Seul', 'role'],
    ['cut short', 'Pour quoi vous', 'Les cours', undefined],
    ['cut short, one thing alone', 'Combien d’heures par', '2', 'heures_semaine'],
    ['longer than the label', 'Combien d’heures par semaine ? (environ)', '2', 'heures_semaine'],
    ['a number of LimeSurvey', 'ateliers[SQ002]', 'Y', 'ateliers[pratique]'],
    ['a number of LimeSurvey for a row', 'moments_SQ002', 'Jamais', 'moments[soir]'],
  ])('%s', (_, heading, cell, target) => {
    const expected = target === undefined ? 'ignore unknown' : `${target} guessed`;
    expect(taken(heading, cell)).toBe(expected);
  });

  it('by what the cells hold, when one question alone explains them', () => {
    const text = 'zzz;mot\nSeul;a\nAutrement;b\n';
    expect(targetsOf(collect(text))).toEqual(['role guessed', 'mot recognised']);
    expect(targetsOf(collect('zzz;mot\nSeul;a\nAilleurs;b\n'))[0]).toBe('ignore unknown');
  });

  it('is left out when nothing fits, and an empty column for certain', () => {
    expect(taken('Bidule')).toBe('ignore unknown');
    expect(taken('Bidule', '')).toBe('ignore left_out');
  });

  it('twice the same: the second is open', () => {
    const text = 'role;Organisation\nSeul;Seul\n';
    expect(targetsOf(collect(text))).toEqual(['role recognised', 'ignore unknown']);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
