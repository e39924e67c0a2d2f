/** The tree of a section as HTML. Charts and quotations come ready made; raw HTML never gets this far. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Paragraph, RootContent } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import type {
  ChartNode,
  CitedNode,
  FigureNode,
  QuotationNode,
  ThemesNode,
} from '../../report/article/tree.ts';
import { typographic } from '../../wording.ts';
import { quotedRemark } from './quoted-remark.ts';

export interface ProseParts {
  /** HTML of a chart. */
  readonly chart: (id: string) => string;
  /** HTML of the box on what percentages are. */
  readonly precision: () => string;
  /** True the first time that a number is met: its fiche leads back there. */
  readonly isFirst: (id: string) => boolean;
  /** Takes note of a number quoted from elsewhere, once. */
  readonly quote: (node: CitedNode) => void;
  readonly demonstration: boolean;
}

export function proseHtml(content: readonly RootContent[], parts: ProseParts): string {
  const tree = toHast(
    { type: 'root', children: [...content] },
    {
      allowDangerousHtml: true,
      handlers: {
        paragraph: (state: State, node: Paragraph) =>
          element('p', leadsNext(node) ? { className: ['np'] } : {}, state.all(node)),
        figure: (_: State, node: FigureNode) => figureLink(node, parts),
        cited: (_: State, node: CitedNode) => citedLink(node, parts),
        chart: (_: State, node: ChartNode) => raw(parts.chart(node.chart)),
        precision: () => raw(parts.precision()),
        themes: (_: State, node: ThemesNode) => themeList(node, parts),
        quotation: (_: State, node: QuotationNode) => quotation(node, parts),
      },
    },
  );
  return toHtml(tree as HtmlRoot, { allowDangerousHtml: true });
}

/** Nothing but a link to a neighbouring page, which leads nowhere on paper. */
function leadsNext({ children: [only, ...others] }: Paragraph): boolean {
  return others.length === 0 && only?.type === 'link' && !/^[a-z]+:/i.test(only.url);
}

/** The fiche id of a figure, as an address: ids hold dots and signs that HTML allows. */
export function ficheAnchor(figure: string): string {
  return `f-${figure}`;
}

function figureLink(node: FigureNode, parts: ProseParts): Element {
  const first = parts.isFirst(node.figure) ? { id: `t-${node.figure}` } : {};
  const properties = { className: ['k'], href: `#${ficheAnchor(node.figure)}`, ...first };
  return element('a', properties, [text(node.printed)]);
}

/** The id of a quoted number in its page. */
export function citedId(node: CitedNode): string {
  return `cite-${node.id}`;
}

function citedLink(node: CitedNode, parts: ProseParts): Element {
  const id = citedId(node);
  const isFirst = parts.isFirst(id);
  if (isFirst) parts.quote(node);
  const properties = { className: ['k', 'cited'], href: `#${ficheAnchor(id)}` };
  const first = isFirst ? { id: `t-${id}` } : {};
  return element('a', { ...properties, ...first }, [text(typographic(node.value))]);
}

function themeList(node: ThemesNode, parts: ProseParts): Element {
  const items = node.items.map(({ figure, label, printed }) =>
    element('li', {}, [
      figureLink({ type: 'figure', figure, shows: 'printed', printed }, parts),
      element('span', {}, [text(typographic(label))]),
    ]),
  );
  return element('ol', { className: ['ranks'] }, items);
}

function quotation(node: QuotationNode, parts: ProseParts): Element {
  const by = [node.about, parts.demonstration ? 'citation fictive' : ''].filter(Boolean).join(', ');
  return element('blockquote', {}, [
    ...quotedRemark(node.value).map((lines) => element('p', {}, lines.flatMap(ownLine))),
    ...(by === '' ? [] : [element('footer', {}, [text(by)])]),
  ]);
}

function ownLine(line: string, index: number): readonly ElementContent[] {
  return index === 0 ? [text(line)] : [element('br', {}, []), text(line)];
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function raw(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent;
}
