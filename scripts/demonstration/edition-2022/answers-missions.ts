import type { Filler } from '../fill.ts';
import type { MultiplePlan } from '../quotas.ts';
import { holds, type Respondent } from '../respondent.ts';
import { technicalLoad } from './technical.ts';

type Ticks = readonly [moi: number, autreRupn: number, direction: number, collegues: number];

/** Blanks, nobody and unknown; then who takes part. */
const rows: readonly [string, number, number, number, Ticks][] = [
  ['accompagner', 2, 2, 1, [222, 117, 31, 64]],
  ['conseiller', 4, 13, 12, [158, 73, 92, 27]],
  ['collectivite', 5, 9, 21, [114, 58, 121, 12]],
  ['formations', 5, 41, 14, [93, 34, 88, 37]],
  ['valoriser', 6, 69, 9, [88, 29, 61, 58]],
];

export function answerMissions(people: readonly Respondent[], fill: Filler): void {
  // The choice is offered to those who said that they are not alone.
  const inCompany = (respondent: Respondent) =>
    holds(respondent, 'mission_partagee', 'a_deux') ||
    holds(respondent, 'mission_partagee', 'trois_ou_plus');
  for (const [row, blanks, personne, unknown, ticks] of rows) {
    const [moi, autre_rupn, direction, collegues] = ticks;
    const plan: MultiplePlan = {
      counts: { moi, autre_rupn, direction, collegues },
      exclusive: { personne, ne_sais_pas: unknown },
      towards: {
        moi: ({ drive, years }) => 2 * drive + years,
        autre_rupn: ({ drive }) => -drive,
        direction: () => 0,
        collegues: () => 0,
      },
      may: { autre_rupn: inCompany },
    };
    fill.multipleRow('missions_acteurs', row, people, blanks, plan);
  }

  fill.ranking('missions_temps', people, {
    blanks: 8,
    outside: { ne_sais_pas: 9 },
    firsts: {
      depannage: 84,
      services: 36,
      collectivite: 15,
      conseiller: 11,
      accompagner: 71,
      formations: 4,
      valoriser: 4,
    },
    ranked: {
      accompagner: 171,
      depannage: 158,
      services: 112,
      collectivite: 71,
      conseiller: 66,
      formations: 27,
      valoriser: 23,
    },
    maximum: 3,
    inclination: technicalLoad,
  });

  fill.multiple('missions_davantage', people, 5, {
    counts: {
      accompagner: 151,
      conseiller: 46,
      collectivite: 15,
      formations: 47,
      valoriser: 98,
      services: 12,
      depannage: 6,
    },
    exclusive: { aucune: 24 },
    maximum: 2,
    towards: {
      accompagner: (respondent) => technicalLoad(respondent),
      conseiller: ({ years }) => years,
    },
  });
}
