import type { Filler } from '../fill.ts';
import { holds, type Respondent } from '../respondent.ts';

export function answerInforming(people: readonly Respondent[], fill: Filler): void {
  fill.single('diffusion', people, 0, { oui: 212, non: 32 }, ({ drive }) => drive);
  const informs = (respondent: Respondent) =>
    respondent.drive + (holds(respondent, 'diffusion', 'oui') ? 1 : 0);
  fill.multiple('diffusion_canaux', people, 1, {
    counts: {
      mel: 219,
      ent_messagerie: 121,
      reunions_pedagogiques: 138,
      affichage_casiers: 64,
      echanges_informels: 97,
      blog_site: 33,
      messagerie_instantanee: 41,
      autre: 11,
    },
    exclusive: { aucun: 5 },
    towards: {
      reunions_pedagogiques: informs,
      blog_site: ({ skill }) => skill,
      messagerie_instantanee: ({ type, skill }) => skill + (type === 'college' ? 0 : 0.4),
    },
  });
  fill.single('diffusion_souhait', people, 2, { oui: 101, non: 141 }, (respondent) =>
    holds(respondent, 'diffusion', 'non') ? 0.5 : 0,
  );
  fill.single('actualite', people, 0, { oui: 178, non: 66 }, ({ skill }) => 2 * skill);
  fill.multiple('actualite_sources', people, 2, {
    counts: {
      lettres_institutionnelles: 187,
      personnes_ressources: 149,
      canope: 88,
      presse_specialisee: 79,
      ife: 34,
      reseaux_sociaux: 83,
      agregateur_de_flux: 22,
      autre: 12,
    },
    exclusive: { aucune: 14 },
    towards: { agregateur_de_flux: ({ skill }) => 3 * skill },
  });
  fill.single(
    'tchap',
    people,
    3,
    { profit: 70, sans_profit: 38, inscrit_sans_usage: 74, non_inscrit: 59 },
    ({ skill, drive }) => skill + drive,
  );
}
