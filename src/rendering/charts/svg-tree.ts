/** An element of an SVG file; a string is text, as escaped in the file. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgNode[];
}

export type SvgNode = SvgElement | string;

/**
 * Reads what Vega writes: elements, attributes in double quotes, text; no comments or entities
 * of its own. Values stay escaped as they are.
 * @throws Error when the elements are not nested properly
 */
export function parseSvg(svg: string): SvgElement {
  const open: { name: string; attributes: Map<string, string>; children: SvgNode[] }[] = [
    { name: '', attributes: new Map(), children: [] },
  ];
  for (const [, closing, name, attributes = '', empty, text] of svg.matchAll(
    /<(\/)?([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/)?>|([^<]+)/g,
  )) {
    const parent = open.at(-1);
    if (text !== undefined) parent?.children.push(text);
    else if (closing !== undefined) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else if (name !== undefined) {
      const pairs = attributes.matchAll(/([\w:-]+)="([^"]*)"/g);
      const known = new Map(Array.from(pairs, ([, key = '', value = '']) => [key, value]));
      const element = { name, attributes: known, children: [] };
      parent?.children.push(element);
      if (empty === undefined) open.push(element);
    }
  }
  const root = open[0]?.children.find((node) => typeof node !== 'string');
  if (open.length !== 1 || root === undefined) throw new Error('an element is left open');
  return root;
}

/** The file of a tree: no spaces or line ends between elements. */
export function writeSvg(node: SvgNode): string {
  if (typeof node === 'string') return node;
  const attributes = Array.from(node.attributes, ([name, value]) => ` ${name}="${value}"`).join('');
  const content = node.children.map(writeSvg).join('');
  return content === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${content}</${node.name}>`;
}

/** Text for a place between tags or in an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
