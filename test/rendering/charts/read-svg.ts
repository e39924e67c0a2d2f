/** What is drawn in an SVG, read by means other than those that wrote it. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly texts: readonly DrawnText[];
}

export interface Shape {
  readonly name: 'rect' | 'circle' | 'line';
  /** Numbers as such; paint with what the group around says. */
  readonly at: Readonly<Record<string, number>>;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  /** A thick stroke of fine lines: see `stripesOf`. */
  readonly dashed: boolean;
}

export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly weight: 400 | 600;
  readonly anchor: string;
  readonly fill: string | undefined;
  readonly lines: readonly string[];
}

export function readSvg(svg: string): Drawn {
  const shapes: Shape[] = [];
  const texts: DrawnText[] = [];
  // Groups are never nested; what stands outside of any inherits from the picture alone.
  for (const part of svg.split(/(<g[^>]*>.*?<\/g>)/s)) {
    const around = attributes(/^<g([^>]*)>/.exec(part)?.[1] ?? '');
    for (const [, name, own = '', inner = ''] of part.matchAll(
      /<(rect|circle|line|text) ([^>]*?)(?:\/>|>(.*?)<\/text>)/g,
    )) {
      const given = { ...around, ...attributes(own) };
      if (name === 'text') texts.push(readText(given, inner));
      else shapes.push(readShape(name as Shape['name'], given));
    }
  }
  const [width = 0, height = 0] = (/viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [])
    .slice(1)
    .map(Number);
  return { width, height, shapes, texts };
}

/** The pixels between which a shape stands. */
export function extent({ name, at }: Shape) {
  const place = (key: string) => at[key] ?? 0;
  const { left, right, top, bottom } = {
    rect: () => ({
      left: place('x'),
      right: place('x') + place('width'),
      top: place('y'),
      bottom: place('y') + place('height'),
    }),
    circle: () => ({
      left: place('cx') - place('r'),
      right: place('cx') + place('r'),
      top: place('cy') - place('r'),
      bottom: place('cy') + place('r'),
    }),
    line: () => ({
      left: Math.min(place('x1'), place('x2')),
      right: Math.max(place('x1'), place('x2')),
      top: Math.min(place('y1'), place('y2')),
      bottom: Math.max(place('y1'), place('y2')),
    }),
  }[name]();
  return { left, right, top, bottom, width: right - left };
}

/** Where the fine lines across segments are drawn: upright strokes as wide as the lines are long. */
export function stripesOf({ shapes }: Drawn): readonly Extent[] {
  return shapes
    .filter(({ dashed }) => dashed)
    .map((shape) => {
      const { left, top, bottom } = extent(shape);
      const half = (shape.at['stroke-width'] ?? 1) / 2;
      return { left: left - half, right: left + half, top, bottom };
    });
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function overlap(one: Extent, other: Extent): boolean {
  const beside = one.right <= other.left || other.right <= one.left;
  const apart = one.bottom <= other.top || other.bottom <= one.top;
  return !beside && !apart;
}

/** All text, wrapped or not, without its spaces: a line may end where a space or a hyphen was. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00a0]/g, '');
}

export function squeezedTexts({ texts }: Drawn): string[] {
  return texts.map(({ lines }) => squeezed(lines.join('')));
}

function readShape(name: Shape['name'], given: Record<string, string>): Shape {
  const numbers = Object.entries(given).filter(([, value]) => !value.startsWith('#'));
  const at = Object.fromEntries(numbers.map(([key, value]) => [key, Number(value)]));
  const dashed = 'stroke-dasharray' in given;
  return { name, at, fill: given.fill, stroke: given.stroke, dashed };
}

function readText(given: Record<string, string>, inner: string): DrawnText {
  const lines = inner.includes('<tspan')
    ? Array.from(inner.matchAll(/<tspan[^>]*>(.*?)<\/tspan>/g), ([, line = '']) => line)
    : [inner];
  return {
    x: Number(given.x),
    y: Number(given.y),
    weight: given['font-weight'] === '600' ? 600 : 400,
    anchor: given['text-anchor'] ?? 'start',
    fill: given.fill,
    lines: lines.map((line) => line.replaceAll('&amp;', '&').replaceAll('&lt;', '<')),
  };
}

function attributes(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(text.matchAll(/([\w-]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value]),
  );
}
