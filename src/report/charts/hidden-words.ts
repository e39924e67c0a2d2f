/** In the place of a number that would tell of a few persons. */
export const HIDDEN = 'masqué';

/** Behind the champ of a chart of which nothing but the whole is told. */
export const DROPPED_WHY =
  '« Masqué » : presque toutes les personnes qui ont répondu sont d’une même catégorie.';

/** Behind the champ of a chart in which it stands. */
export const HIDDEN_WHY = '« Masqué » : trop peu de personnes pour le publier.';
