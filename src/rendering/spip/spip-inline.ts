/** Sentences of the article in SPIP’s markup. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { CitedNode, FigureNode } from '../../report/article/tree.ts';
import { type Figures, figureOf } from '../../report/figure.ts';
import { typographic } from '../../wording.ts';
import { spipNote } from './spip-note.ts';
import { spipText } from './spip-text.ts';

/** What the text around a sentence has told already, and what it may refer to. */
export interface SpipProse {
  readonly figures: Figures;
  /** Figures that have their note; absent where notes cannot be. */
  readonly noted?: Set<string>;
  /** Addresses that are written once, apart from their links. */
  readonly addresses: ReadonlyMap<string, string>;
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
      return link(node.url, spipInline(node.children, prose, inside));
    case 'linkReference':
      return link(
        prose.addresses.get(node.identifier) ?? '',
        spipInline(node.children, prose, inside),
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

export function leadsOut(url: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(url);
}

/** A page of the web or an address; what lies beside `bilan.html` does not lie beside the article. */
function link(url: string, text: string): string {
  if (!leadsOut(url)) return text;
  const safe = url.replace(/[\s<>[\]{}|"~]/g, (sign) => encodeURIComponent(sign));
  return `[${text}->${safe}]`;
}

/** Behind a number the first time that it is quoted. */
function figureNote({ figure, shows }: FigureNode, { figures, noted }: SpipProse): string {
  if (shows === 'count' || shows === 'base' || !noted || noted.has(figure)) return '';
  noted.add(figure);
  const note = spipNote(figureOf(figures, figure));
  return note === undefined ? '' : `[[${spipText(note)}]]`;
}

function citedNote({ value, source }: CitedNode, { noted }: SpipProse): string {
  const key = `${value} ${source}`;
  if (!noted || noted.has(key)) return '';
  noted.add(key);
  return `[[${spipText(`Chiffre cité. Source\u00a0: ${typographic(source)}.`)}]]`;
}
