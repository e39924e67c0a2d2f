/** From figures to the values that a chart draws, question by question. */
import { countedChoices, groupsOf, itemsOf } from '../../dataset/item.ts';
import type {
  Choice,
  ChoiceQuestion,
  Group,
  MatrixQuestion,
  NumberQuestion,
  RankingQuestion,
  ScaleQuestion,
  SingleQuestion,
} from '../../definition/questionnaire.ts';
import { decimal, integer } from '../../wording.ts';
import type { Bar, BarValues, HistogramValues, StackedValues, Tone } from '../chart.ts';
import { type Figure, type Figures, figureOf } from '../figure.ts';
import { classCount, classOf } from './class-width.ts';

/** The choices of a question as bars. */
export function barValues(
  question: ChoiceQuestion | RankingQuestion,
  figures: Figures,
  highlight: string | undefined,
): BarValues {
  const bars = orderedBars(question, figures, highlight).map(
    ({ figure, label, tone, indented, apart }) =>
      bar(label, figureOf(figures, figure), tone, indented, apart),
  );
  return { kind: 'bars', bars };
}

/**
 * Choices by value unless the scale has an order, « aucun » apart and last. A group that is
 * highlighted comes first, its choices indented below it.
 */
export function orderedBars(
  question: ChoiceQuestion | RankingQuestion,
  figures: Figures,
  highlight: string | undefined,
): readonly OrderedBar[] {
  const group = groupsOf(question).find(({ id }) => id === highlight);
  const ordered = question.type === 'scale' || (question.type === 'single' && question.ordered);
  const countOf = ({ id }: Choice) => figureOf(figures, `${question.id}.${id}`).count;
  const choices = countedChoices(question);
  const byValue = ordered ? choices : choices.toSorted((a, b) => countOf(b) - countOf(a));
  const parts = byValue.filter(({ id }) => group?.choices.includes(id));
  const others = byValue.filter((one) => !parts.includes(one) && !one.exclusive);
  const none = byValue.filter(({ exclusive }) => exclusive);
  const top = highlight ?? (ordered ? undefined : others[0]?.id);
  const line = ({ id, short }: Choice | Group, tone: Tone, indented: boolean, apart: boolean) => ({
    figure: `${question.id}.${id}`,
    label: short,
    tone,
    indented,
    apart,
  });
  return [
    ...(group ? [line(group, 'accent', false, false)] : []),
    ...parts.map((choice, i) => line(choice, 'other', true, i === 0)),
    ...others.map((choice, i) =>
      line(choice, choice.id === top ? 'accent' : 'other', false, Boolean(group) && i === 0),
    ),
    ...none.map((choice) => line(choice, 'pale', false, true)),
  ];
}

interface OrderedBar extends Pick<Bar, 'label' | 'tone' | 'indented' | 'apart'> {
  /** Of all respondents. */
  readonly figure: string;
}

/** Figures of several questions, the greatest first, each on a base of its own. */
export function dotValues(
  items: readonly { readonly figure: string; readonly label: string }[],
  figures: Figures,
): BarValues {
  const bars = items
    .map(({ figure, label }) => ({ label, figure: figureOf(figures, figure) }))
    .toSorted((a, b) => (b.figure.share ?? 0) - (a.figure.share ?? 0))
    .map(({ label, figure }, i) => bar(label, figure, i === 0 ? 'accent' : 'other', false, false));
  return { kind: 'dots', bars };
}

/**
 * Rows of a matrix, or one row for a single choice. Shares are printed as everywhere: each is
 * rounded alone, and those of a row may sum to 99 or 101.
 */
export function stackedValues(
  question: MatrixQuestion | SingleQuestion | ScaleQuestion,
  figures: Figures,
  highlight: string,
): StackedValues {
  const choices = countedChoices(question);
  const first = choices.findIndex(({ id }) => id === highlight);
  // The answer that matters stands at the axis, where lengths compare best.
  const order = first > 0 && first === choices.length - 1 ? choices.toReversed() : choices;
  const tones: Tone[] = order.map((choice, index) =>
    choice.id === highlight ? 'accent' : index === order.length - 1 ? 'pale' : 'other',
  );
  const rows = itemsOf(question).map((item) => {
    const row = order.map((choice) => figureOf(figures, `${item.id}.${choice.id}`));
    return {
      ...(item.row ? { label: item.row.short } : {}),
      parts: row.map(({ share, printed }) => ({ share: share ?? 0, printed })),
    };
  });
  const sorted =
    question.type === 'matrix'
      ? rows.toSorted((a, b) => shareAt(b, order, highlight) - shareAt(a, order, highlight))
      : rows;
  const segments = order.map((choice, index) => ({
    label: choice.short,
    tone: tones[index] ?? 'other',
  }));
  return { kind: 'stacked', segments, rows: sorted };
}

/**
 * Counts of a number in classes `[k·width, (k+1)·width[`; from zero, or from the class of the
 * smallest number where that is negative. Whole numbers are in classes of whole numbers: « 5 à 9 ».
 * @param width whole where the question takes no decimals: `histogramFaults` tells of others
 */
export function histogramValues(
  numbers: readonly number[],
  width: number,
  { unit, decimals }: Pick<NumberQuestion, 'unit' | 'decimals'>,
): HistogramValues {
  const places = numbers.map((value) => classOf(value, width));
  const first = Math.min(0, ...places);
  const counts = Array.from({ length: classCount(numbers, width) }, () => 0);
  for (const place of places) counts[place - first] = (counts[place - first] ?? 0) + 1;
  const limits = [...counts.keys(), counts.length].map((index) => (first + index) * width);
  const printedLimits = limits.map((limit) => decimal(limit, 3));
  const isOfWhole = decimals === 0;
  const label = (index: number) => {
    const from = printedLimits[index] ?? '';
    if (!isOfWhole) return `${from} à moins de ${printedLimits[index + 1]}`;
    return width === 1 ? from : `${from} à ${decimal((limits[index + 1] ?? 0) - 1, 0)}`;
  };
  return {
    kind: 'histogram',
    classes: counts.map((count, index) => ({
      label: label(index),
      count,
      printed: integer(count),
    })),
    ...(isOfWhole ? {} : { limits: printedLimits }),
    axis: unit,
  };
}

function bar(label: string, figure: Figure, tone: Tone, indented: boolean, apart: boolean): Bar {
  return { label, share: figure.share ?? 0, printed: figure.printed, tone, indented, apart };
}

function shareAt(
  row: { readonly parts: readonly { readonly share: number }[] },
  order: readonly { readonly id: string }[],
  highlight: string,
): number {
  return row.parts[order.findIndex(({ id }) => id === highlight)]?.share ?? 0;
}
