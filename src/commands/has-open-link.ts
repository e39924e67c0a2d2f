import { phaseAt } from '../campaign/edition.ts';
import type { StoredEdition } from '../store/editions.ts';

/** Whether people can come by the open link of an edition, now or once it opens. */
export function hasOpenLink(edition: StoredEdition, now: Date): boolean {
  return edition.questionnaire.settings.openLink === true && phaseAt(edition, now) !== 'closed';
}
