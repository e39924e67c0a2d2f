import type { Filler } from '../fill.ts';
import { holds, numberOf, type Respondent } from '../respondent.ts';
import { announcedOn } from './announced-on.ts';
import { technicalLoad, weeklyHours } from './technical.ts';

const hoursOfLevel: Readonly<Record<string, number>> = {
  quart: 0.4,
  demi: 0.8,
  une: 1.6,
  deux: 3,
  trois: 4.5,
};

export function answerRecognition(people: readonly Respondent[], fill: Filler): void {
  const having = (...kinds: string[]) =>
    people.filter((respondent) => kinds.some((kind) => holds(respondent, 'reconnaissance', kind)));
  fill.single(
    'imp_niveau',
    having('imp'),
    2,
    { trois: 4, deux: 12, une: 49, ne_sais_pas: 6, ne_souhaite_pas: 2, demi: 58, quart: 31 },
    (respondent) =>
      respondent.drive / 2 + (holds(respondent, 'mission_partagee', 'seul') ? 0.8 : 0),
  );
  fill.quantiles(
    'allegement_heures',
    having('allegement_de_service'),
    { blanks: 1, outside: { ne_sais_pas: 1 } },
    ({ drive }) => drive,
    (share) => Math.round((0.5 + 1.4 * share + 3.2 * share ** 6) * 2) / 2,
  );
  const provided = having('imp', 'allegement_de_service', 'heures_supplementaires', 'autre');
  fill.values(
    'heures_reconnues',
    provided,
    { blanks: 9, outside: { ne_sais_pas: 47 } },
    (respondent, random) => {
      const level = String(respondent.answers.imp_niveau ?? '');
      const relief = numberOf(respondent, 'allegement_heures') ?? 0;
      const extra = holds(respondent, 'reconnaissance', 'heures_supplementaires') ? 0.7 : 0;
      const hours = ((hoursOfLevel[level] ?? 0.3) + relief + extra) * (0.6 + 0.8 * random());
      return Math.min(Math.round(hours * 2) / 2, 12);
    },
  );
  fill.quantiles(
    'moyens_annonces',
    provided,
    { blanks: 14, outside: { ne_sais_plus: 58 } },
    () => 0,
    announcedOn,
  );
  fill.single(
    'lettre_mission',
    people,
    2,
    { signee: 72, sans_signature: 39, ne_sais_pas: 17, aucune: 112 },
    ({ years, person }) => years / 2 + (person.cell.secteur === 'public' ? 0.4 : 0),
  );
  fill.scale(
    'sentiment',
    people,
    { blanks: 2, outside: { ne_souhaite_pas: 9 } },
    [29, 71, 78, 41, 12],
    means,
  );
  fill.single(
    'intention',
    people,
    3,
    { oui: 112, sous_conditions: 53, ne_souhaite_pas: 13, indecision: 34, non: 27 },
    (respondent) =>
      Number(respondent.answers.sentiment) / 5 ||
      0.5 + respondent.drive - technicalLoad(respondent),
  );
}

/** What a person may take for recognition: time, money, a letter, and few hours unpaid. */
function means(respondent: Respondent): number {
  const level = hoursOfLevel[String(respondent.answers.imp_niveau ?? '')] ?? 0;
  const relief = numberOf(respondent, 'allegement_heures') ?? 0;
  const letter = holds(respondent, 'lettre_mission', 'signee') ? 0.5 : 0;
  return 0.9 * level + relief / 2 + letter - weeklyHours(respondent) / 16;
}
