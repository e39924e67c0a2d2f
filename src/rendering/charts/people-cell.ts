import type { PeopleCell } from '../../report/chart.ts';
import { type Box, boxLayer, pixels } from './layers.ts';
import type { DotGrid } from './people-grid.ts';
import type { Layer } from './scene.ts';
import { token } from './tokens.ts';

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What the cells of a grid of people are made of, gathered before they become layers. */
export interface CellMarks {
  readonly answered: Dot[];
  readonly silent: Dot[];
  readonly boxes: Box[];
}

export const barThickness = 12;

/**
 * The people of one cell, those who answered first.
 * @param left pixels of the cell's left edge; `top` of its first line of dots
 * @returns how high the cell is
 */
export function drawCell(
  marks: CellMarks,
  cell: PeopleCell,
  grid: DotGrid,
  left: number,
  top: number,
): number {
  if ('hidden' in cell || cell.asked === 0) return 0;
  const { perLine, pitch, radius, width } = grid;
  if (grid.shape === 'bar') {
    const place = { x: left, y: top, y2: top + barThickness };
    const x2 = left + (width * cell.answered) / cell.asked;
    marks.boxes.push({ ...place, x2: left + width, fill: token('paper'), edged: true });
    if (cell.answered > 0) marks.boxes.push({ ...place, x2, fill: token('bar'), edged: false });
    return barThickness;
  }
  for (let person = 0; person < cell.asked; person++) {
    const line = Math.floor(person / perLine);
    const x = left + radius + (person % perLine) * pitch;
    const kind = person < cell.answered ? marks.answered : marks.silent;
    kind.push({ x, y: top + radius + line * pitch, radius });
  }
  return (Math.ceil(cell.asked / perLine) - 1) * pitch + 2 * radius;
}

/** A layer for each kind of mark that there is. */
export function cellLayers({ answered, silent, boxes }: CellMarks): Layer[] {
  const rings = silent.map(({ x, y, radius }) => ({ x, y, radius: radius - ringLine / 2 }));
  return [
    ...(answered.length > 0 ? [dotLayer(answered, { fill: token('bar'), stroke: null })] : []),
    ...(rings.length > 0 ? [dotLayer(rings, { stroke: token('edge') })] : []),
    ...(boxes.length > 0 ? [boxLayer(boxes)] : []),
  ];
}

const ringLine = 1;

/** Vega's size is the square around the circle. */
function dotLayer(dots: readonly Dot[], paint: { fill?: string; stroke: string | null }): Layer {
  return {
    data: { values: dots.map(({ x, y, radius }) => ({ x, y, size: (2 * radius) ** 2 })) },
    mark: { type: 'point', strokeWidth: ringLine, ...paint },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      size: { field: 'size', type: 'quantitative', scale: null },
    },
  };
}
