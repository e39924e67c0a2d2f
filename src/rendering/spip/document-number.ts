/** The number that SPIP gave to a document, as somebody wrote it. */
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';

const MOST_DIGITS = 10;

/** Where it was told: a line of a file, or the command line. */
export interface DocumentNumber extends Pick<Problem, 'path' | 'line'> {
  readonly document: string;
  readonly number: number;
}

/** A fault of the number of one document. */
export interface NumberProblem extends Problem {
  readonly document?: string;
}

/** Alone, or in a shortcut as SPIP shows it to be copied. */
const shortcut = /^(?:<(?:doc|img|emb)(\d+)(?:\|[^<>]*)?>|(?:doc|img|emb)?(\d+))$/i;

/**
 * @param place where it was told
 * @example documentNumber('canaux', ' 12 ', { path: 'n.csv' }) // => { document: 'canaux', number: 12, path: 'n.csv' }
 * @example documentNumber('canaux', '<img12|center>', { path: 'n.csv' }) // => { document: 'canaux', number: 12, path: 'n.csv' }
 */
export function documentNumber(
  document: string,
  number: string,
  place: Pick<Problem, 'path' | 'line'>,
): DocumentNumber | NumberProblem {
  const [, inTag, alone] = shortcut.exec(number.trim()) ?? [];
  const digits = (inTag ?? alone ?? '').replace(/^0+/, '');
  if (digits !== '' && digits.length <= MOST_DIGITS) {
    return { document: document.trim(), number: Number(digits), ...place };
  }
  const message = `« ${number.trim()} » n’est pas le numéro d’un document de SPIP.`;
  const hint = 'Un numéro est un nombre entier : 123 pour <doc123>.';
  return numberProblem({ code: 'bad-number', message, hint, ...place }, document.trim());
}

export function numberProblem(
  fault: Pick<Problem, 'code' | 'message' | 'path' | 'line'> & { readonly hint: string },
  document?: string,
): NumberProblem {
  return {
    ...fault,
    severity: 'error',
    message: typographic(fault.message),
    hint: typographic(fault.hint),
    ...(document === undefined ? {} : { document }),
  };
}
