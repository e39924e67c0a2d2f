/**
 * WCAG 2 contrast of two colours, from 1 to 21: text needs 4.5, a shape that means something 3.
 * @param one `#rrggbb`
 * @example contrastRatio('#000000', '#ffffff') // => 21
 * @source https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * A colour on the way to another, channel by channel.
 * @param part 0 gives the first colour, 1 the second
 * @example mix('#000000', '#ffffff', 0.2) // => '#333333'
 */
export function mix(from: string, to: string, part: number): string {
  const target = channels(to);
  return hex(channels(from).map((c, i) => c + ((target[i] ?? c) - c) * part));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((c) => linear(c / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A channel of sRGB, 0 to 1, as light. */
export function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/**
 * Red, green and blue, 0 to 255.
 * @example channels('#0a5470') // => [10, 84, 112]
 */
export function channels(colour: string): number[] {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (digits === undefined) throw new Error(`${colour} is not a colour written #rrggbb`);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

/**
 * @param rgb 0 to 255, rounded here
 * @example hex([10, 84, 111.6]) // => '#0a5470'
 */
export function hex(rgb: readonly number[]): string {
  return `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;
}
