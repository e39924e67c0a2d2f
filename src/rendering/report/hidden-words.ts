import { typographic } from '../../wording.ts';

/** What « s » stands for, wherever a table shows it. */
export const HIDDEN_WORDS =
  's : masqué, pour que nul ne soit reconnu, dans cette case ou dans une autre par soustraction';

/** In the place of a table that would tell nothing but who answered; it does not name the category. */
export function notPublished(rows: readonly string[]): string {
  const of = rows.length > 0 ? ` pour ${rows.map((label) => `« ${label} »`).join(', ')}` : '';
  return typographic(
    `Ventilation non publiée${of} : presque toutes les personnes qui ont répondu sont d’une même catégorie.`,
  );
}
