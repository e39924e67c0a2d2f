import { describe, expect, it } from 'vitest';
import { readPosted } from '../../src/form/read-posted.ts';
import { everyTypeQuestion } from '../definition/every-type.ts';

function read(id: string, posted: Record<string, string | string[]>) {
  const fields = Object.fromEntries(Object.entries(posted).map(([k, v]) => [k, [v].flat()]));
  const { changes, faults } = readPosted([everyTypeQuestion(id)], fields);
  return faults.length > 0 ? faults.map(({ message }) => message).join(' ') : changes.get(id);
}

describe('a point of a scale', () => {
  it('is its number, or a declared kind of missing', () => {
    expect(read('satisfaction', { satisfaction: '4' })).toBe('4');
    expect(read('satisfaction', { satisfaction: 'sans_avis' })).toBe('sans_avis');
    expect(read('satisfaction', {})).toBeUndefined();
  });

  it.each(['0', '6', '04', '4,0', 'tout'])('is not %s', (point) => {
    expect(read('satisfaction', { satisfaction: point })).toContain('ne fait pas partie');
  });
});

describe('a ranking', () => {
  it('is the choices in order, as many as one likes', () => {
    expect(read('priorites', { 'priorites.1': 'argent', 'priorites.2': 'temps' })).toEqual([
      'argent',
      'temps',
    ]);
    expect(read('priorites', { 'priorites.1': 'temps', 'priorites.2': '' })).toEqual(['temps']);
    expect(read('priorites', { 'priorites.1': '', 'priorites.2': '' })).toBeUndefined();
  });

  it('holds each choice once, without a hole, and no third where two are asked for', () => {
    expect(read('priorites', { 'priorites.1': 'temps', 'priorites.2': 'temps' })).toContain(
      'Le temps\u00a0» deux fois',
    );
    expect(read('priorites', { 'priorites.2': 'temps' })).toContain('Il manque le premier choix');
    expect(read('priorites', { 'priorites.1': 'argent', 'priorites.3': 'temps' })).toEqual([
      'argent',
    ]);
    expect(read('priorites', { 'priorites.1': 'gloire' })).toContain('ne fait pas partie');
  });
});

describe('a date', () => {
  it.each([
    ['2022-06-01', '2022-06-01'],
    ['1/6/2022', '2022-06-01'],
    ['01.06.2022', '2022-06-01'],
    [' 29/02/2024 ', '2024-02-29'],
    ['1990-01-01', '1990-01-01'],
    ['2025-06-30', '2025-06-30'],
  ])('is read of %s', (written, day) => {
    expect(read('arrivee', { arrivee: written })).toBe(day);
  });

  it.each([
    '29/02/2023',
    '31/04/2022',
    '2022-13-01',
    'hier',
    '01/06/22',
    '2022/06/01',
    '1 juin 2022',
  ])('is not %s', (written) => {
    expect(read('arrivee', { arrivee: written })).toContain('n’est pas une date');
  });

  it('lies within its bounds', () => {
    expect(read('arrivee', { arrivee: '31/12/1989' })).toContain('1er\u00a0janvier 1990');
    expect(read('arrivee', { arrivee: '2025-07-01' })).toContain('30\u00a0juin 2025');
  });
});

describe('a declared kind of missing beside a field', () => {
  it('stands in place of the answer', () => {
    expect(read('heures', { heures: '', 'heures.outside': 'sais_pas' })).toBe('sais_pas');
    expect(read('arrivee', { 'arrivee.outside': 'oubli' })).toBe('oubli');
    expect(read('priorites', { 'priorites.outside': 'sans_priorite' })).toBe('sans_priorite');
  });

  it('does not go with an answer, even a wrong one, nor with another', () => {
    expect(read('heures', { heures: '3', 'heures.outside': 'sais_pas' })).toContain('décochez');
    expect(read('heures', { heures: 'x', 'heures.outside': 'sais_pas' })).toContain('décochez');
    expect(
      read('heures', { heures: '', 'heures.outside': ['sais_pas', 'non_concerne'] }),
    ).toContain('l’un ou l’autre');
    expect(read('heures', { 'heures.outside': 'peu_importe' })).toContain('ne fait pas partie');
    expect(read('heures', { 'heures.outside': ['sais_pas', 'peu_importe'] })).toContain(
      'ne fait pas partie',
    );
  });
});

describe('several choices per row', () => {
  it('are a list of codes for each row that has one', () => {
    expect(
      read('taches', { 'taches.pannes': ['collectivite', 'moi'], 'taches.achats': [''] }),
    ).toEqual({ pannes: ['moi', 'collectivite'] });
    expect(read('taches', {})).toBeUndefined();
  });

  it('exclude one another row by row', () => {
    expect(read('taches', { 'taches.pannes': ['moi', 'personne'] })).toContain('l’un ou l’autre');
    expect(read('taches', { 'taches.pannes': ['moi'], 'taches.achats': ['personne'] })).toEqual({
      pannes: ['moi'],
      achats: ['personne'],
    });
    expect(read('taches', { 'taches.pannes': ['moi', 'toi'] })).toContain('ne fait pas partie');
  });
});

describe('a number of choices', () => {
  it('has a least and a most, and « aucun » is enough', () => {
    expect(read('outils', { outils: ['ent'] })).toContain('il en faut au moins 2');
    expect(read('outils', { outils: ['ent', 'pix'] })).toEqual(['ent', 'pix']);
    expect(read('outils', { outils: ['ent', 'pix', 'blog', 'wiki'] })).toContain('3 au plus');
    expect(read('outils', { outils: ['aucun'] })).toEqual(['aucun']);
    expect(read('outils', {})).toBeUndefined();
  });
});

describe('a text of a given form', () => {
  it.each([
    ['courriel', 'a.b@ac-exemple.fr', 'a.b@ac-exemple.fr'],
    ['etablissement', '0301674G', '0301674G'],
    ['etablissement', ' 030 1674 g ', '0301674G'],
    ['salle', 'B12', 'B12'],
  ])('%s: %s', (id, written, stored) => {
    expect(read(id, { [id]: written })).toBe(stored);
  });

  it.each([
    ['courriel', 'a.b@ac-exemple', 'adresse'],
    ['courriel', 'a b@exemple.fr', 'adresse'],
    ['courriel', '@exemple.fr', 'adresse'],
    ['courriel', 'a@exemple..fr', 'adresse'],
    ['etablissement', '0301674A', 'établissement'],
    ['etablissement', '030167', 'établissement'],
    ['salle', 'E12', 'une lettre de A à D'],
    ['salle', 'xB12', 'une lettre de A à D'],
    ['salle', 'B123', 'une lettre de A à D'],
  ])('%s: not %s', (id, written, words) => {
    expect(read(id, { [id]: written })).toContain(words);
  });
});
