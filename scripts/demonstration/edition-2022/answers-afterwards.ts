import type { Filler } from '../fill.ts';
import { holds, type Respondent } from '../respondent.ts';
import { technicalLoad } from './technical.ts';

export function answerAfterwards(people: readonly Respondent[], fill: Filler): void {
  const leaving = people.filter(
    (respondent) =>
      holds(respondent, 'intention', 'non') || holds(respondent, 'intention', 'indecision'),
  );
  fill.multiple('relais_raisons', leaving, 2, {
    counts: {
      temps: 34,
      moyens: 24,
      depannage: 21,
      autre_projet: 10,
      changement: 9,
      tour_de_role: 15,
      autre: 4,
    },
    exclusive: { aucune: 2, ne_souhaite_pas: 4 },
    towards: { depannage: technicalLoad, changement: ({ years }) => years },
  });
  fill.single('relais_suite', leaving, 3, { oui: 17, ne_sais_pas: 15, non: 26 }, (respondent) =>
    holds(respondent, 'mission_partagee', 'seul') ? 0 : 0.4,
  );
  fill.multiple('formation_themes', people, 4, {
    counts: {
      informer: 49,
      animer: 58,
      evaluer: 66,
      differencier: 61,
      accessibilite: 72,
      donnees: 81,
      equipements: 95,
      medias: 54,
      autre: 8,
    },
    exclusive: { aucun: 17 },
    maximum: 3,
    towards: {
      accessibilite: (respondent) => (holds(respondent, 'accessibilite', 'non') ? 0.4 : 0),
      equipements: (respondent) => (holds(respondent, 'equipement_eleves', 'oui') ? 0.5 : 0),
    },
  });
  fill.multiple('formats_formation', people, 5, {
    counts: {
      presentiel: 121,
      classe_virtuelle: 64,
      atelier_manipulation: 139,
      parcours_magistere: 41,
      entre_pairs: 118,
      autre: 6,
    },
    exclusive: { aucun: 8 },
    maximum: 3,
  });
}
