/** The number that SPIP gave to a document, as somebody wrote it. */
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';

/** Where it was told: a line of a file, or the command line. */
export interface DocumentNumber extends Pick<Problem, 'path' | 'line'> {
  readonly document: string;
  readonly number: number;
}

/** A fault of the number of one document. */
export interface NumberProblem extends Problem {
  readonly document?: string;
}

/**
 * @param place where it was told
 * @example documentNumber('canaux', ' 12 ', { path: 'n.csv' }) // => { document: 'canaux', number: 12, path: 'n.csv' }
 */
export function documentNumber(
  document: string,
  number: string,
  place: Pick<Problem, 'path' | 'line'>,
): DocumentNumber | NumberProblem {
  if (/^[1-9]\d{0,9}$/.test(number.trim())) {
    return { document: document.trim(), number: Number(number), ...place };
  }
  const message = `« ${number.trim()} » n’est pas le numéro d’un document de SPIP (${document.trim()}).`;
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
