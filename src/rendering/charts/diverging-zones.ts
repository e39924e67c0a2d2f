import type { DivergingParts, DivergingValues } from '../../report/chart.ts';
import { textWidth, widestPiece } from './text-metrics.ts';

export const sideNames = ['left', 'right', 'aside'] as const;
export type SideName = (typeof sideNames)[number];

/** Where the bars of a diverging chart stand: pixels. */
export interface DivergingZones {
  /** Where the two sides meet. */
  readonly axis: number;
  /** Where the bars of what is on neither side begin. */
  readonly asideFrom: number;
  /** Of a share of 1, on both sides and aside: lengths compare. */
  readonly perShare: number;
  /** Room of each side’s heading. */
  readonly rooms: Readonly<Record<SideName, number>>;
}

/** Between a bar and its number, a heading and the axis. */
export const valueGap = 7;
/** Between a bar and the axis. */
export const axisGap = 1;
/** That a part keeps, and the paper beside it. */
const leastPart = 3;
const asideGap = 24;

/**
 * Shares the width between the sides by their longest bars, each with room for its numbers and for
 * the longest word of its heading, where all have it.
 */
export function divergingZones(chart: DivergingValues, from: number, to: number): DivergingZones {
  const sides = sideNames.filter((name) => chart[name].choices.length > 0);
  const hasAside = sides.includes('aside');
  const room = to - from - (hasAside ? asideGap : 0);
  const zones = sides.map((name) => {
    const word = Math.min(widestPiece(chart[name].label, 600) + valueGap, room / sides.length);
    const parts = chart.rows.map((row) => row[name]);
    const values = Math.max(0, ...parts.map(({ printed }) => textWidth(printed, 600)));
    const beside = axisGap + values + valueGap;
    const shortest = Math.max(...chart.rows.map((row) => barLength(row[name], 0)));
    return {
      name,
      share: Math.max(0, ...parts.map(({ share }) => share)),
      beside,
      least: Math.max(word, shortest + beside),
    };
  });
  const perShare = solve(zones, room);
  const widths = new Map(
    zones.map(({ name, share, beside, least }) => [
      name,
      Math.max(least, share * perShare + beside),
    ]),
  );
  const { left = 0, right = 0, aside = 0 } = Object.fromEntries(widths);
  const axis = from + left;
  return {
    axis,
    asideFrom: axis + right + asideGap,
    perShare,
    rooms: { left: left - valueGap, right: right - valueGap, aside },
  };
}

/** Pixels of a side’s bar: each of its parts is seen, however small. */
export function barLength({ share, parts }: DivergingParts, perShare: number): number {
  const shown = parts.filter((part) => part.share > 0).length;
  return Math.max(share * perShare, shown * leastPart);
}

interface Zone {
  readonly share: number;
  readonly beside: number;
  readonly least: number;
}

/** Pixels of a share of 1; a zone that would not hold its heading takes what it needs first. */
function solve(zones: readonly Zone[], room: number): number {
  const shares = zones.reduce((sum, { share }) => sum + share, 0);
  const besides = zones.reduce((sum, { beside }) => sum + beside, 0);
  const perShare = shares === 0 ? 0 : (room - besides) / shares;
  const tight = zones.filter(({ share, beside, least }) => share * perShare + beside < least);
  if (tight.length === 0 || shares === 0) return Math.max(0, perShare);
  const others = zones.filter((zone) => !tight.includes(zone));
  const taken = tight.reduce((sum, { least }) => sum + least, 0);
  if (others.length > 0) return Math.min(perShare, solve(others, room - taken));
  return Math.max(
    0,
    Math.min(
      ...tight.map(({ share, beside, least }) =>
        share === 0 ? Infinity : (least - beside) / share,
      ),
    ),
  );
}
