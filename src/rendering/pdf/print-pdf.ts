import { withRowHeaders } from './row-headers.ts';
import { type PdfSource, typeset } from './typeset.ts';

/**
 * An accessible PDF: PDF/UA-1, with heads of columns and of rows.
 * @throws UnprintableError when the font lacks a character
 */
export function printPdf(source: PdfSource): Buffer {
  return withRowHeaders(typeset(source));
}
