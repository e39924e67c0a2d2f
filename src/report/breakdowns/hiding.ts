import type { Grouping } from './grouping.ts';

/** What is hidden of one item in one variable: of each property, and of how many answered. */
export interface Hiding {
  readonly grouping: Grouping;
  readonly isHidden: (property: string, group: number) => boolean;
  /** The same, unless it is a mean of too few for one: that is no secret. */
  readonly isSecret: (property: string, group: number) => boolean;
  readonly isBaseHidden: (group: number) => boolean;
}
