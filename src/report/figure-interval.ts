/** What a figure of a question would be among everybody asked, if the others resembled those who answered. */
import type { Dataset } from '../dataset/dataset.ts';
import { countedChoices, groupsOf, type Item } from '../dataset/item.ts';
import { measured } from '../definition/measured.ts';
import type { NumberQuestion } from '../definition/questionnaire.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { proportion } from '../statistics/proportion.ts';
import { decimal } from '../wording.ts';
import type { FigureInterval } from './figure.ts';
import { meanDecimals, printedBound } from './printed.ts';

/**
 * The interval speaks of everybody asked. Of a question, or a choice, that was not put to all, nobody
 * knows how many of the others it concerns: no interval.
 * @param code the choice or group counted
 * @param population persons asked of whom the figure is
 */
export function intervalOfShare(
  dataset: Dataset,
  item: Item,
  code: string,
  { count, base }: { readonly count: number; readonly base: number },
  population = dataset.invited.length,
): FigureInterval | undefined {
  if (!isOfferedToAll(dataset, item, code) || !isEnough(dataset, base, population)) {
    return undefined;
  }
  const estimate = proportion(count, base, population);
  if (!estimate) return undefined;
  const { low, high } = estimate.interval;
  const { bounds } = estimate;
  return {
    low,
    high,
    method: 'wilson-finite-population-95',
    printedLow: printedBound(low),
    printedHigh: printedBound(high),
    bounds: { printedLow: printedBound(bounds.low), printedHigh: printedBound(bounds.high) },
    population,
  };
}

/**
 * In the decimals of the mean, everywhere: a share comes from two numbers that are published, but the
 * ends of this with all their digits would tell the sum of the answers and their spread.
 */
export function intervalOfMean(
  dataset: Dataset,
  question: NumberQuestion,
  numbers: readonly number[],
): FigureInterval | undefined {
  const population = dataset.invited.length;
  if (!isPutToAll(dataset, { id: question.id, question })) return undefined;
  if (!isEnough(dataset, numbers.length, population)) return undefined;
  const estimate = meanInterval(numbers, population, question);
  if (!estimate) return undefined;
  const decimals = meanDecimals(question);
  const rounded = (value: number) => Number(value.toFixed(decimals));
  const [low, high] = [rounded(estimate.low), rounded(estimate.high)];
  return {
    low,
    high,
    method: 'student-finite-population-95',
    printedLow: decimal(low, decimals),
    printedHigh: measured(high, decimals, question.unit),
    population,
  };
}

/** Answers for a percentage, and of no more persons than were asked. */
function isEnough({ questionnaire }: Dataset, base: number, population: number): boolean {
  return base >= questionnaire.settings.minimumBase && base <= population;
}

/** Asked of everybody, with this choice, or with one of this group, among the answers. */
function isOfferedToAll(dataset: Dataset, item: Item, code: string): boolean {
  const { question } = item;
  const counted = groupsOf(question).find(({ id }) => id === code)?.choices ?? [code];
  return (
    isPutToAll(dataset, item) &&
    countedChoices(question).some(({ id, shownIf }) => counted.includes(id) && !shownIf)
  );
}

function isPutToAll({ questionnaire }: Dataset, { question, row }: Item): boolean {
  const step = questionnaire.steps.find(({ questions }) => questions.includes(question));
  return !(question.shownIf ?? step?.shownIf ?? row?.shownIf);
}
