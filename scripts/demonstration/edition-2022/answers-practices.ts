import type { Filler } from '../fill.ts';
import { holds, type Respondent, rowOf } from '../respondent.ts';

/** Blanks, then how many use it, know it without using it, do not know it. */
const rows: readonly [string, number, number, number, number][] = [
  ['apps_education', 3, 104, 98, 37],
  ['pix', 0, 231, 11, 0],
  ['lumni_enseignement', 2, 109, 122, 9],
  ['internet_sans_crainte', 4, 84, 49, 105],
  ['edubase', 5, 61, 92, 84],
];

export function answerPractices(people: readonly Respondent[], fill: Filler): void {
  fill.single('evaluation', people, 5, { oui: 179, non: 58 }, ({ skill }) => skill);
  fill.single('differenciation', people, 5, { oui: 168, non: 69 }, ({ skill, type }) =>
    type === 'college' ? skill + 0.15 : skill,
  );
  fill.single('accessibilite', people, 4, { oui: 147, non: 91 }, ({ skill }) => skill);
  for (const [row, blanks, utilise, connais, ne_connais_pas] of rows) {
    const counts = { utilise, connais, ne_connais_pas };
    fill.row('ressources', row, people, blanks, counts, ({ skill }) => skill);
  }
  const usesPix = (respondent: Respondent) =>
    rowOf(respondent, 'ressources', 'pix').includes('utilise');
  fill.single('pix_avec_eleves', people, 2, { oui: 171, non: 69 }, (respondent) =>
    usesPix(respondent) ? 10 + respondent.drive : 0,
  );
  fill.single(
    'ent_accompagnement',
    people,
    3,
    { beaucoup: 82, quelques_uns: 118, aucun: 39 },
    (respondent) =>
      (holds(respondent, 'services_en_ligne_types', 'ent') ? 0.8 : 0) + respondent.drive,
  );
  fill.multiple('ent_besoins', people, 6, {
    counts: { formation: 58, documents: 112, interlocuteur: 71, droits: 64, temps: 93, autre: 7 },
    exclusive: { aucun: 34 },
    towards: { formation: ({ years, skill }) => -years - skill },
  });
  fill.single(
    'pix_accompagnement',
    people,
    2,
    { beaucoup: 61, quelques_uns: 131, aucun: 48 },
    (respondent) => (holds(respondent, 'ateliers', 'initiation_pix') ? 1 : 0) + respondent.drive,
  );
  fill.multiple('pix_besoins', people, 8, {
    counts: { formation: 41, documents: 97, interlocuteur: 39, droits: 18, temps: 104, autre: 6 },
    exclusive: { aucun: 52 },
    towards: { formation: ({ years, skill }) => -years - skill },
  });
}
