import { countedChoices, groupsOf, type Item } from '../../dataset/item.ts';
import { groupingLabel } from '../grouping-label.ts';
import type { Property } from './countable-item.ts';

/**
 * What a table calls an answer: in a matrix by its short name, as the heads of its other table do;
 * choices counted together so that one sees it.
 */
export function nameInTable({ id, question, row }: Item, property: Property): string {
  const named = row ? [...countedChoices(question), ...groupsOf(question)] : [];
  const short = named.find((one) => `${id}.${one.id}` === property.id)?.short ?? property.label;
  return property.kind === 'union' ? groupingLabel(short) : short;
}
