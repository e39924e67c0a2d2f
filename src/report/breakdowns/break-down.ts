/** From a dataset and a plan to all breakdowns, as the audience may see them. */
import type { Dataset } from '../../dataset/dataset.ts';
import { allQuestions, type FrameVariable } from '../../definition/questionnaire.ts';
import { tellThemes } from '../actions/tell-themes.ts';
import type { AnalysisPlan, BreakdownPlan } from '../analysis-plan.ts';
import type { Figure } from '../figure.ts';
import { fewestTold } from '../small-group.ts';
import { auditBreakdowns } from './audit-breakdowns.ts';
import type { Breakdown, BreakdownMethod, HiddenFigure } from './breakdown.ts';
import { compareGroups } from './compare-groups.ts';
import { type CountableItem, countableItems, isCountable } from './countable-item.ts';
import { type CountedItem, countedItem } from './counted-item.ts';
import { groupingOf } from './grouping.ts';
import { type HiddenUnit, hideBreakdowns, type Unit } from './hide-breakdowns.ts';
import { isHidden } from './hide-item.ts';
import { type Teller, type ToldUnit, tellUnit } from './tell-unit.ts';
import { type SmallBase, toldByDeciding } from './told-by-deciding.ts';

export interface BrokenDown {
  /** Those that are shown. */
  readonly figures: readonly Figure[];
  readonly hidden: readonly HiddenFigure[];
  /** Ids of figures that exist and are not told, and why. */
  readonly untold: ReadonlyMap<string, 'hidden' | 'dropped' | 'no-mean'>;
  /** Ids of the figures of all respondents of whose item the public is not told all. */
  readonly incomplete: ReadonlySet<string>;
  readonly byQuestion: ReadonlyMap<string, readonly Breakdown[]>;
  /** Of the sorted texts that the plan names as wishes. */
  readonly themes: ReadonlyMap<string, readonly Breakdown[]>;
  readonly method: BreakdownMethod;
  /** What all respondents said, and the breakdown of another question says of whom. */
  readonly smallBases: readonly SmallBase[];
}

/**
 * @param themed sorted texts to be broken down by every variable of the plan
 * @param withTests only the full analysis prints them
 * @throws when what is to be published would give away what is hidden: our bug, never the data's
 */
export function breakDown(
  plan: AnalysisPlan | undefined,
  teller: Teller,
  themed: readonly CountableItem[],
  withTests: boolean,
): BrokenDown | undefined {
  const { breakdowns = [], announced = [] } = plan ?? {};
  if (breakdowns.length === 0) return undefined;
  const { dataset, audience } = teller;
  const { questionnaire } = dataset;
  const threshold = questionnaire.settings.disclosureThreshold;
  const rule = { threshold, smallGroup: fewestTold(questionnaire.settings) };
  const meant = unitsOf(dataset, breakdowns, themed, threshold);
  const all = hideBreakdowns(questionnaire, meant, rule);
  const units = all.filter(({ question }) => isCountable(question));
  const texts = all.filter(({ question }) => !isCountable(question));
  const isComparable = (unit: HiddenUnit, item: CountedItem) =>
    audience === 'internal' || !isIncomplete(unit, item);
  const compared = withTests ? compareGroups(units, isComparable, announced) : undefined;
  const told = units.map((unit, place) =>
    tellUnit(unit, compared?.comparisons[place] ?? [], teller),
  );
  const ofTexts = texts.map((unit) => tellThemes(unit, teller));
  const everything = [...told, ...ofTexts];
  const figures = everything.flatMap((unit) => unit.figures);
  const isTold = new Set(figures.map(({ id }) => id));
  const hidden = everything.flatMap((unit) => unit.hidden).filter(({ id }) => !isTold.has(id));
  if (audience === 'public') {
    auditBreakdowns(
      questionnaire,
      [...units, ...texts],
      everything.map(({ breakdown }) => breakdown),
      rule,
    );
  }
  return {
    figures,
    hidden,
    untold: new Map([
      ...told.flatMap(({ noMeans }) => noMeans.map((id) => [id, 'no-mean'] as const)),
      ...hidden.map(({ id, isDropped }) => [id, isDropped ? 'dropped' : 'hidden'] as const),
    ]),
    incomplete: new Set(
      units.flatMap((unit) =>
        unit.items
          .filter((item) => isIncomplete(unit, item))
          .flatMap(({ properties }) => properties.map(({ id }) => id)),
      ),
    ),
    byQuestion: byQuestion(units, told),
    themes: byQuestion(texts, ofTexts),
    method: {
      variables: breakdowns.map((breakdown, order) => ({
        ...wordsOf(variableOf(dataset, breakdown), breakdown),
        questions: units.filter((unit) => unit.order === order).length,
      })),
      ...rule,
      ...countCells(everything.map(({ breakdown }) => breakdown)),
      dropped: all.flatMap(({ marks }) => marks.filter(({ isDropped }) => isDropped)).length,
      ...(compared ? { tests: compared.families } : {}),
    },
    smallBases: toldByDeciding(dataset, units, rule),
  };
}

function byQuestion(
  units: readonly HiddenUnit[],
  told: readonly ToldUnit[],
): ReadonlyMap<string, readonly Breakdown[]> {
  const places = Map.groupBy(units.keys(), (place) => units[place]?.question.id ?? '');
  return new Map(
    [...places].map(([id, some]) => [id, some.flatMap((place) => told[place]?.breakdown ?? [])]),
  );
}

function unitsOf(
  dataset: Dataset,
  breakdowns: readonly BreakdownPlan[],
  themed: readonly CountableItem[],
  threshold: number,
): Unit[] {
  const groupings = breakdowns.map((breakdown) =>
    groupingOf(dataset, variableOf(dataset, breakdown), breakdown, threshold),
  );
  // Once by each variable: two groupings of one, side by side, could tell of their difference.
  const isFirst = (order: number) =>
    breakdowns.findIndex(({ by }) => by === breakdowns[order]?.by) === order;
  const ofTexts = themed.flatMap((item) =>
    groupings.flatMap((grouping, order) => {
      if (!isFirst(order)) return [];
      const items = [countedItem(item, grouping)];
      return [{ order, grouping, question: item.item.question, items }];
    }),
  );
  const ofChoices = allQuestions(dataset.questionnaire)
    .filter(isCountable)
    .flatMap((question) => {
      const items = countableItems(dataset, question);
      return groupings.flatMap((grouping, order) => {
        const { questions } = breakdowns[order] ?? {};
        const isMeant = questions === undefined || questions.includes(question.id);
        if (!isMeant) return [];
        const counted = items.map((item) => countedItem(item, grouping));
        return [{ order, grouping, question, items: counted }];
      });
    });
  return [...ofChoices, ...ofTexts];
}

/** The plan has been checked: there is one. */
function variableOf({ questionnaire }: Dataset, { by }: BreakdownPlan): FrameVariable {
  const variable = questionnaire.frame.find(({ id }) => id === by);
  if (!variable) throw new Error(`No variable of the frame is called ${by}`);
  return variable;
}

function isIncomplete({ items, marks }: HiddenUnit, item: CountedItem): boolean {
  const cells = marks[items.indexOf(item)]?.cells.values() ?? [];
  return [...cells].some((ofGroups) => ofGroups.some(isHidden));
}

function wordsOf({ label, categories }: FrameVariable, { merge = [] }: BreakdownPlan) {
  const merges = merge.map(({ label: merged, of }) => ({
    label: merged,
    of: categories.filter(({ id }) => of.includes(id)).map((category) => category.label),
  }));
  return { label, merges };
}

/** Means that no base allows are no cells. */
function countCells(breakdowns: readonly Breakdown[]) {
  const cells = breakdowns
    .flatMap(({ items }) => items.flatMap(({ rows }) => rows.flatMap((row) => row.cells)))
    .filter(({ kind }) => kind !== 'none');
  const hidden = cells.filter((cell) => cell.kind === 'hidden' || 'suppressed' in cell);
  return { cells: cells.length, hiddenCells: hidden.length };
}
