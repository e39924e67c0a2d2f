import type { Filler } from '../fill.ts';
import { holds, type Respondent } from '../respondent.ts';

export function answerExchanges(people: readonly Respondent[], fill: Filler): void {
  fill.single('echanges', people, 0, { oui: 166, non: 78 }, ({ drive }) => 1.5 * drive);
  fill.single('echanges_souhait', people, 4, { oui: 55, non: 185 }, ({ years }) => -0.6 * years);
  fill.multiple('ateliers', people, 0, {
    counts: { prise_en_main_outils: 146, initiation_pix: 142, pratique_pedagogique: 115, autre: 9 },
    exclusive: { aucun: 97 },
  });
  fill.single(
    'projets',
    people,
    0,
    { frequemment: 39, parfois: 127, jamais: 78 },
    ({ drive, years }) => drive + years / 2,
  );
  fill.multiple('ateliers_moments', people.filter(proposedWorkshop), 1, {
    counts: {
      debut_d_annee: 91,
      pause_meridienne: 63,
      fin_de_journee: 41,
      journee_dediee: 17,
      a_la_demande: 58,
      autre: 12,
    },
    exclusive: { aucun: 5 },
    towards: { pause_meridienne: ({ type }) => (type === 'college' ? 0.5 : 0) },
  });
  fill.multiple('ateliers_freins', people.filter(proposedNone), 0, {
    counts: {
      conditions_sanitaires: 61,
      manque_de_temps: 52,
      pas_de_demande: 24,
      missions_alourdies: 31,
      autre: 6,
    },
    exclusive: { aucun_frein: 5 },
  });
}

export function proposedNone(respondent: Respondent): boolean {
  return holds(respondent, 'ateliers', 'aucun');
}

export function proposedWorkshop(respondent: Respondent): boolean {
  return !proposedNone(respondent);
}
