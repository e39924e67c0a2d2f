import { phaseAt } from '../campaign/edition.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { dateAndTime } from '../wording.ts';

/**
 * What is told of an open edition whose closing minute is behind.
 * @returns undefined when it is not
 */
export function pastClosing(
  name: string,
  { settings: { timeZone, opens, closes } }: Questionnaire,
  now: Date,
): string | undefined {
  if (phaseAt({ state: 'open', timeZone, opens, closes }, now) !== 'closed') return undefined;
  return `Attention : la date de clôture, le ${dateAndTime(closes)}, est passée. Personne ne peut répondre ; pour prolonger, corrigez « closes » dans le questionnaire, puis : edition settings ${name}.`;
}
