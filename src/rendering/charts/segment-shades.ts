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

/** Least between two shades that a legend names. */
const APART = 0.2;
/** WCAG 2, level AA. */
const LEGIBLE = 4.5;

/**
 * The paint of each segment. Segments of one tone are alike when each carries its own label;
 * where a legend must name them (`distinct`), each is lighter than the one before.
 */
export function segmentShades(tones: readonly Tone[], distinct: boolean): Shade[] {
  return tones.map((tone, at) => {
    const before = tones.slice(0, at).filter((other) => other === tone).length;
    const shades = shadesOf(tone);
    const fill = shades[distinct ? Math.min(before, shades.length - 1) : 0] ?? '';
    const onFill = contrastRatio(token('on-accent'), fill) > contrastRatio(token('ink'), fill);
    return {
      fill,
      edged: tone === 'pale' || contrastRatio(fill, token('paper')) < 3,
      text: { weight: 600, colour: onFill ? 'on-accent' : 'ink' },
      tone,
    };
  });
}

function shadesOf(tone: Tone): readonly string[] {
  const texts = [token('on-accent'), token('ink')];
  return legibleShades(token(tokenOf[tone]), lighter[tone], token('paper'), texts);
}

/**
 * A colour and what it becomes towards the paper. On a middling shade neither of two texts can be
 * read: where a step leads to one, it goes further.
 * @param least parts of the way, 0 first
 * @param texts what may be written on it; on the colour itself one can be read
 * @example legibleShades('#0a5470', [0, 0.2], '#ffffff', ['#ffffff', '#1b2126']) // => ['#0a5470', '#3b768d']
 */
export function legibleShades(
  colour: string,
  least: readonly number[],
  paper: string,
  texts: readonly string[],
): readonly string[] {
  const isLegible = (fill: string) => texts.some((text) => contrastRatio(text, fill) >= LEGIBLE);
  let step = -APART;
  return least.map((part) => {
    step = Math.max(part, step + APART);
    while (!isLegible(mix(colour, paper, step))) step += 0.05;
    return mix(colour, paper, step);
  });
}
