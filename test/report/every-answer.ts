import { everyType } from '../definition/every-type.ts';
import { dataOf } from './sample-data.ts';

/** Answers to a question of each type, what was left out among them. */
export const everyAnswer = dataOf(
  [
    // Ten who have the time to be offered « La formation » as a priority.
    {
      persons: 10,
      answers: {
        outils: ['ent', 'pix'],
        heures: 4,
        satisfaction: '5',
        priorites: ['formation', 'temps'],
        arrivee: '2023-09-01',
        usages: { ent: 'souvent', pix: 'jamais', mail: 'souvent' },
        taches: { pannes: ['moi', 'collectivite'], achats: ['personne'] },
        tchap_usage: 'oui',
      },
    },
    // Thirty who have not, five of whom rank nothing and say so.
    {
      persons: 25,
      answers: {
        outils: ['pix', 'blog'],
        heures: 1,
        satisfaction: '2',
        priorites: ['temps'],
        arrivee: '2024-01-15',
        usages: { pix: 'souvent' },
        taches: { pannes: ['moi'] },
      },
    },
    {
      persons: 5,
      answers: {
        heures: 'sais_pas',
        satisfaction: 'sans_avis',
        priorites: 'sans_priorite',
        arrivee: 'oubli',
      },
    },
  ],
  0,
  everyType,
);
