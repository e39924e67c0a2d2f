import type { Settings } from '../definition/settings.ts';

/**
 * Respondents that a group needs for its answers to be told: twice the threshold below which
 * nothing is told of it, since of eight persons, that nobody said so tells nearly as much as of
 * four. It looks at how many answered and never at what: a reader who knows the rule learns nothing
 * from what is hidden.
 */
export function fewestTold({ disclosureThreshold }: Pick<Settings, 'disclosureThreshold'>): number {
  return 2 * disclosureThreshold;
}
