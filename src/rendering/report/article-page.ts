/** `bilan.html`: the article, its charts, and behind each number its fiche. */
import type { CitedNode, Section } from '../../report/article/tree.ts';
import { ficheOf } from '../../report/fiche.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { integer, typographic } from '../../wording.ts';
import { html, renderTemplate } from '../templates.ts';
import { chartHtml, type Drawings } from './chart-html.ts';
import { renderDocument } from './document.ts';
import { precisionWords } from './precision-words.ts';
import { citedId, ficheAnchor, type ProseParts, proseHtml } from './prose.ts';

/**
 * @param documents whether the documents for other programs stand beside the page
 * @param drawings of the charts of the article, for whoever needs them too
 */
export async function articlePage(
  report: Report,
  documents = true,
  drawings?: Drawings,
): Promise<string> {
  const charts = new Map<string, string>();
  for (const [id, chart] of report.charts) {
    charts.set(id, await chartHtml(chart, { openTable: false, titled: true }, drawings));
  }
  const met = new Set<string>();
  const quotedAbove: CitedNode[] = [];
  const lead = proseHtml(report.lead.content, proseParts(report, charts, met, quotedAbove));
  const above = { figures: report.lead.cited, quoted: quotedAbove };
  const none = { figures: [], quoted: [] };
  const sections = report.sections.map((section, index) =>
    sectionHtml(section, report, charts, met, index === 0 ? above : none),
  );
  const joint = renderTemplate('joint', { documents });
  return renderDocument(report, {
    lead: html(lead),
    contentsTitle: 'Dans ce bilan',
    contents: [
      ...report.sections.map(({ id, title }) => ({ id, title })),
      { id: 'document-joint', title: 'L’analyse complète' },
    ],
    article: true,
    main: [...sections, joint].join('\n'),
  });
}

function sectionHtml(
  section: Section,
  report: Report,
  charts: ReadonlyMap<string, string>,
  met: Set<string>,
  above: { readonly figures: readonly string[]; readonly quoted: readonly CitedNode[] },
): string {
  // A figure has one fiche, in the section that quotes it first.
  const fresh = [...new Set([...above.figures, ...section.cited.filter((id) => !met.has(id))])];
  const quoted = [...above.quoted];
  const content = proseHtml(section.content, proseParts(report, charts, met, quoted));
  const fiches = [
    ...fresh.map((id) => ({
      ...ficheOf(figureOf(report.figures, id), report.questionnaire),
      anchor: ficheAnchor(id),
      ...brokenBeforePoints(figureOf(report.figures, id).printed),
    })),
    ...quoted.map((node) => citedFiche(node)),
  ];
  const label =
    fiches.length === 1
      ? 'Fiche du nombre cité'
      : `Fiches des ${integer(fiches.length)} nombres cités`;
  return renderTemplate('article-section', { ...section, content: html(content), fiches, label });
}

/** A fiche is narrower than « + 10 points », which may be two lines there. */
function brokenBeforePoints(printed: string): object {
  const [, number, unit] = /^(.*\u00a0)(points?)$/.exec(printed) ?? [];
  return number === undefined ? {} : { number, unit };
}

function proseParts(
  report: Report,
  charts: ReadonlyMap<string, string>,
  met: Set<string>,
  quoted: CitedNode[],
): ProseParts {
  return {
    chart: (id) => charts.get(id) ?? '',
    precision: () => precision(report),
    isFirst: (id) => !met.has(id) && met.add(id) !== undefined,
    quote: (node) => quoted.push(node),
    demonstration: report.demonstration,
  };
}

/** A number that was published elsewhere has a fiche too. */
function citedFiche(node: CitedNode): object {
  const { value, question, sentences } = node;
  const id = citedId(node);
  return { id, anchor: ficheAnchor(id), printed: typographic(value), question, sentences };
}

function precision(report: Report): string {
  return renderTemplate('precision', precisionWords(report));
}
