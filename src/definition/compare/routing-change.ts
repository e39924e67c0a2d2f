/** Whether two conditions let the same people through, as far as their form shows it. */

import type { Condition } from '../condition.ts';
import { canonicalJson } from '../freeze.ts';
import { type Simplified, simplify } from '../simplify-condition.ts';
import type { Item, RoutingChange } from './change.ts';

/** Absent conditions let everybody through; the others must all hold. */
export type Conditions = readonly (Condition | undefined)[];

/** @returns no change at all, or the one */
export function routingChange(
  before: Conditions,
  after: Conditions,
  item?: Item,
): readonly RoutingChange[] {
  const [old, current] = [joint(before), joint(after)];
  if (normalForm(old) === normalForm(current)) return [];
  return [
    {
      kind: 'routing',
      ...(item === undefined ? {} : { item }),
      ...(old === undefined ? {} : { before: old }),
      ...(current === undefined ? {} : { after: current }),
    },
  ];
}

function joint(conditions: Conditions): Condition | undefined {
  const present = conditions.filter((one) => one !== undefined);
  return present.length > 1 ? { all: present } : present[0];
}

/** The same text for conditions that differ in writing only: order, nesting, double negation. */
function normalForm(condition: Condition | undefined): string {
  return condition === undefined ? '' : formOf(simplify(condition));
}

function formOf(simplified: Simplified): string {
  if ('kind' in simplified) {
    const parts = [...new Set(simplified.parts.map(formOf))].toSorted();
    return `${simplified.kind}(${parts.join(',')})`;
  }
  const { test, denied } = simplified;
  const sorted =
    'includes' in test ? { ...test, includes: [...new Set(test.includes)].toSorted() } : test;
  return `${denied ? 'not ' : ''}${canonicalJson(sorted)}`;
}
