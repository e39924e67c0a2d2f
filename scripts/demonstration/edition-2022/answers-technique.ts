import type { Filler } from '../fill.ts';
import { holds, numberOf, type Respondent } from '../respondent.ts';
import { rounded } from './answers-mission.ts';
import { technicalLoad, weeklyHours } from './technical.ts';

/** Blanks, then who sees to it most often. */
const rows: readonly [string, number, Readonly<Record<string, number>>][] = [
  [
    'pannes',
    3,
    { rupn: 124, personne: 5, entreprise: 6, ne_sais_pas: 2, agent: 44, collectivite: 58 },
  ],
  [
    'logiciels',
    4,
    { rupn: 96, personne: 3, entreprise: 4, ne_sais_pas: 4, agent: 43, collectivite: 88 },
  ],
  [
    'comptes',
    3,
    { rupn: 168, personne: 6, entreprise: 2, ne_sais_pas: 11, agent: 34, collectivite: 18 },
  ],
  [
    'reseau',
    5,
    { rupn: 33, personne: 2, entreprise: 12, ne_sais_pas: 6, agent: 36, collectivite: 148 },
  ],
];

/** Before the missions, whose time depends on it. */
export function answerTechnique(people: readonly Respondent[], fill: Filler): void {
  // Where nobody else does it, the RUPN does all of it: the rows go together.
  const leftAlone = (respondent: Respondent) =>
    2.2 * respondent.years + respondent.skill + (respondent.type === 'college' ? 0.4 : 0);
  for (const [row, blanks, counts] of rows) {
    fill.row('technique', row, people, blanks, counts, leftAlone);
  }
  fill.single(
    'equipement_eleves',
    people,
    3,
    { oui: 141, ne_sais_pas: 10, non: 88 },
    ({ type, person }) =>
      (type === 'college' ? 0.3 : 0) + (person.cell.secteur === 'prive' ? 0.4 : 0),
  );
  const equipped = people.filter((respondent) => holds(respondent, 'equipement_eleves', 'oui'));
  const counts = {
    rupn: 52,
    personne: 2,
    entreprise: 5,
    ne_sais_pas: 5,
    agent: 20,
    collectivite: 55,
  };
  fill.row('technique', 'appareils_eleves', equipped, 2, counts, leftAlone);

  fill.values(
    'heures_technique',
    people,
    { blanks: 9, outside: { ne_sais_pas: 17 } },
    (respondent, random) => {
      const share = 0.08 + 0.55 * technicalLoad(respondent) + 0.2 * random();
      const hours = rounded(share * weeklyHours(respondent), random() < 0.1);
      return Math.min(hours, numberOf(respondent, 'heures_semaine') ?? hours);
    },
  );
}

export function answerServices(people: readonly Respondent[], fill: Filler): void {
  fill.single('services_en_ligne', people, 4, { oui: 162, non: 76 }, ({ skill }) => skill);
  const asked = people.filter((respondent) => holds(respondent, 'services_en_ligne', 'oui'));
  const lycee = ({ type }: Respondent) => (type === 'college' ? 0 : 0.5);
  fill.multiple('services_en_ligne_types', asked, 2, {
    counts: {
      ent: 99,
      vie_scolaire: 41,
      gar: 84,
      pix_orga: 113,
      tablettes: 45,
      site: 47,
      autre: 9,
    },
    exclusive: { aucun: 3 },
    towards: {
      gar: lycee,
      tablettes: (respondent) => (holds(respondent, 'equipement_eleves', 'oui') ? 1 : 0),
    },
  });
}
