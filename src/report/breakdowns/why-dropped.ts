import type { Settings } from '../../definition/settings.ts';
import { integer } from '../../wording.ts';
import { fewestTold } from '../small-group.ts';
import type { BrokenDownItem } from './breakdown.ts';

/**
 * Why nothing of an item is told by category, in words that stay true of both reasons there may be.
 * Only numbers of all respondents choose them, which are published: they tell nothing of who is in
 * which category.
 * @example whyDropped({ overallBase: 8, rows: [] }, { disclosureThreshold: 5 }) // => 'trop peu de personnes ont répondu'
 */
export function whyDropped(
  { overallBase, rows }: Pick<BrokenDownItem, 'overallBase' | 'rows'>,
  settings: Pick<Settings, 'disclosureThreshold'>,
): string {
  if (overallBase < fewestTold(settings)) return 'trop peu de personnes ont répondu';
  // The few who were offered a choice may be the reason, among however many.
  const isOffered = rows.some(({ ownBases }) => ownBases !== undefined);
  const who = isOffered ? 'ont répondu, ou à qui un choix était proposé,' : 'ont répondu';
  const few = integer(settings.disclosureThreshold);
  return `les personnes qui ${who} sont toutes d’une même catégorie, ou toutes sauf moins de ${few}`;
}
