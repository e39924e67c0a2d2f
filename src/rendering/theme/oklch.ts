/**
 * Lighter or darker, and the same hue: in OKLCH a step of lightness looks alike for every colour,
 * where mixing with white or black would make it grey.
 * @source https://bottosson.github.io/posts/oklab/, as in CSS Color 4
 */
import { channels, hex, linear } from '../charts/contrast.ts';

export interface Oklch {
  /** 0 is black, 1 white. */
  readonly lightness: number;
  /** 0 is grey; the most vivid that a screen shows is about 0.32. */
  readonly chroma: number;
  /** Radians. */
  readonly hue: number;
}

/** @param colour `#rrggbb` */
export function toOklch(colour: string): Oklch {
  const [r = 0, g = 0, b = 0] = channels(colour).map((c) => linear(c / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(a, bb), hue: Math.atan2(bb, a) };
}

/**
 * The same colour at another lightness, as vivid as a screen can show it there.
 * @param lightness 0 to 1
 * @example withLightness('#ff0000', 1) // => '#ffffff'
 */
export function withLightness(colour: string, lightness: number): string {
  const { chroma, hue } = toOklch(colour);
  for (let part = 1; part > 0; part -= 0.02) {
    const shown = toScreen({ lightness, chroma: chroma * part, hue });
    if (shown.every((c) => c > -0.5 && c < 255.5)) return hex(shown);
  }
  return hex(toScreen({ lightness, chroma: 0, hue }));
}

/** Red, green and blue, 0 to 255 where a screen can show them. */
function toScreen({ lightness, chroma, hue }: Oklch): number[] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((c) => 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055));
}
