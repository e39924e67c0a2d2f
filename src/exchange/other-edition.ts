/** A file of texts that was chosen by mistake: told at once, and not row by row. */
import type { Problem } from '../problem.ts';
import { counted, integer, typographic } from '../wording.ts';

/** Of fewer rows, each can be told by itself. */
const FEWEST_ROWS = 10;
const FEWEST_SHARE = 0.1;

/**
 * @param responses whose text each row says that it is
 * @param written every text of the edition
 */
export function otherEdition(
  responses: readonly string[],
  path: string,
  written: readonly { readonly response: string }[],
): Problem | undefined {
  const all = responses.length;
  if (all < FEWEST_ROWS) return undefined;
  const known = new Set(written.map(({ response }) => response));
  const own = responses.filter((response) => known.has(response)).length;
  const told = (message: string): Problem => ({
    code: 'other-edition',
    severity: 'error',
    path,
    message: typographic(message),
    hint: typographic(
      'Repartez du fichier de cette édition : téléchargez-le dans l’Atelier, ou donnez-le par « remarques export ».',
    ),
  });
  if (own === 0) {
    return told('Aucun de ces textes n’est de cette édition : ce fichier est celui d’une autre.');
  }
  if (own < all * FEWEST_SHARE) {
    return told(
      `Presque aucun de ces textes n’est de cette édition : ${integer(own)} sur ${integer(all)}.`,
    );
  }
  if (all > 2 * written.length + FEWEST_ROWS) {
    const texts = counted(written.length, 'texte', 'textes');
    return told(`Ce fichier a ${integer(all)} lignes, et cette édition ${texts} en tout.`);
  }
  return undefined;
}
