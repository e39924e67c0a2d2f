/** What a reader of either file of responses must know of the apostrophe before a text. */
import { typographic } from '../../wording.ts';

/** As R, Python and most other tools write it. */
export const GUARD_PATTERN = String.raw`^'(?='*[=+\-@\t\r\n])`;

export const guardWords = typographic(
  'Dans responses.csv comme dans responses-fr.csv, un texte qui commence par =, +, - ou @, ou par une tabulation ou un retour à la ligne, est précédé d’une apostrophe : un tableur le prendrait pour une formule.',
);

/** @param code what shows that something is typed to the letter, around it */
export function unguardWords(code: (text: string) => string): string {
  const remedy = typographic(
    'Pour retrouver un texte à la lettre, retirez la première de ses apostrophes de tête quand l’un de ces signes les suit : remplacez par rien ce que désigne l’expression',
  );
  const own = typographic(' ; dans R, ');
  const r = String.raw`sub("^'(?='*[=+\\-@\\t\\r\\n])", "", x, perl = TRUE)`;
  const last = typographic('La commande responses import le fait d’elle-même.');
  return `${remedy} ${code(GUARD_PATTERN)}${own}${code(r)}. ${last}`;
}
