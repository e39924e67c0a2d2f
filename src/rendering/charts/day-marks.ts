/** What happened on the marked days, written above their numbers or lifted to where there is room. */
import type { DaysValues } from '../../report/chart.ts';
import {
  aboveColumns,
  collide,
  type DayColumn,
  isCrossed,
  type PlacedText,
  topOf,
} from './day-texts.ts';
import { widestLine, widestPiece, wrapLabel } from './text-metrics.ts';

/** Parts of its own width by which the words of a mark may stand aside of their column. */
const shifts = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3, -0.4, 0.4, -0.48, 0.48];
/** Pixels of paper beside words, so that they are not read on into a number. */
const gap = 8;
/** Pixels within which words are written where a third of the chart is less: two long words. */
const leastWide = 140;
/** Pixels that a line through a text, or a place that one will need, is worth. */
const crossingCost = 1000;
const coveringCost = 200;

interface Mark {
  readonly lines: readonly string[];
  readonly number: PlacedText;
  /** The middle of the column, where a line leads down from words that are lifted. */
  readonly middle: number;
}

interface Layout {
  readonly words: readonly { readonly text: PlacedText; readonly mark: Mark }[];
  readonly cost: number;
}

/**
 * Words stand as low as they can without covering a column, a number, other words or a line that
 * leads down from them. Who is placed first leaves less room to the others: several orders are
 * tried, and the best layout is kept.
 */
export function dayMarks(
  days: DaysValues['days'],
  columns: readonly DayColumn[],
  numbers: readonly PlacedText[],
  right: number,
): readonly PlacedText[] {
  const marks = numbers.flatMap((number): Mark[] => {
    const words = days[number.column]?.mark;
    if (words === undefined) return [];
    const { left, right: end } = columns[number.column] as DayColumn;
    const lines = wrapLabel(words, Math.max(leastWide, right / 3, widestPiece(words, 600)), 600);
    return [{ lines, number, middle: (left + end) / 2 }];
  });
  const byPlace = marks.toSorted((a, b) => a.middle - b.middle);
  const byHeight = marks.toSorted((a, b) => a.number.high - b.number.high);
  const orders = [byPlace, byPlace.toReversed(), byHeight, byHeight.toReversed()];
  const layouts = orders.map((order) => layOut(order, columns, numbers, right));
  const [best] = layouts.toSorted((a, b) => a.cost - b.cost);
  return best?.words.map(({ text }) => text) ?? [];
}

function layOut(
  order: readonly Mark[],
  columns: readonly DayColumn[],
  numbers: readonly PlacedText[],
  right: number,
): Layout {
  return order.reduce<Layout>(
    ({ words, cost }, mark, index) => {
      const toCome = order.slice(index + 1);
      const candidates = shifts.map((shift) => {
        const wide = widestLine(mark.lines, 600);
        const x = Math.min(Math.max(mark.middle + shift * wide, wide / 2), right - wide / 2);
        const text = lowest(mark, x, columns, numbers, words);
        return { text, cost: costOf(text, mark, numbers, words, toCome) };
      });
      const [best] = candidates.toSorted((a, b) => a.cost - b.cost);
      if (!best) return { words, cost };
      return { words: [...words, { text: best.text, mark }], cost: cost + best.cost };
    },
    { words: [], cost: 0 },
  );
}

/** Raised from its number until nothing is in the way. */
function lowest(
  { lines, number }: Mark,
  x: number,
  columns: readonly DayColumn[],
  numbers: readonly PlacedText[],
  words: Layout['words'],
): PlacedText {
  let text = aboveColumns({ ...number, x, lines, high: topOf(number) }, columns, gap);
  for (;;) {
    const below = [...numbers, ...words.map((one) => one.text)].find((one) =>
      collide(text, one, gap),
    );
    const led = words.find(({ text: other, mark }) =>
      isCrossed(text, mark.middle, topOf(mark.number), other.high),
    );
    if (below === undefined && led === undefined) return text;
    text = { ...text, high: below ? topOf(below) : (led?.text.high ?? 0) };
  }
}

function costOf(
  text: PlacedText,
  { number, middle }: Mark,
  numbers: readonly PlacedText[],
  words: Layout['words'],
  toCome: readonly Mark[],
): number {
  const crossed = [...numbers, ...words.map((one) => one.text)].filter((one) =>
    isCrossed(one, middle, topOf(number), text.high),
  );
  const covered = toCome.filter((one) =>
    isCrossed(text, one.middle, topOf(one.number), Number.POSITIVE_INFINITY),
  );
  const aside = Math.abs(text.x - middle) / 4;
  return topOf(text) + aside + crossed.length * crossingCost + covered.length * coveringCost;
}
