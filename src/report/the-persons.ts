import { counted } from '../wording.ts';

/**
 * Who a base is, with the article that French wants.
 * @example thePersons(242, 'personne invitée', 'personnes invitées') // => 'les 242\u00a0personnes invitées'
 * @example thePersons(1, 'personne invitée', 'personnes invitées') // => 'la personne invitée'
 * @example thePersons(0, 'personne invitée', 'personnes invitées') // => 'aucune personne'
 */
export function thePersons(count: number, one: string, several: string): string {
  if (count === 0) return 'aucune personne';
  return count === 1 ? `la ${one}` : `les ${counted(count, one, several)}`;
}
