import type { Filler } from '../fill.ts';
import { holds, type Respondent } from '../respondent.ts';

export function answerPractices(people: readonly Respondent[], fill: Filler): void {
  fill.single(
    'pilotage',
    people,
    1,
    { oui: 197, non: 46 },
    ({ drive, years }) => drive + years / 2,
  );
  fill.multiple('pilotage_formes', people.filter(having('pilotage')), 0, {
    counts: {
      choix_outils_services: 158,
      presentation_outils: 141,
      conseil_au_chef: 96,
      demandes_equipement: 74,
      instance: 68,
      autre: 8,
    },
    exclusive: { aucune: 4 },
    towards: { instance: ({ years }) => years, demandes_equipement: ({ years }) => years },
  });

  fill.single('services_en_ligne', people, 17, { oui: 142, non: 85 }, ({ skill }) => skill);
  const lycee = ({ type }: Respondent) => (type === 'college' ? 0 : 0.5);
  fill.multiple('services_en_ligne_types', people.filter(having('services_en_ligne')), 2, {
    counts: {
      ent: 84,
      vie_scolaire: 37,
      gar: 61,
      pix_orga: 88,
      tablettes: 32,
      site: 45,
      autre: 7,
    },
    exclusive: { aucun: 3 },
    towards: { gar: lycee, tablettes: ({ type }) => (type === 'college' ? 0.6 : 0) },
  });

  fill.single('evaluation', people, 6, { oui: 188, non: 50 }, ({ skill }) => skill);
  fill.single('evaluation_souhait', people, 7, { oui: 83, non: 154 }, (respondent) =>
    having('evaluation')(respondent) ? 0 : 0.3,
  );
  fill.single('differenciation', people, 6, { oui: 157, non: 81 }, ({ skill, type }) =>
    type === 'college' ? skill + 0.15 : skill,
  );
  fill.single('differenciation_souhait', people, 8, { oui: 40, non: 196 }, (respondent) =>
    having('differenciation')(respondent) ? 0 : 0.3,
  );
  fill.single('accessibilite', people, 5, { oui: 129, non: 110 }, ({ skill }) => skill);
  fill.single('accessibilite_souhait', people, 7, { oui: 66, non: 171 }, (respondent) =>
    having('accessibilite')(respondent) ? 0 : 0.4,
  );
}

export function having(question: string): (respondent: Respondent) => boolean {
  return (respondent) => holds(respondent, question, 'oui');
}
