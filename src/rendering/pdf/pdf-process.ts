/** What `open-pdf-process.ts` starts. */
import { printPdf } from './print-pdf.ts';
import { type PdfSource, UnprintableError } from './typeset.ts';

export type PdfAnswer =
  | { readonly pdf: Uint8Array }
  /** What the font lacks. */
  | { readonly lacking: readonly string[] };

process.on('message', (source: PdfSource) => process.send?.(answerTo(source)));

function answerTo(source: PdfSource): PdfAnswer {
  try {
    return { pdf: printPdf(source) };
  } catch (error) {
    if (error instanceof UnprintableError) return { lacking: error.characters };
    throw error;
  }
}
