/** The article as a member of the service pastes it into SPIP: field by field. */
import type { Definition, RootContent } from 'mdast';
import type { Report } from '../../report/report.ts';
import { JOINED, placeholder } from './placeholder.ts';
import { spipBlocks } from './spip-blocks.ts';
import { spipInline } from './spip-inline.ts';
import { spipText } from './spip-text.ts';

/** The field « Texte ». */
export function spipArticle(report: Report): string {
  const noted = new Set<string>();
  const sections = report.sections.map(({ title, content }) => {
    const prose = { report, figures: report.figures, noted, addresses: addressesIn(content) };
    return [`{{{${spipText(title)}}}}`, spipBlocks(content, prose)].join('\n\n');
  });
  const joined = `{{{L’analyse complète}}}\n\nToutes les questions telles qu’elles ont été posées, leurs tableaux, leurs bases, et la méthode.\n\n${placeholder(JOINED)}`;
  return `${[...fictive(report), ...sections, joined].join('\n\n')}\n`;
}

/** The field « Chapeau »: without notes, whose numbers would run through both fields. */
export function spipLead(report: Report): string {
  const { content } = report.lead;
  const prose = { figures: report.figures, addresses: addressesIn(content) };
  const paragraphs = content.map((node) =>
    'children' in node ? spipInline(node.children as RootContent[], prose) : '',
  );
  return `${[...fictive(report), ...paragraphs].join('\n\n')}\n`;
}

/** Charts in the order of the text. */
export function chartsIn(report: Report): readonly string[] {
  return report.sections.flatMap(({ content }) => content.flatMap(shownBy));
}

function shownBy(node: RootContent): readonly string[] {
  if (node.type === 'chart') return [node.chart];
  return 'children' in node ? (node.children as RootContent[]).flatMap(shownBy) : [];
}

function fictive({ demonstration }: Report): readonly string[] {
  return demonstration ? ['{{Données de démonstration, fictives.}}'] : [];
}

function addressesIn(content: readonly RootContent[]): ReadonlyMap<string, string> {
  const definitions = content.filter((node): node is Definition => node.type === 'definition');
  return new Map(definitions.map(({ identifier, url }) => [identifier, url]));
}
