/** Numbers with their units, judged by the grammar of French: the plural begins at two. */
import { describe, expect, it } from 'vitest';
import { measured, singularOf } from '../../src/definition/measured.ts';

describe('a number with its unit', () => {
  it.each([
    [0, '0\u00a0heure par semaine'],
    [1, '1\u00a0heure par semaine'],
    [-1.5, '−1,5\u00a0heure par semaine'],
    [1.94, '1,9\u00a0heure par semaine'],
    // As it is printed, and not as it was counted.
    [1.96, '2\u00a0heures par semaine'],
    [2, '2\u00a0heures par semaine'],
  ])('%d', (value, words) => {
    expect(measured(value, 1, 'heures par semaine')).toBe(words);
  });

  it.each([
    ['jours', 'jour'],
    ['élèves', 'élève'],
    ['mois', 'mois'],
    ['fois par mois', 'fois par mois'],
    ['heures de cours', 'heure de cours'],
    ['ordinateurs portables', 'ordinateur portable'],
    ['établissements d’exercice', 'établissement d’exercice'],
    ['niveaux', 'niveau'],
    ['journaux', 'journal'],
    ['jeux', 'jeu'],
    ['km', 'km'],
    ['%', '%'],
    ['euros (hors taxes)', 'euro (hors taxes)'],
  ])('%s: one %s', (several, one) => {
    expect(singularOf(several)).toBe(one);
  });
});
