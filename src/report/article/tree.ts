/** The article as a tree: Markdown's nodes, and ours for what is computed. */
import type { Link, Literal, Node, Root, RootContent, Text } from 'mdast';

/** A number of the report, inside a sentence. */
export interface FigureNode extends Node {
  type: 'figure';
  figure: string;
  /** The figure itself, its count, the size of its base; of a change, its points without a sign. */
  shows: 'printed' | 'count' | 'base' | 'size';
  printed: string;
}

/** A number that is none of this edition's, quoted as it was published elsewhere. */
export interface CitedNode extends Literal {
  type: 'cited';
  /** Two with the same id are the same number. */
  id: string;
  /** Its fiche: the question as it was worded then, and where the number was read. */
  question?: string;
  sentences: readonly string[];
}

/** A chart of the plan, between paragraphs. */
export interface ChartNode extends Node {
  type: 'chart';
  chart: string;
}

/** Themes ordered by the number of persons. */
export interface ThemesNode extends Node {
  type: 'themes';
  items: readonly { readonly figure: string; readonly label: string; readonly printed: string }[];
}

/** A remark chosen for publication. */
export interface QuotationNode extends Literal {
  type: 'quotation';
  about: string;
}

/** The box that says what the percentages are and are not. */
export interface PrecisionNode extends Node {
  type: 'precision';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    figure: FigureNode;
    cited: CitedNode;
  }
  interface RootContentMap {
    figure: FigureNode;
    cited: CitedNode;
    chart: ChartNode;
    themes: ThemesNode;
    quotation: QuotationNode;
    precision: PrecisionNode;
  }
}

export type OwnNode =
  | FigureNode
  | CitedNode
  | ChartNode
  | ThemesNode
  | QuotationNode
  | PrecisionNode;

/** Computed words that are Markdown's own nodes: no renderer need know that they were computed. */
export type InlineNode = Text | Link;

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: readonly RootContent[];
  /** Ids of the figures it quotes, in order, each once. */
  readonly cited: readonly string[];
}

/** What stands between the second-level headings; `checkPlaces` tells of what is before the first. */
export function sectionsOf(tree: Root): readonly Section[] {
  const taken = new Set(ownIds);
  const sections: { title: string; content: RootContent[] }[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      sections.push({ title: plainText(node), content: [] });
    } else {
      if (sections.length === 0) sections.push({ title: '', content: [] });
      sections.at(-1)?.content.push(node);
    }
  }
  return sections.map(({ title, content }) => ({
    id: freeId(slug(title) || 'partie', taken),
    title,
    content,
    cited: [...new Set(content.flatMap(figuresIn))],
  }));
}

/** Ids that a page of the report keeps for itself. */
const ownIds = ['texte', 'sommaire', 'precision', 'document-joint'];

/** The id, or the id with a number when it is taken, as is that of its heading. */
function freeId(wanted: string, taken: Set<string>): string {
  const free = (id: string) => !taken.has(id) && !taken.has(`${id}-titre`);
  let id = wanted;
  for (let again = 2; !free(id); again++) id = `${wanted}-${again}`;
  taken.add(id).add(`${id}-titre`);
  return id;
}

function figuresIn(node: Node): string[] {
  if (node.type === 'figure') return [(node as FigureNode).figure];
  if (node.type === 'themes') return (node as ThemesNode).items.map(({ figure }) => figure);
  return 'children' in node ? (node.children as Node[]).flatMap(figuresIn) : [];
}

/** The text of a node, computed numbers included. */
export function plainText(node: Node): string {
  if (node.type === 'figure') return (node as FigureNode).printed;
  if ('value' in node) return String(node.value);
  return 'children' in node ? (node.children as Node[]).map(plainText).join('') : '';
}

/**
 * @example slug('Après le bilan, l’action') // => 'apres-le-bilan-l-action'
 */
export function slug(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
