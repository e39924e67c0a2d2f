import type { Layer } from './scene.ts';
import { token } from './tokens.ts';

const quantitative = 'quantitative' as const;

/** A field that holds pixels already: row heights follow their wrapped labels. */
export function pixels(field: string) {
  return { field, type: quantitative, scale: null, axis: null };
}

/** Shares along the width, always from zero. */
export function sharesAlong(field: string, max: number, from: number, to: number) {
  const scale = { domain: [0, max], range: [from, to] };
  return { field, type: quantitative, scale, axis: null };
}

/** How a text is told apart. */
export interface TextStyle {
  readonly weight: 400 | 600;
  /** A token's name. */
  readonly colour: 'ink' | 'ink-2' | 'accent' | 'on-accent';
  readonly align?: 'center' | 'right';
}

export interface TextItem {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

export const styles = {
  label: { weight: 400, colour: 'ink' },
  strongLabel: { weight: 600, colour: 'ink' },
  accentLabel: { weight: 600, colour: 'accent' },
  value: { weight: 600, colour: 'ink' },
  accentValue: { weight: 600, colour: 'accent' },
  muted: { weight: 400, colour: 'ink-2' },
} as const satisfies Record<string, TextStyle>;

/**
 * All texts of a chart, in one layer: they are measured and placed before Vega sees them, and
 * each layer costs it two milliseconds.
 */
export function textLayer(items: readonly TextItem[]): Layer {
  const written = items.filter(({ lines }) => lines.some((line) => line !== ''));
  const values = written.map(({ x, y, lines, style: { weight, align = 'left', colour } }) => ({
    x,
    y,
    lines: [...lines],
    weight,
    align,
    colour: token(colour),
  }));
  return {
    data: { values },
    mark: { type: 'text', fontWeight: { expr: 'datum.weight' }, align: { expr: 'datum.align' } },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      text: { field: 'lines' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  };
}

export interface Line {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

/** Straight lines, of one colour. */
export function lineLayer(lines: readonly Line[], colour: 'edge' | 'rule' | 'bar-2'): Layer {
  return {
    data: { values: [...lines] },
    mark: { type: 'rule', color: token(colour), strokeWidth: 1 },
    encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } },
  };
}

/** A box in pixels; with an edge, the edge is drawn within. */
export interface Box {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly edged: boolean;
}

export function boxLayer(boxes: readonly Box[]): Layer {
  const values = boxes.map(({ x, x2, y, y2, fill, edged }) => {
    const within = edged ? 0.5 : 0;
    const edge = edged ? token('edge') : 'transparent';
    return { x: x + within, x2: x2 - within, y: y + within, y2: y2 - within, fill, edge };
  });
  return {
    data: { values },
    mark: { type: 'rect', strokeWidth: 1 },
    encoding: {
      x: pixels('x'),
      x2: { field: 'x2' },
      y: pixels('y'),
      y2: { field: 'y2' },
      fill: { field: 'fill', type: 'nominal', scale: null },
      stroke: { field: 'edge', type: 'nominal', scale: null },
    },
  };
}
