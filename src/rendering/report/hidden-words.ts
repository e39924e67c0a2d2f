import type { BrokenDownItem } from '../../report/breakdowns/breakdown.ts';
import { whyDropped } from '../../report/breakdowns/why-dropped.ts';
import type { Report } from '../../report/report.ts';
import { typographic } from '../../wording.ts';

/** What « s » stands for, wherever a table shows it. */
export const HIDDEN_WORDS =
  's : masqué, pour que nul ne soit reconnu, dans cette case ou dans une autre par soustraction';

/** A row of a matrix, or a question, of which nothing is told by category. */
export interface NotPublished {
  /** Where the sentence must say of what it is. */
  readonly label?: string;
  readonly item: BrokenDownItem;
}

/**
 * In the place of a table that would tell nothing but who answered; it does not name the category.
 * @returns a sentence per reason
 */
export function notPublished(
  dropped: readonly NotPublished[],
  { questionnaire: { settings } }: Report,
): readonly string[] {
  const reasons = Map.groupBy(dropped, ({ item }) => whyDropped(item, settings));
  return [...reasons].map(([why, some]) => {
    const labels = some.flatMap(({ label }) => (label === undefined ? [] : [`« ${label} »`]));
    const of = labels.length > 0 ? ` pour ${labels.join(', ')}` : '';
    return typographic(`Ventilation non publiée${of} : ${why}.`);
  });
}
