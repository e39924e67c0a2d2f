/** The blank questionnaire as an accessible PDF. */
import { pdfSource } from '../pdf/pdf-source.ts';
import { printPdf } from '../pdf/print-pdf.ts';
import type { BlankDocument } from './blank-document.ts';

const template = ['paper', 'answers', 'questionnaire'].map(
  (name) => new URL(`./${name}.typ`, import.meta.url),
);

/**
 * @param day `2021-06-01`, the date of the file
 * @throws UnprintableError when the font lacks a character
 */
export function blankPdf(document: BlankDocument, day: string): Buffer {
  return printPdf(pdfSource(template, document, day));
}
