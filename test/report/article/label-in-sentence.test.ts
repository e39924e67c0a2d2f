/** How a reader of French would write a label within a sentence, judged by hand. */
import { describe, expect, it } from 'vitest';
import { labelInSentence, wordsWritten } from '../../../src/report/article/label-in-sentence.ts';

const nothing = wordsWritten([]);

describe('without knowing what else is written', () => {
  it.each([
    ['Le courriel', 'le courriel'],
    ['L’ENT et le cahier de textes', 'l’ENT et le cahier de textes'],
    ['D’autres collègues', 'd’autres collègues'],
    ['À la rentrée', 'à la rentrée'],
    ['Jamais', 'jamais'],
    ['Reconnaître la mission', 'reconnaître la mission'],
    ['Dépanner et installer', 'dépanner et installer'],
    ['Création de jeux', 'création de jeux'],
    ['Évaluation', 'évaluation'],
    ['Projets culturels', 'projets culturels'],
    ['Liaisons entre école et collège', 'liaisons entre école et collège'],
    ['Travaux à plusieurs disciplines', 'travaux à plusieurs disciplines'],
    ['Formulaires en ligne', 'formulaires en ligne'],
    ['Ressources en ligne', 'ressources en ligne'],
    ['Ateliers pour les collègues', 'ateliers pour les collègues'],
    ['Connue, utilisée ou non', 'connue, utilisée ou non'],
    ['Signée ou non', 'signée ou non'],
    ['Suivis par la direction', 'suivis par la direction'],
  ])('%s: %s', (label, words) => {
    expect(labelInSentence(label, nothing)).toBe(words);
  });

  it.each([
    'Kahoot',
    'Quizinière',
    'Pix Orga',
    'Moodle et les parcours en ligne',
    'Moodle est trop lent',
    'Pix, de la découverte à la certification',
    'LearningApps',
    'M@gistère',
    'TACIT, pour la compréhension',
    'Haute-Garonne',
    'Bordeaux et sa région',
    'Canopé en ligne',
    'Landes et Gironde',
    'Sheets avec les élèves',
    'Plickers en classe',
    'ENT',
    '2 ou 3',
    '',
  ])('%s is a name, or may be one', (label) => {
    expect(labelInSentence(label, nothing)).toBe(label);
  });
});

describe('what else is written', () => {
  it.each([
    ['Tablettes', ['La gestion d’une tablette'], 'tablettes'],
    ['Tableurs en ligne', ['Les tableurs'], 'tableurs en ligne'],
    ['Internet sans crainte', ['Les dangers d’internet'], 'Internet sans crainte'],
    ['Teams pour les réunions', [], 'Teams pour les réunions'],
    ['Zoom facile', ['Un zoom, Zoom ou autre, avec Zoom'], 'Zoom facile'],
    ['Kahoot', ['Écrivez à aide@kahoot.com ou voyez https://kahoot.com'], 'Kahoot'],
    ['Kahoot', ['kahoot'], 'Kahoot'],
    ['Vienne', ['dans la Vienne'], 'Vienne'],
    ['Région voisine', ['La Région, cette Région'], 'Région voisine'],
  ])('%s beside %j: %s', (label, texts, words) => {
    expect(labelInSentence(label, wordsWritten({ deep: [{ texts }] }))).toBe(words);
  });
});
