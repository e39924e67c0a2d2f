import type { Settings } from '../../definition/settings.ts';
import type { BrokenDownItem } from '../breakdowns/breakdown.ts';
import { whyDropped } from '../breakdowns/why-dropped.ts';

/** In the place of a number that would tell of a few persons. */
export const HIDDEN = 'masqué';

/** Behind the champ of a chart in which it stands. */
export const HIDDEN_WHY = '« Masqué » : trop peu de personnes pour le publier.';

/** Behind the champ of a chart of which nothing but the whole is told. */
export function droppedWhy(item: BrokenDownItem, settings: Settings): string {
  return `« Masqué » : ${whyDropped(item, settings)}.`;
}
