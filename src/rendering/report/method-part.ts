import type { Table } from '../../report/chart.ts';

/** One heading of the annex « Méthode », with what stands below it. */
export interface MethodPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table?: Table;
}
