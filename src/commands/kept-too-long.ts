import { phaseAt } from '../campaign/edition.ts';
import { localMinute } from '../campaign/local-time.ts';
import { privacyOf } from '../definition/privacy.ts';
import type { StoredEdition } from '../store/editions.ts';
import { date, dateAndTime } from '../wording.ts';

/**
 * What an edition still keeps past the day that its notice promised, with what to do about it.
 * @param data the data folder, as one would type it
 */
export function keptTooLong(edition: StoredEdition, data: string, now: Date): readonly string[] {
  if (edition.demonstration) return [];
  if (edition.state === 'open') return overdue(edition, data, now);
  const { name, questionnaire, timeZone, inviteesErasedOn, answersErasedOn } = edition;
  const { inviteesUntil, answersUntil } = privacyOf(questionnaire.settings);
  const today = localMinute(now, timeZone).slice(0, 10);
  const kept = [
    {
      ...{ what: 'la liste des invités', option: '--invitees' },
      ...{ until: inviteesUntil, erasedOn: inviteesErasedOn },
    },
    {
      ...{ what: 'les réponses', option: '--answers' },
      ...{ until: answersUntil, erasedOn: answersErasedOn },
    },
  ];
  return kept
    .filter(({ until, erasedOn }) => erasedOn === null && today > until)
    .map(
      ({ what, option, until }) =>
        `« ${name} » garde ${what} au-delà du ${date(until)}, que promet la page « Mentions d’information » : edition erase ${name} ${option} --data ${data}.`,
    );
}

/** An edition past its closing minute takes no answers, and is not closed by itself. */
function overdue(edition: StoredEdition, data: string, now: Date): readonly string[] {
  const { name, closes } = edition;
  if (closes === null || phaseAt(edition, now) !== 'closed') return [];
  return [
    `« ${name} » a passé sa date de clôture, le ${dateAndTime(closes)}, et garde sa clé et ses brouillons : edition close ${name} --data ${data}.`,
  ];
}
