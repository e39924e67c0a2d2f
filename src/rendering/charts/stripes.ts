/** Fine lines across a segment: they tell it from its neighbours where a shade alone would not. */
import { pixels, type TextItem } from './layers.ts';
import type { Layer } from './scene.ts';
import { textWidth } from './text-metrics.ts';

export interface Stripes {
  readonly colour: string;
  /** Pixels from one line to the next. */
  readonly pitch: number;
}

interface Rectangle {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

interface Striped extends Rectangle {
  readonly stripes: Stripes;
}

const thickness = 1.25;
/** The first and the last line stand at least so far from the edge: clear of it, and of a number. */
const fromEdge = 3;
/** Of the edge around a striped box. */
const within = 1;
/** Between a number and the lines around it. */
const clear = { beside: 4, above: 12, below: 2 };
/** A narrower strip beside a number would look torn. */
const leastStrip = 6;

/**
 * Lines of the boxes that have any, and no layer where none has. A number that is written in a box
 * stands in a window. Each part of a box is one thick stroke that is dashed: a chart stays small.
 */
export function stripeLayers(
  boxes: readonly (Rectangle & { readonly stripes?: Stripes })[],
  texts: readonly TextItem[],
): readonly Layer[] {
  const striped = boxes.flatMap((box) => (box.stripes ? [{ ...box, stripes: box.stripes }] : []));
  const values = striped.flatMap((box) => {
    const text = texts.find((one) => isIn(one, box));
    const parts = text ? around(box, windowOf(text)) : [box];
    return parts.flatMap((part) => strokeOf(part, box));
  });
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: {
        type: 'rule',
        strokeWidth: { expr: 'datum.wide' },
        strokeDash: { expr: 'datum.dash' },
      },
      encoding: {
        x: pixels('x'),
        y: pixels('y'),
        y2: { field: 'y2' },
        stroke: { field: 'colour', type: 'nominal', scale: null },
      },
    },
  ];
}

/** A part of a box as a stroke from its first line to its last, on the lines of the whole box. */
function strokeOf({ x, x2, y, y2 }: Rectangle, { stripes, ...box }: Striped) {
  const { colour, pitch } = stripes;
  const [left, right] = [Math.max(x, box.x + within), Math.min(x2, box.x2 - within)];
  const high = box.y2 - box.y;
  const lines = Math.floor((high - 2 * fromEdge) / pitch) + 1;
  const first = box.y + (high - (lines - 1) * pitch - thickness) / 2;
  const above = Math.max(0, Math.ceil((y - first) / pitch));
  const start = first + above * pitch;
  const count = Math.min(lines - above, Math.floor((y2 - thickness - start) / pitch) + 1);
  if (right - left < 1 || count < 1) return [];
  const wide = Math.round((right - left) * 100) / 100;
  const end = start + (count - 1) * pitch + thickness;
  const dash = [thickness, pitch - thickness];
  return [{ x: (left + right) / 2, y: start, y2: end, wide, dash, colour }];
}

function isIn({ x, y, style }: TextItem, box: Rectangle): boolean {
  return style.align === undefined && x >= box.x && x < box.x2 && y > box.y && y < box.y2;
}

function windowOf({ x, y, lines, style }: TextItem): Rectangle {
  const room = Math.max(...lines.map((line) => textWidth(line, style.weight)));
  return {
    x: x - clear.beside,
    x2: x + room + clear.beside,
    y: y - clear.above,
    y2: y + clear.below,
  };
}

/** What a window leaves of a box: on its left and right, above and below it. */
function around(box: Rectangle, hole: Rectangle): readonly Rectangle[] {
  const { x, x2, y, y2 } = box;
  const left = hole.x - x < leastStrip ? x : hole.x;
  const right = x2 - hole.x2 < leastStrip ? x2 : hole.x2;
  // Overlapping a little: no seam is seen where lines go on.
  const between = { x: left - 0.5, x2: right + 0.5 };
  return [
    { x, x2: left, y, y2 },
    { x: right, x2, y, y2 },
    { ...between, y, y2: hole.y },
    { ...between, y: hole.y2, y2 },
  ];
}
