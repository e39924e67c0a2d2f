import type { Filler } from '../fill.ts';
import { type Respondent, sharedMission } from '../respondent.ts';

export function answerMission(people: readonly Respondent[], fill: Filler): void {
  fill.single(
    'anciennete',
    people,
    1,
    {
      plus_de_10_ans: 34,
      de_7_a_10_ans: 47,
      de_4_a_6_ans: 66,
      de_2_a_3_ans: 58,
      premiere_annee: 36,
    },
    ({ years }) => 5 * years,
  );
  fill.values('mission_partagee', people, { blanks: 2 }, sharedMission);
  fill.multiple('reconnaissance', people, 3, {
    counts: { imp: 164, allegement_de_service: 36, heures_supplementaires: 31, autre: 8 },
    exclusive: { aucune: 16, ne_souhaite_pas: 7 },
    towards: { allegement_de_service: ({ type, drive }) => drive + (type === 'college' ? 0 : 0.4) },
  });
  // From half an hour to fourteen; one in nine does not round to the half hour.
  fill.quantiles(
    'heures_semaine',
    people,
    { blanks: 7, outside: { ne_sais_pas: 6 } },
    ({ drive }) => drive,
    (share, rank) => rounded(0.5 + 5.6 * share + 7.5 * share ** 6, rank % 9 === 4),
  );
}

/** To the half hour, or to six minutes for the few who count exactly. */
export function rounded(hours: number, exactly: boolean): number {
  return exactly ? Math.round(hours * 10) / 10 : Math.round(hours * 2) / 2;
}
