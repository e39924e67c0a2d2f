/** The article as a member of the service pastes it into SPIP: field by field. */
import type { Definition, RootContent } from 'mdast';
import type { Section } from '../../report/article/tree.ts';
import type { Observations } from '../../report/observations.ts';
import type { Report } from '../../report/report.ts';
import { JOINED, placeholder } from './placeholder.ts';
import { spipBlocks } from './spip-blocks.ts';
import { figuresPrinted, observedBy, type SpipProse, spipInline } from './spip-inline.ts';
import { spipText } from './spip-text.ts';

/** The field « Texte ». */
export function spipArticle(report: Report): string {
  const prose = proseOf(report, report.sections, true);
  const sections = report.sections.map(({ title, content }) =>
    [`{{{${spipText(title)}}}}`, spipBlocks(content, prose)].join('\n\n'),
  );
  const joined = `{{{L’analyse complète}}}\n\nToutes les questions telles qu’elles ont été posées, leurs tableaux, leurs bases, et la méthode.\n\n${placeholder(JOINED)}`;
  return `${[...fictive(report), ...sections, joined].join('\n\n')}\n`;
}

/**
 * The field « Chapeau ». Its notes are its own: SPIP numbers them before those of the text, and
 * leaves them out where it shows the first words of an article elsewhere.
 */
export function spipLead(report: Report): string {
  const { content } = report.lead;
  const prose = proseOf(report, [report.lead], false);
  const paragraphs = content.map((node) =>
    'children' in node ? spipInline(node.children as RootContent[], prose) : '',
  );
  return `${[...fictive(report), ...paragraphs].join('\n\n')}\n`;
}

function proseOf(report: Report, sections: readonly Section[], numbered: boolean): SpipProse {
  const content = sections.flatMap((section) => section.content);
  const definitions = content.filter((node): node is Definition => node.type === 'definition');
  return {
    report,
    noted: new Set(),
    printed: new Set(content.flatMap(figuresPrinted)),
    addresses: new Map(definitions.toReversed().map(({ identifier, url }) => [identifier, url])),
    numbered,
  };
}

/** Questions whose observations the text leads to, in its order. */
export function observedIn(report: Report): readonly Observations[] {
  const prose = proseOf(report, report.sections, true);
  const ids = report.sections.flatMap(({ content }) =>
    content.flatMap((node) => observedBy(node, prose)),
  );
  return [...new Set(ids)].flatMap(
    (id) => report.observations.find(({ question }) => question.id === id) ?? [],
  );
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
