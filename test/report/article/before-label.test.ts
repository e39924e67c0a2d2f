/** Contractions and elisions of French, written by hand. */
import { describe, expect, it } from 'vitest';
import { beforeLabel, isOddBehind, shortWords } from '../../../src/report/article/before-label.ts';

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
    ['le ou la référente', 'du ou de la référente', 'au ou à la référente'],
    ['la ou le référent', 'de la ou du référent', 'à la ou au référent'],
    ['le/la chef', 'du/de la chef', 'au/à la chef'],
    ['un ou une élève', 'd’un ou d’une élève', 'à un ou à une élève'],
    [
      'le blog, le site et les réunions',
      'du blog, du site et des réunions',
      'au blog, au site et aux réunions',
    ],
    [
      'un atelier, des visites ou l’entraide',
      'd’un atelier, de visites ou de l’entraide',
      'à un atelier, à des visites ou à l’entraide',
    ],
    [
      'un guide pour les élèves, les parents et les collègues',
      'd’un guide pour les élèves, les parents et les collègues',
      'à un guide pour les élèves, les parents et les collègues',
    ],
    [
      'l’aide des élèves, des parents et des collègues',
      'de l’aide des élèves, des parents et des collègues',
      'à l’aide des élèves, des parents et des collègues',
    ],
    [
      'l’aide des parents et des collègues',
      'de l’aide des parents et des collègues',
      'à l’aide des parents et des collègues',
    ],
    ['le blog, ou le site', 'du blog, ou du site', 'au blog, ou au site'],
    ['le blog, la lettre', 'du blog, la lettre', 'au blog, la lettre'],
    [
      'les lettres, affiches et courriels',
      'des lettres, affiches et courriels',
      'aux lettres, affiches et courriels',
    ],
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
    'Quand tout va bien',
    'Le réseau est lent',
  ])('%s', (label) => {
    expect([isOddBehind('de', label), isOddBehind('à', label)]).toEqual([true, true]);
    expect(isOddBehind('que', label)).toBe(false);
  });

  it.each([
    ['Que tous y aient part', ['de', 'à', 'que', 'lorsque', 'puisque']],
    ['Qu’on nous écoute', ['de', 'à', 'que', 'lorsque', 'puisque']],
    ['Lorsque tout va bien', ['de', 'à', 'lorsque', 'puisque']],
    ['Quelques collègues', []],
    ['Quai', []],
  ])('%s bears none of %j', (label, words) => {
    expect(shortWords.filter((word) => isOddBehind(word, label))).toEqual(words);
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
