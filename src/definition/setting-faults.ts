/** Of the catalogue of `faults.ts`: what can be wrong with the dates and the time zone of the settings. */
import { date } from '../wording.ts';
import { error } from './fault.ts';

export const settingFaults = {
  closesBeforeOpens: () =>
    error(
      'closes-before-opens',
      'La clôture ne vient pas après l’ouverture.',
      'Corrigez « opens » ou « closes ».',
    ),
  keptUntilClosing: (key: string) =>
    error(
      'kept-until-closing',
      `Le jour de « ${key} » ne vient pas après la clôture : on effacerait ce qui n’a pas encore servi.`,
      'Écrivez un jour d’après « closes ».',
    ),
  inviteesAfterAnswers: (answersUntil: string) =>
    error(
      'invitees-after-answers',
      `La liste des invités serait gardée plus longtemps que les réponses (${date(answersUntil)}), sans plus servir à rien.`,
      'Avancez « invitees_until », ou reculez « answers_until ».',
    ),
  resultsBeforeClosing: () =>
    error(
      'results-before-closing',
      'Le bilan est annoncé pour un jour qui ne vient pas après la clôture.',
      'Corrigez « published_by », ou retirez « results ».',
    ),
  unknownTimeZone: (zone: string) =>
    error(
      'unknown-time-zone',
      `Le fuseau horaire « ${zone} » n’existe pas.`,
      'Écrivez par exemple « Europe/Paris ».',
    ),
} as const;
