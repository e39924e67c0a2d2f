import type { Tone } from '../../report/chart.ts';
import { contrastRatio, mix } from './contrast.ts';
import type { TextStyle } from './layers.ts';
import { token } from './tokens.ts';

/** How one segment of a stacked bar is painted. */
export interface Shade {
  readonly fill: string;
  /** Too pale against the paper to do without an edge. */
  readonly edged: boolean;
  readonly text: TextStyle;
  readonly tone: Tone;
}

/** Towards the paper, for the second and third segment of a tone: ever lighter, also in grey. */
const lighter: Readonly<Record<Tone, readonly number[]>> = {
  accent: [0, 0.2, 0.4],
  other: [0, 0.35, 0.6],
  pale: [0, 0.6],
};
const tokenOf: Readonly<Record<Tone, string>> = { accent: 'bar', other: 'bar-2', pale: 'bar-3' };

/**
 * The paint of each segment. Segments of one tone are alike when each carries its own label;
 * where a legend must name them (`distinct`), each is lighter than the one before.
 */
export function segmentShades(tones: readonly Tone[], distinct: boolean): Shade[] {
  return tones.map((tone, at) => {
    const before = tones.slice(0, at).filter((other) => other === tone).length;
    const step = distinct ? (lighter[tone][before] ?? lighter[tone].at(-1) ?? 0) : 0;
    const fill = mix(token(tokenOf[tone]), token('paper'), step);
    const onFill = contrastRatio(token('on-accent'), fill) > contrastRatio(token('ink'), fill);
    return {
      fill,
      edged: tone === 'pale' || contrastRatio(fill, token('paper')) < 3,
      text: { weight: 600, colour: onFill ? 'on-accent' : 'ink' },
      tone,
    };
  });
}
