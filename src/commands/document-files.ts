/** The full analysis as PDF and DOCX, for the public and for the house. */
import type { Problem } from '../problem.ts';
import { drawPngs } from '../rendering/charts/draw-pngs.ts';
import { analysisDocument } from '../rendering/document/analysis-document.ts';
import type { TextDocument } from '../rendering/document/document-tree.ts';
import { analysisDocx } from '../rendering/docx/analysis-docx.ts';
import { type AnalysisPdf, analysisPdf } from '../rendering/pdf/analysis-pdf.ts';
import { openPdfProcess } from '../rendering/pdf/open-pdf-process.ts';
import type { Drawings } from '../rendering/report/chart-html.ts';
import type { Report } from '../report/report.ts';
import { unprintableTexts } from './unprintable-texts.ts';

/** Pixels: two for each of a chart’s own, sharp on paper. */
const PICTURE_WIDTH = 1216;

type Documents = readonly { readonly document: TextDocument }[];

export interface DocumentFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/**
 * @param reports by the folder of their documents
 * @param drawings of every chart of the analysis
 * @param meanwhile what is done while another process makes the PDF files, and before those for
 * Word: all at once would take too much memory
 */
export async function documentFiles(
  reports: ReadonlyMap<string, Report>,
  drawings: Drawings,
  meanwhile: () => Promise<void>,
): Promise<DocumentFiles> {
  const documents = [...reports].map(([folder, report]) => ({
    path: `${folder}/analyse-complete`,
    document: analysisDocument(report),
  }));
  const svgs = new Map(Array.from(drawings, ([id, { wide }]) => [id, wide]));
  const [pdfs, docxs] = await Promise.all([
    inPdf(documents, svgs),
    meanwhile().then(() => inWord(documents, svgs)),
  ]);
  const files = documents.flatMap(({ path }, index) => {
    const [pdf, docx] = [pdfs[index]?.pdf, docxs[index]];
    return pdf && docx ? [[`${path}.pdf`, pdf] as const, [`${path}.docx`, docx] as const] : [];
  });
  const unprintable = documents.flatMap(({ path }, index) =>
    (pdfs[index]?.unprintable ?? []).map((one) => ({ ...one, path: `${path}.pdf` })),
  );
  return { files: new Map(files), problems: unprintableTexts(unprintable) };
}

async function inPdf(
  documents: Documents,
  svgs: ReadonlyMap<string, string>,
): Promise<readonly AnalysisPdf[]> {
  const { print, close } = openPdfProcess();
  const made: AnalysisPdf[] = [];
  try {
    for (const { document } of documents) made.push(await analysisPdf(document, svgs, print));
  } finally {
    await close();
  }
  return made;
}

async function inWord(
  documents: Documents,
  svgs: ReadonlyMap<string, string>,
): Promise<readonly Uint8Array[]> {
  const pngs = await drawPngs([...svgs.values()], PICTURE_WIDTH);
  const pictures = new Map(
    [...svgs.keys()].map((id, index) => [id, pngs[index] ?? new Uint8Array()]),
  );
  const made: Uint8Array[] = [];
  for (const { document } of documents) made.push(await analysisDocx(document, pictures));
  return made;
}
