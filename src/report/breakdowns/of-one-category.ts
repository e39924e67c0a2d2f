/** Breakdowns that tell nothing but who answered: they are dropped, and a sentence stands for them. */
import { isConcentrated } from '../../statistics/disclosure/concentration.ts';
import { sum } from '../../statistics/sum.ts';
import type { CountedItem } from './counted-item.ts';
import type { HidingRule } from './hide-item.ts';
import type { Hiding } from './hiding.ts';

/**
 * Whether nearly all who answered are of one category. Where everybody was asked, or all are of
 * one, this is known from the response rates, and matters if they are few or something is hidden;
 * elsewhere it is what nobody may learn here, however many they are: of those who gave the answer
 * that decides, fewer may have answered another question.
 * @param isConditional not everybody was asked
 * @param isHidden what of it is hidden already
 */
export function isOfOneCategory(
  { bases, properties, tables }: CountedItem,
  isConditional: boolean,
  isHidden: Hiding['isHidden'],
  { threshold, smallGroup }: HidingRule,
): boolean {
  const hidden = properties.map(({ id, ...property }) => ({
    ...property,
    groups: [...bases.keys()].filter((group) => isHidden(id, group)),
  }));
  const isHiding = hidden.some(({ groups }) => groups.length > 0);
  const categories = tables.answered.filter((persons) => sum(persons) > 0);
  const isTelling = (isConditional && categories.length > 1) || sum(bases) < smallGroup;
  // Of a choice that few were offered, the others that are shown say that nobody of them was.
  const isOffered = ({ kind, bases: own, groups }: (typeof hidden)[number]) =>
    kind !== 'mean' && sum(own) < sum(bases) && groups.length === 1;
  return (
    ((isTelling || isHiding) && isConcentrated(bases, threshold)) ||
    hidden.some((one) => isOffered(one) && isConcentrated(one.bases, threshold))
  );
}
