import type { SvgElement, SvgNode } from './svg-tree.ts';

/**
 * The same drawing in a third of the bytes, and in shapes that a person (or a test) can read:
 * `rect`, `circle` and absolute positions instead of paths moved by a transform; no groups that
 * do nothing; what all children of a group share is written once, on the group.
 */
export function compactSvg(root: SvgElement): SvgElement {
  return { ...root, children: root.children.flatMap(compact) };
}

function compact(node: SvgNode): SvgNode[] {
  if (typeof node === 'string') return [node];
  if (node.name !== 'g') return isDrawn(node) ? [simplerShape(node)] : [];
  const children = node.children.flatMap(compact);
  const moves = node.attributes.get('transform');
  if (moves !== undefined && moves !== 'translate(0,0)') return [{ ...node, children }];
  return children.some(isGroup) ? children : hoist(children);
}

const isGroup = (node: SvgNode) => typeof node !== 'string' && node.name === 'g';

/** Vega gives every picture and group a background and a foreground, mostly without any paint. */
function isDrawn({ name, attributes }: SvgElement): boolean {
  return !/^(path|rect)$/.test(name) || attributes.has('fill') || attributes.has('stroke');
}

function simplerShape(shape: SvgElement): SvgElement {
  const [, left, top] = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(
    shape.attributes.get('transform') ?? 'translate(0,0)',
  ) ?? [undefined, undefined, undefined];
  if (left === undefined || top === undefined) return shape;
  const [x, y] = [Number(left), Number(top)];
  const {
    d = '',
    x2 = '0',
    y2 = '0',
    transform: _,
    ...rest
  } = Object.fromEntries(shape.attributes);
  const made = (name: string, place: Record<string, number>): SvgElement => ({
    name,
    attributes: new Map([...Object.entries(place).map(pair), ...Object.entries(rest)]),
    children: shape.children,
  });
  if (shape.name === 'text') return withLines(made('text', { x, y }), x);
  if (shape.name === 'line') {
    return made('line', { x1: x, y1: y, x2: x + Number(x2), y2: y + Number(y2) });
  }
  const box = /^M(-?[\d.e-]+),(-?[\d.e-]+)h([\d.e-]+)v([\d.e-]+)h-[\d.e-]+Z$/
    .exec(d)
    ?.slice(1)
    .map(Number);
  if (box !== undefined) {
    const [left = 0, top = 0, width = 0, height = 0] = box;
    return made('rect', { x: x + left, y: y + top, width, height });
  }
  const circle = /^M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0$/.exec(d)?.[1];
  return circle === undefined ? shape : made('circle', { cx: x, cy: y, r: Number(circle) });
}

/** The lines of a wrapped text start where the text does: there is no transform any more. */
function withLines(text: SvgElement, x: number): SvgElement {
  const children = text.children.map((line) =>
    typeof line === 'string' || !line.attributes.has('x')
      ? line
      : { ...line, attributes: new Map([...line.attributes, pair(['x', x])]) },
  );
  return { ...text, children };
}

/** Attributes that an element inherits from the group around it, unless it has its own. */
const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-weight',
  'text-anchor',
];

/** The commonest value of what all of them have is written once, around them. */
function hoist(children: readonly SvgNode[]): SvgNode[] {
  const elements = children.filter((node) => typeof node !== 'string');
  if (elements.length < 2) return elements;
  const shared = new Map<string, string>();
  for (const name of inherited) {
    const values = elements.map(({ attributes }) => attributes.get(name));
    const common = commonest(values.filter((value) => value !== undefined));
    if (!values.includes(undefined) && common !== undefined) shared.set(name, common);
  }
  if (shared.size === 0) return elements;
  const own = (element: SvgElement): SvgElement => ({
    ...element,
    attributes: new Map(
      [...element.attributes].filter(([key, value]) => shared.get(key) !== value),
    ),
  });
  return [{ name: 'g', attributes: shared, children: elements.map(own) }];
}

function commonest(values: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(values, (value) => value)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  return counts[0]?.[0];
}

/** Hundredths of a pixel are beyond any screen. */
const pair = ([name, value]: [string, number]): [string, string] => [
  name,
  String(Math.round(value * 100) / 100),
];
