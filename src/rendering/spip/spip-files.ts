/** The folder `spip/`: the article, what to upload with it, and its charts as pictures. */
import type { Report } from '../../report/report.ts';
import { drawPngs } from '../charts/draw-pngs.ts';
import { fontFaces } from '../charts/font.ts';
import { renderChart } from '../charts/render-chart.ts';
import type { Drawings } from '../report/chart-html.ts';
import { observationsPage } from '../report/observations-page.ts';
import { observationsName } from './placeholder.ts';
import { chartsIn, observedIn, spipArticle, spipLead } from './spip-article.ts';
import { documentsText, numbersCsv } from './spip-documents.ts';

/** Sharp on a dense screen, and light enough to upload by the dozen. */
const pictureWidth = 1400;

/**
 * @param drawings of the charts of the article, where they are made already
 * @returns file names and contents
 */
export async function spipFiles(
  report: Report,
  drawings: Drawings = new Map(),
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const charts = chartsIn(report).flatMap((id) => report.charts.get(id) ?? []);
  const svgs: string[] = [];
  for (const chart of charts) {
    svgs.push(drawings.get(chart.id)?.wide ?? (await renderChart(chart, 'wide')));
  }
  const pngs = await drawPngs(svgs, pictureWidth);
  return new Map([
    ['article.txt', spipArticle(report)],
    ['chapo.txt', spipLead(report)],
    ['documents.txt', documentsText(report)],
    ['numeros.csv', numbersCsv(report)],
    ...observedIn(report).map((one): [string, string] => [
      `${observationsName(one.question.id)}.html`,
      observationsPage(one, report, 'alone'),
    ]),
    ...charts.flatMap(({ id }, i): [string, string | Uint8Array][] => [
      [`${id}.svg`, withFont(svgs[i] ?? '')],
      [`${id}.png`, pngs[i] ?? new Uint8Array()],
    ]),
  ]);
}

/** A picture that stands alone brings its letters with it. */
function withFont(svg: string): string {
  return svg.replace(/^<svg[^>]*>/, (start) => `${start}<style>${fontFaces()}</style>`);
}
