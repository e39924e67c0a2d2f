/** In the place of a number that would tell of a few persons. */
export const HIDDEN = 'masqué';

/** Behind the champ of a chart in which it stands. */
export const HIDDEN_WHY = '« Masqué » : trop peu de personnes pour le publier.';
