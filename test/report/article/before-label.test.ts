/** Contractions and elisions of French, written by hand. */
import { describe, expect, it } from 'vitest';
import { beforeLabel, isOddBehind } from '../../../src/report/article/before-label.ts';

describe('a short word before a label', () => {
  it.each([
    ['le temps', 'du temps', 'au temps'],
    ['les collègues', 'des collègues', 'aux collègues'],
    ['la direction', 'de la direction', 'à la direction'],
    ['l’affichage', 'de l’affichage', 'à l’affichage'],
    ['l’affichage ou les casiers', 'de l’affichage ou des casiers', 'à l’affichage ou aux casiers'],
    ['un blog ou le site', 'd’un blog ou du site', 'à un blog ou au site'],
    ['Moodle et les parcours', 'de Moodle et des parcours', 'à Moodle et aux parcours'],
    ['des réunions', 'de réunions', 'à des réunions'],
    ['des ateliers', 'd’ateliers', 'à des ateliers'],
    ['d’autres collègues', 'd’autres collègues', 'à d’autres collègues'],
    [
      'une fiche sur les droits et les devoirs',
      'd’une fiche sur les droits et les devoirs',
      'à une fiche sur les droits et les devoirs',
    ],
    [
      'choisir les outils et les services',
      'de choisir les outils et les services',
      'à choisir les outils et les services',
    ],
    ['handicap', 'de handicap', 'à handicap'],
    ['Les Républiques', 'des Républiques', 'aux Républiques'],
    ['lettres', 'de lettres', 'à lettres'],
  ])('%s: %s, %s', (label, ofIt, toIt) => {
    expect([beforeLabel('de', label).join(''), beforeLabel('à', label).join('')]).toEqual([
      ofIt,
      toIt,
    ]);
  });

  it('is not contracted where French does not', () => {
    expect(beforeLabel('que', 'le temps').join('')).toBe('que le temps');
    expect(beforeLabel('puisque', 'aucun').join('')).toBe('puisqu’aucun');
  });
});

describe('a label that bears no preposition', () => {
  it.each([
    'De temps',
    'D’un lieu',
    'Du ministère',
    'À distance',
    'En équipe',
    'Je ne sais pas',
    'C’est tard',
    'Que tous',
  ])('%s', (label) => {
    expect([isOddBehind('de', label), isOddBehind('à', label)]).toEqual([true, true]);
    expect(isOddBehind('que', label)).toBe(false);
  });

  it.each([
    'Le temps',
    'Des réunions',
    'D’autres collègues',
    'Seul',
    'Jeux',
    'Demander',
    'Entre amis',
    'Ensemble',
  ])('unlike %s', (label) => {
    expect(isOddBehind('de', label)).toBe(false);
  });
});
