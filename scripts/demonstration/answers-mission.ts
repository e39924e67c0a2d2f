import { fillMultiple, fillSingle } from './fill.ts';
import type { Respondent } from './participation.ts';
import { answering } from './quotas.ts';
import { randomFor, ranked } from './random.ts';

export function answerMission(people: readonly Respondent[]): void {
  fillSingle(
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
  for (const respondent of answering('mission_partagee', people, 2)) {
    respondent.answers.mission_partagee = shared(respondent);
  }
  fillMultiple('reconnaissance', people, 3, {
    counts: { imp: 171, allegement_de_service: 21, heures_supplementaires: 44, autre: 9 },
    exclusive: { aucune: 19, ne_souhaite_pas: 6 },
  });
  answerHours(people);
}

/** From the number of posts of the establishment, so that colleagues agree. */
export function shared({ person }: Respondent): string {
  const posts = person.establishments[0]?.posts ?? 1;
  return posts === 1 ? 'seul' : posts === 2 ? 'a_deux' : 'trois_ou_plus';
}

/** From half an hour to twelve hours, three in the middle, more for those with most drive. */
function answerHours(people: readonly Respondent[]): void {
  const random = randomFor('heures_semaine');
  const answered = answering('heures_semaine', people, 8);
  const busiest = ranked(answered, ({ drive }) => drive + random());
  busiest.forEach((respondent, rank) => {
    const share = 1 - (rank + 0.5) / busiest.length;
    const hours = 0.5 + 11.5 * share * share * (0.7 + 0.3 * share);
    respondent.answers.heures_semaine = Math.round(hours * 2) / 2;
  });
}
