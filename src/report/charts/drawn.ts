import type { ChartValues, Table } from '../chart.ts';

/** What a chart of the plan draws, apart from the words that the plan gives it. */
export interface Drawn {
  readonly values: ChartValues;
  readonly table: Table;
  readonly universe: string;
  /** Ends the champ, and the alternative as well: who does not see the one may not read the other. */
  readonly offered?: string;
}
