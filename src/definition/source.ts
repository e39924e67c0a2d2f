import type { Fault } from './fault.ts';
import type { Place, ValuePath } from './yaml-source.ts';

/** `questions!D12`: a cell of a spreadsheet. */
export interface Cell {
  readonly cell: string;
}

/** What a questionnaire is read from, whatever the kind of file: a value that knows its places. */
export interface Source {
  /** The file, as the person named it. */
  readonly path: string;
  readonly value: unknown;
  /** Where the value (or, failing it, what holds it) is written. */
  readonly place: (path: ValuePath) => Place | Cell;
  /** Where the key itself is written, for a key that should not be there. */
  readonly keyPlace: (path: ValuePath) => Place | Cell;
  /** The comment on the line of a text, where this kind of file has any: `#tag`. */
  readonly comment?: (path: ValuePath) => string | undefined;
  /** A key that is missing, where this kind of file has other words for it, and a place. */
  readonly missing?: (path: ValuePath) => Fault & Cell;
}

/**
 * A place inside a sentence.
 * @example placeInWords({ line: 12, column: 3 }) // => 'ligne 12'
 * @example placeInWords({ cell: 'choix!D4' }) // => 'cellule choix!D4'
 */
export function placeInWords(place: Place | Cell): string {
  return 'cell' in place ? `cellule ${place.cell}` : `ligne ${place.line}`;
}
