import type { Filler } from '../fill.ts';
import { holds, type Respondent, rowOf } from '../respondent.ts';

export function answerTeams(people: readonly Respondent[], fill: Filler): void {
  fill.single('diffusion', people, 0, { oui: 206, non: 36 }, ({ drive }) => drive);
  const informs = (respondent: Respondent) =>
    respondent.drive + (holds(respondent, 'diffusion', 'oui') ? 1 : 0);
  fill.multiple('diffusion_canaux', people, 2, {
    counts: {
      mel: 209,
      ent_messagerie: 138,
      reunions_pedagogiques: 152,
      affichage_casiers: 51,
      echanges_informels: 118,
      blog_site: 29,
      messagerie_instantanee: 66,
      autre: 9,
    },
    exclusive: { aucun: 4 },
    towards: {
      reunions_pedagogiques: informs,
      blog_site: ({ skill }) => skill,
      messagerie_instantanee: ({ type, skill }) => skill + (type === 'college' ? 0 : 0.4),
    },
  });
  fill.single('actualite', people, 1, { oui: 166, non: 75 }, ({ skill }) => 2 * skill);
  fill.single(
    'tchap',
    people,
    4,
    { profit: 93, sans_profit: 36, inscrit_sans_usage: 67, non_inscrit: 42 },
    ({ skill, drive }) => skill + drive,
  );
  fill.single('echanges', people, 0, { oui: 181, non: 61 }, ({ drive }) => 1.5 * drive);
  fill.multiple('ateliers', people, 0, {
    counts: {
      prise_en_main_outils: 141,
      initiation_pix: 121,
      pratique_pedagogique: 129,
      autre: 10,
    },
    exclusive: { aucun: 79 },
  });
  fill.single(
    'projets',
    people,
    0,
    { frequemment: 55, parfois: 124, jamais: 63 },
    ({ drive, years }) => drive + years / 2,
  );
  fill.single(
    'pilotage_decisions',
    people,
    2,
    { oui: 158, non: 82 },
    (respondent) =>
      respondent.years / 2 +
      (rowOf(respondent, 'missions_acteurs', 'conseiller').includes('moi') ? 1.2 : 0),
  );
  fill.multiple(
    'ateliers_freins',
    people.filter((respondent) => holds(respondent, 'ateliers', 'aucun')),
    1,
    {
      counts: {
        conditions_sanitaires: 14,
        manque_de_temps: 51,
        pas_de_demande: 26,
        missions_alourdies: 31,
        autre: 5,
      },
      exclusive: { aucun_frein: 4 },
    },
  );
}
