import { numberOf, type Respondent, rowOf } from '../respondent.ts';

/** 0 to 1: how much of the technical work of the establishment falls on its RUPN. */
export function technicalLoad(respondent: Respondent): number {
  const rows = ['pannes', 'logiciels', 'comptes', 'reseau'];
  const own = rows.filter((row) => rowOf(respondent, 'technique', row).includes('rupn'));
  return own.length / rows.length;
}

/** Hours of a week, three for those who did not say. */
export function weeklyHours(respondent: Respondent): number {
  return numberOf(respondent, 'heures_semaine') ?? 3;
}
