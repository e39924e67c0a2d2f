import type { Tone } from '../../report/chart.ts';
import { contrastRatio, mix } from './contrast.ts';
import type { TextStyle } from './layers.ts';
import type { Stripes } from './stripes.ts';
import { token } from './tokens.ts';

/** How one segment of a stacked bar is painted. */
export interface Shade {
  readonly fill: string;
  /** Too pale against the paper to do without an edge. */
  readonly edged: boolean;
  /** Across the segment, where a shade alone would not tell it from its neighbours. */
  readonly stripes?: Stripes;
  readonly text: TextStyle;
  readonly tone: Tone;
}

/**
 * Towards the paper, for the segments of a tone that a legend must tell apart: one that is striped
 * stands between two that are plain, and all grow lighter, also in grey.
 */
const paints: Readonly<Record<Tone, readonly Paint[]>> = {
  accent: [{ part: 0 }, { part: 0.85, pitch: 4 }, { part: 0.6 }],
  other: [{ part: 0 }, { part: 0.8, pitch: 4 }, { part: 0.6 }, { part: 0.9, pitch: 8 }],
  pale: [{ part: 1 }, { part: 1, pitch: 8 }],
};
const tokenOf: Readonly<Record<Tone, string>> = { accent: 'bar', other: 'bar-2', pale: 'bar-3' };

interface Paint {
  readonly part: number;
  /** Of its stripes. */
  readonly pitch?: number;
}

const plain: Paint = { part: 0 };

/** WCAG 2, level AA. */
const LEGIBLE = 4.5;

/**
 * The paint of each segment. Segments of one tone are alike when each carries its own label;
 * where a legend must name them (`distinct`), they differ by more than a shade.
 */
export function segmentShades(tones: readonly Tone[], distinct: boolean): Shade[] {
  return tones.map((tone, at) => {
    const before = tones.slice(0, at).filter((other) => other === tone).length;
    const painted = paints[tone][before] ?? paints[tone].at(-1) ?? plain;
    const { part, pitch } = distinct ? painted : plain;
    const colour = token(tokenOf[tone]);
    const fill = legibleShade(colour, part, token('paper'), [token('on-accent'), token('ink')]);
    const onFill = contrastRatio(token('on-accent'), fill) > contrastRatio(token('ink'), fill);
    const lines = token(tone === 'accent' ? 'bar' : 'edge');
    return {
      fill,
      edged: tone === 'pale' || contrastRatio(fill, token('paper')) < 3,
      ...(pitch === undefined ? {} : { stripes: { colour: lines, pitch } }),
      text: { weight: 600, colour: onFill ? 'on-accent' : 'ink' },
      tone,
    };
  });
}

/**
 * A colour on its way to the paper. On a middling shade neither of two texts can be read: where
 * the way leads to one, it goes further.
 * @param texts what may be written on it; on the colour itself one can be read
 * @example legibleShade('#0a5470', 0.2, '#ffffff', ['#ffffff', '#1b2126']) // => '#3b768d'
 */
export function legibleShade(
  colour: string,
  least: number,
  paper: string,
  texts: readonly string[],
): string {
  let part = least;
  const shade = () => mix(colour, paper, Math.min(part, 1));
  while (!texts.some((text) => contrastRatio(text, shade()) >= LEGIBLE)) part += 0.05;
  return shade();
}
