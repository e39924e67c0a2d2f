/** What the cell of a box says: ticked, not ticked, or something else. */
import { plainWords } from './plain-words.ts';

const yes = words('oui|o|yes|y|ja|1|x|v|vrai|true|coché|cochée|sélectionné|checked|selected|on');
const no = words('non|n|no|nein|0|faux|false|non coché|non sélectionné|unchecked|not selected|off');

/**
 * Undefined when the cell holds anything else.
 * @example tickOf('Oui') // => true
 * @example tickOf('Non coché') // => false
 * @example tickOf('Tableur') // => undefined
 */
export function tickOf(cell: string): boolean | undefined {
  if (/^[✓✔☑☒]$/u.test(cell)) return true;
  if (cell === '☐') return false;
  const said = plainWords(cell);
  return yes.has(said) ? true : no.has(said) ? false : undefined;
}

/**
 * LimeSurvey's word for a question that was not displayed, and that of R.
 * @example isNotShown('N/A') // => true
 */
export function isNotShown(cell: string): boolean {
  return /^#?n\/?a$/i.test(cell);
}

const unanswered = words('sans réponse|pas de réponse|non répondu|no answer');

/**
 * Displayed, and left without an answer.
 * @example isUnanswered('Sans réponse') // => true
 */
export function isUnanswered(cell: string): boolean {
  return unanswered.has(plainWords(cell));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map(plainWords));
}
