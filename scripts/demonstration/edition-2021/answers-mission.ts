import type { Filler } from '../fill.ts';
import { type Respondent, sharedMission } from '../respondent.ts';

export function answerMission(people: readonly Respondent[], fill: Filler): void {
  fill.single(
    'anciennete',
    people,
    1,
    {
      plus_de_10_ans: 32,
      de_7_a_10_ans: 45,
      de_4_a_6_ans: 67,
      de_2_a_3_ans: 61,
      premiere_annee: 38,
    },
    ({ years }) => 5 * years,
  );
  fill.values('mission_partagee', people, { blanks: 2 }, sharedMission);
  fill.multiple('reconnaissance', people, 3, {
    counts: { imp: 171, allegement_de_service: 21, heures_supplementaires: 44, autre: 9 },
    exclusive: { aucune: 19, ne_souhaite_pas: 6 },
  });
  // From half an hour to twelve hours, three in the middle, more for those with most drive.
  fill.quantiles(
    'heures_semaine',
    people,
    { blanks: 8 },
    ({ drive }) => drive,
    (share) => Math.round((0.5 + 11.5 * share * share * (0.7 + 0.3 * share)) * 2) / 2,
  );
}
