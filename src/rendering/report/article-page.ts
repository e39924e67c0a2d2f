/** `bilan.html`: the article, its charts, and behind each number its fiche. */
import type { Section } from '../../report/article/tree.ts';
import { ficheOf } from '../../report/fiche.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { integer } from '../../wording.ts';
import { html, renderTemplate } from '../templates.ts';
import { chartHtml } from './chart-html.ts';
import { renderDocument } from './document.ts';
import { ficheAnchor, proseHtml } from './prose.ts';

export async function articlePage(report: Report): Promise<string> {
  const charts = new Map<string, string>();
  for (const [id, chart] of report.charts) {
    charts.set(id, await chartHtml(chart, { openTable: false, titled: true }));
  }
  const met = new Set<string>();
  const sections = report.sections.map((section) => sectionHtml(section, report, charts, met));
  const joint = renderTemplate('joint', {});
  return renderDocument(report, {
    lead: report.lead,
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
): string {
  // A figure has one fiche, in the section that quotes it first.
  const fresh = section.cited.filter((id) => !met.has(id));
  const content = proseHtml(section.content, {
    chart: (id) => charts.get(id) ?? '',
    precision: () => precision(report),
    isFirst: (figure) => !met.has(figure) && met.add(figure) !== undefined,
    demonstration: report.demonstration,
  });
  const fiches = fresh.map((id) => ({
    ...ficheOf(figureOf(report.figures, id), report.questionnaire),
    anchor: ficheAnchor(id),
  }));
  const label =
    fiches.length === 1
      ? 'Fiche du nombre cité'
      : `Fiches des ${integer(fiches.length)} nombres cités`;
  return renderTemplate('article-section', { ...section, content: html(content), fiches, label });
}

function precision(report: Report): string {
  return renderTemplate('precision', {
    complete: integer(report.participation.complete),
    persons: report.questionnaire.settings.words.persons,
  });
}
