/** An ordered scale on both sides of an axis: what is for, what is against, and the rest aside. */
import { countedChoices, groupsOf, type Item, itemsOf } from '../../dataset/item.ts';
import type {
  MatrixQuestion,
  ScaleQuestion,
  SingleQuestion,
} from '../../definition/questionnaire.ts';
import type { DivergingParts, DivergingSide, DivergingValues } from '../chart.ts';
import { type Figures, figureOf } from '../figure.ts';
import type { ChartPlan } from '../plan.ts';
import { printedShare } from '../printed.ts';

export type ScaleLike = MatrixQuestion | SingleQuestion | ScaleQuestion;
export type DivergingPlan = Extract<ChartPlan, { kind: 'diverging' }>;

/** Choices by side, each from left to right on the drawing. */
interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly aside: readonly string[];
}

/** @param minimumBase persons of whom a percentage is printed */
export function divergingValues(
  question: ScaleLike,
  figures: Figures,
  plan: DivergingPlan,
  minimumBase: number,
): DivergingValues {
  const sides = sidesOf(question, plan);
  const side = (name: keyof Sides): DivergingSide => ({
    label: sideLabel(question, sides[name], name === 'aside'),
    tone: name === 'aside' ? 'pale' : name === plan.highlight ? 'accent' : 'other',
    choices: sides[name].map((id) => shortOf(question, id)),
  });
  const parts = (item: Item, name: keyof Sides) =>
    partsOf(question, item, sides[name], figures, minimumBase);
  const rows = itemsOf(question).map((item) => ({
    ...(item.row ? { label: item.row.short } : {}),
    left: parts(item, 'left'),
    right: parts(item, 'right'),
    aside: parts(item, 'aside'),
  }));
  return {
    kind: 'diverging',
    left: side('left'),
    right: side('right'),
    aside: side('aside'),
    rows: rows.toSorted((a, b) => b[plan.highlight].share - a[plan.highlight].share),
  };
}

/** In the order of the question; the other way round where the plan puts its end on the left. */
function sidesOf(question: ScaleLike, { left, right }: DivergingPlan): Sides {
  const order = countedChoices(question).map(({ id }) => id);
  const reversed = order.indexOf(left[0] ?? '') > order.indexOf(right[0] ?? '');
  const drawn = reversed ? order.toReversed() : order;
  return {
    left: drawn.filter((id) => left.includes(id)),
    right: drawn.filter((id) => right.includes(id)),
    aside: drawn.filter((id) => !left.includes(id) && !right.includes(id)),
  };
}

/** A side is one number: that of the group with the same choices, where the question has one. */
function partsOf(
  question: ScaleLike,
  item: Item,
  ids: readonly string[],
  figures: Figures,
  minimumBase: number,
): DivergingParts {
  const own = ids.map((id) => figureOf(figures, `${item.id}.${id}`));
  const parts = own.map(({ share, printed }) => ({ share: share ?? 0, printed }));
  const group = sameChoices(question, ids);
  const united = group && figures.get(`${item.id}.${group.id}`);
  if (united) return { share: united.share ?? 0, printed: united.printed, parts };
  const [first] = own;
  if (own.length === 1 && first) return { share: first.share ?? 0, printed: first.printed, parts };
  const count = own.reduce((sum, figure) => sum + figure.count, 0);
  const base = first?.base.count ?? 0;
  const share = base === 0 ? 0 : count / base;
  return { share, printed: printedShare(count, base, 0, minimumBase), parts };
}

function sideLabel(question: ScaleLike, ids: readonly string[], isAside: boolean): string {
  const group = sameChoices(question, ids);
  const choices = group?.short ?? ids.map((id) => shortOf(question, id)).join(', ');
  // The number of a point alone would not say what it is.
  const isPoint = !group && isAside && question.type === 'scale' && ids.length === 1;
  return isPoint ? `Au milieu (${choices})` : choices;
}

function sameChoices(question: ScaleLike, ids: readonly string[]) {
  return groupsOf(question).find(
    ({ choices }) => choices.length === ids.length && choices.every((id) => ids.includes(id)),
  );
}

function shortOf(question: ScaleLike, id: string): string {
  return countedChoices(question).find((choice) => choice.id === id)?.short ?? id;
}
