import { type FontWeight, fontFile } from './font.ts';
import { token } from './tokens.ts';
import { type Advances, readAdvances } from './woff2-advances.ts';

/** Pixels: the smallest of the pages' sizes, which a chart never goes under. */
export const textSize = Number.parseFloat(token('t-small')) * 16;
export const lineHeight = 18;
/** From the middle of a bar down to the baseline of a text beside it: half a capital. */
export const capMiddle = 5;

const fonts = new Map<FontWeight, Advances>();

/**
 * Width of a text in the font that the pages embed, in pixels. Kerning is left out: it almost
 * always draws letters together, so the result is a little too wide and never cuts a word.
 * @example textWidth('42\u00a0%', 400) // => 30.27
 */
export function textWidth(text: string, weight: FontWeight, size = textSize): number {
  const { unitsPerEm, byCodePoint } = advances(weight);
  let units = 0;
  for (const character of text) {
    // What the font lacks is drawn in another, of which only this much can be presumed.
    units += byCodePoint.get(character.codePointAt(0) ?? 0) ?? unitsPerEm;
  }
  return (units * size) / unitsPerEm;
}

/**
 * Breaks a label into as few lines as fit, then evens them out. A line may end at a space, or
 * after a hyphen or a slash; never at a no-break space, nor within a word but one that no line holds.
 * @param maxWidth pixels
 * @example wrapLabel('Lycée général et technologique', 120, 600) // => ['Lycée général', 'et technologique']
 */
export function wrapLabel(text: string, maxWidth: number, weight: FontWeight): string[] {
  const whole = text.trim();
  if (textWidth(whole, weight) <= maxWidth) return [whole];
  const pieces = breakable(whole, weight, Math.min(longestWord, maxWidth));
  const { length } = fill(pieces, maxWidth, weight);
  const linked = linkSmallWords(pieces);
  const linkable =
    widest(linked, weight) <= maxWidth && fill(linked, maxWidth, weight).length === length;
  return evenOut(linkable ? linked : pieces, maxWidth, weight, length);
}

/** The least width into which a label can be wrapped. */
export function widestPiece(text: string, weight: FontWeight): number {
  return widest(breakable(text.trim(), weight, longestWord), weight);
}

/** The widest of some lines. */
export function widestLine(lines: readonly string[], weight: FontWeight): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, weight)));
}

function widest(pieces: readonly string[], weight: FontWeight): number {
  return Math.max(...pieces.map((piece) => textWidth(piece.trimEnd(), weight)));
}

/** Pixels: no word of French is wider. Addresses are, and writings without spaces. */
const longestWord = 220;

/** Pieces that stay together, each with the space behind it. */
function breakable(text: string, weight: FontWeight, most: number): string[] {
  const pieces = text.match(/[^ \n]+?(?:(?<=\p{L}[-/])(?=\p{L})|[ \n]+|$)/gu) ?? [''];
  const isTooWide = (piece: string) => textWidth(piece.trimEnd(), weight) > most;
  return pieces.flatMap((piece) =>
    isTooWide(piece)
      ? piece
          .split(/(?<=[^\p{L}\p{N}])(?=[\p{L}\p{N}])/u)
          .flatMap((part) => (isTooWide(part) ? characters(part) : part))
      : piece,
  );
}

const segmenter = new Intl.Segmenter('fr');

/** As they are read; a space stays with the one before it. */
function characters(text: string): string[] {
  const each = Array.from(segmenter.segment(text.trimEnd()), ({ segment }) => segment);
  const space = text.slice(text.trimEnd().length);
  return each.map((character, place) =>
    place === each.length - 1 ? character + space : character,
  );
}

const smallWord = /^(à|au|aux|de|des|du|en|et|la|le|les|ou|par|sur|un|une) $/i;

/** In French a line does not end on an article or a preposition when that costs nothing. */
function linkSmallWords(pieces: readonly string[]): string[] {
  const linked: string[] = [];
  let open = '';
  for (const piece of pieces) {
    open += piece;
    if (smallWord.test(piece)) continue;
    linked.push(open);
    open = '';
  }
  return open === '' ? linked : [...linked, open];
}

/** As many lines as there must be, and the longest of them as short as it can be. */
function evenOut(
  pieces: readonly string[],
  maxWidth: number,
  weight: FontWeight,
  lineCount: number,
): string[] {
  const least = widest(pieces, weight);
  const widths = lineWidths(pieces, weight)
    .filter((width) => width >= least && width <= maxWidth)
    .toSorted((a, b) => a - b);
  let [from, to] = [0, widths.length - 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (fill(pieces, widths[middle] ?? maxWidth, weight).length > lineCount) from = middle + 1;
    else to = middle;
  }
  return fill(pieces, widths[to] ?? maxWidth, weight);
}

/** Of every line that could be made: as `fill` adds them up, so that each of them fits its own. */
function lineWidths(pieces: readonly string[], weight: FontWeight): number[] {
  return pieces.flatMap((_, start) => {
    let width = 0;
    return pieces.slice(start).map((piece) => {
      const line = width + textWidth(piece.trimEnd(), weight);
      width += textWidth(piece, weight);
      return line;
    });
  });
}

function fill(pieces: readonly string[], maxWidth: number, weight: FontWeight): string[] {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  for (const piece of pieces) {
    if (line !== '' && width + textWidth(piece.trimEnd(), weight) > maxWidth) {
      lines.push(line.trimEnd());
      [line, width] = ['', 0];
    }
    line += piece;
    width += textWidth(piece, weight);
  }
  return [...lines, line.trimEnd()];
}

function advances(weight: FontWeight): Advances {
  const known = fonts.get(weight) ?? readAdvances(fontFile(weight));
  fonts.set(weight, known);
  return known;
}
