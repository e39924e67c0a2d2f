/** Sentences of the article in SPIP’s markup. */
import type { Link, LinkReference, Node, PhrasingContent, RootContent } from 'mdast';
import type { CitedNode, FigureNode } from '../../report/article/tree.ts';
import { figureOf } from '../../report/figure.ts';
import { observationsPath } from '../../report/observations.ts';
import type { Report } from '../../report/report.ts';
import { typographic } from '../../wording.ts';
import { linkPlaceholder, observationsName } from './placeholder.ts';
import { baseNote, spipNote } from './spip-note.ts';
import { spipText } from './spip-text.ts';

/** What the text around a sentence has told already, and what it may refer to. */
export interface SpipProse {
  readonly report: Report;
  /** Figures and quotations that have their note in this field. */
  readonly noted: Set<string>;
  /** Figures that this field prints: their count and base need no note of their own. */
  readonly printed: ReadonlySet<string>;
  /** Addresses that are written once, apart from their links. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Whether the numbers of documents will be put in: in the text, and not in the lead. */
  readonly numbered: boolean;
}

export function spipInline(nodes: readonly RootContent[], prose: SpipProse, inside = ''): string {
  return nodes.map((node) => inlineNode(node as PhrasingContent, prose, inside)).join('');
}

/** @param inside what surrounds it: two of SPIP’s marks cannot be told apart when they touch */
function inlineNode(node: PhrasingContent, prose: SpipProse, inside: string): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return spipText(node.value);
    case 'figure':
      return `${spipText(node.printed)}${figureNote(node, prose)}`;
    case 'cited':
      return `${spipText(typographic(node.value))}${citedNote(node, prose)}`;
    case 'break':
      return '\n_ ';
    case 'strong':
    case 'emphasis':
      return marked(node.type, spipInline(node.children, prose, node.type), inside);
    case 'link':
      return link(node.url, spipInline(node.children, prose, inside), prose);
    case 'linkReference':
      return link(
        prose.addresses.get(node.identifier) ?? '',
        spipInline(node.children, prose, inside),
        prose,
      );
    default:
      return 'children' in node ? spipInline(node.children as RootContent[], prose, inside) : '';
  }
}

function marked(type: 'strong' | 'emphasis', content: string, inside: string): string {
  if (inside !== '')
    return type === 'strong' ? `<strong>${content}</strong>` : `<em>${content}</em>`;
  return type === 'strong' ? `{{${content}}}` : `{${content}}`;
}

/** Whether the link leads somewhere from SPIP: to the web, or to a document of the article. */
export function leadsOn(url: string, prose: SpipProse): boolean {
  return leadsOut(url) || observedAt(url, prose) !== undefined;
}

function leadsOut(url: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(url);
}

/** The question of whose observations an address is the page. */
function observedAt(url: string, { report, numbered }: SpipProse): string | undefined {
  if (!numbered) return undefined;
  const ids = report.observations.map(({ question }) => question.id);
  return ids.find((id) => observationsPath(id) === url);
}

/** The questions whose observations the links of a node lead to. */
export function observedBy(node: Node, prose: SpipProse): readonly string[] {
  if (node.type === 'link') return [observedAt((node as Link).url, prose) ?? []].flat();
  if (node.type === 'linkReference') {
    const { identifier } = node as LinkReference;
    return [observedAt(prose.addresses.get(identifier) ?? '', prose) ?? []].flat();
  }
  return 'children' in node
    ? (node.children as Node[]).flatMap((child) => observedBy(child, prose))
    : [];
}

/** What lies beside `bilan.html` does not lie beside the article, unless it is joined to it. */
function link(url: string, text: string, prose: SpipProse): string {
  const observed = observedAt(url, prose);
  if (observed !== undefined) return `[${text}${linkPlaceholder(observationsName(observed))}`;
  if (!leadsOut(url)) return text;
  const safe = url.replace(/[\s<>[\]{}|"~]/g, (sign) => encodeURIComponent(sign));
  return `[${text}->${safe}]`;
}

/**
 * Behind a number the first time that it is quoted; behind its count where that is alone. A base is
 * another number, whose note says who they are; that of persons invited would only say it again.
 */
function figureNote({ figure: id, shows }: FigureNode, { report, noted, printed }: SpipProse) {
  const figure = figureOf(report.figures, id);
  const isPart = shows === 'count' || shows === 'base';
  if (noted.has(id) || (isPart && printed.has(id))) return '';
  if (id === 'participation.invited' || (shows === 'base' && figure.base.kind === 'invited'))
    return '';
  const key = shows === 'base' ? `base ${figure.question} ${figure.base.described}` : id;
  if (noted.has(key)) return '';
  noted.add(key);
  const note = shows === 'base' ? baseNote(figure) : spipNote(figure, report.questionnaire);
  return `[[${spipText(note)}]]`;
}

function citedNote({ id, question, sentences }: CitedNode, { noted }: SpipProse): string {
  const key = `cited ${id}`;
  if (noted.has(key)) return '';
  noted.add(key);
  const asked = question === undefined ? [] : [typographic(`« ${question} »`)];
  return `[[${spipText([...asked, ...sentences].join(' '))}]]`;
}

/** Figures that the nodes print themselves, and not only their count or base. */
export function figuresPrinted(node: Node): readonly string[] {
  if (node.type === 'figure') {
    const { figure, shows } = node as FigureNode;
    return shows === 'printed' || shows === 'size' ? [figure] : [];
  }
  return 'children' in node ? (node.children as Node[]).flatMap(figuresPrinted) : [];
}
