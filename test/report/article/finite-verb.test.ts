/** Sentences and nouns, told apart by a reader of French. */
import { expect, it } from 'vitest';
import { hasFiniteVerb } from '../../../src/report/article/finite-verb.ts';

it.each([
  'Le réseau est le maillon faible',
  'Les messages sont trop nombreux',
  'La direction a choisi',
  'Le débit ne suffit pas',
  'Le poste n’est pas prêt',
  'La tâche s’ajoute à d’autres',
  'Une partie se sent peu concernée',
  'Un relais peut manquer',
  'Les collègues manquent de temps',
  'Des visites arrivent trop tard',
  'Les tâches techniques prennent le pas sur le reste',
  'Une panne coupe le cours',
  'Un technicien présent change la mission',
  'Un carnet, suivi, fait gagner du temps',
  'Se réunir est le plus efficace',
])('%s: a sentence', (label) => {
  expect(hasFiniteVerb(label)).toBe(true);
});

it.each([
  'Un dossier qui est à jour',
  'Une indemnité qui reconnaît la mission',
  'Des rencontres où tous viennent ensemble',
  'Le choix de ne pas former',
  'Le plaisir de n’avoir rien à faire',
  'Une aide, n’importe où',
  'Le temps de se former',
  'Le besoin de s’informer',
  'Le temps de s’y mettre',
  'Le temps de s’en servir',
  'Le manque de temps',
  'Une première aide en cas de panne',
  'La coupe du monde',
  'Les ateliers d’il y a deux ans',
  'Un travail fait à la maison',
  'Le conseil, peut-être',
  'Les collègues souvent absents',
  'Les effets du changement récent',
  'Les mots de passe',
  'Un atelier (il est court)',
  'La situation de l’établissement',
  'La question du reste à charge',
  'Le travail en équipe, s’il est reconnu',
  'Handicap',
  '',
])('%s: none', (label) => {
  expect(hasFiniteVerb(label)).toBe(false);
});
