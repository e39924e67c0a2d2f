/**
 * The last look at what leaves for the public. It reads what is printed, not how that was decided:
 * what it finds is a mistake of ours, and nothing is written.
 */
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { auditList, auditTable, type Exposure } from '../../statistics/disclosure/audit.ts';
import { primaryOfBreakdown, primaryOfProfile } from '../../statistics/disclosure/primary.ts';
import type { Mark } from '../../statistics/disclosure/suppress.ts';
import { sum } from '../../statistics/sum.ts';
import { type Counts, tableTotals } from '../../statistics/table-totals.ts';
import { decidingQuestions, isConditional } from './asked-after.ts';
import type { Breakdown } from './breakdown.ts';
import { isUntold, withRest } from './counted-item.ts';
import { isGivenAway, isShownTooOften } from './crossed-variables.ts';
import { sharesCategory, type Unit } from './hide-breakdowns.ts';
import type { HidingRule } from './hide-item.ts';
import { isOfOneCategory } from './of-one-category.ts';
import { type Print, printOf } from './print-of.ts';

/**
 * @param printed of each unit, in the order given
 * @throws when something hidden can be worked out, or something is printed that the rule hides
 */
export function auditBreakdowns(
  questionnaire: Questionnaire,
  units: readonly Unit[],
  printed: readonly Breakdown[],
  rule: HidingRule,
): void {
  const prints = units.flatMap((unit, place) =>
    unit.items.map((item, index) =>
      printOf(unit, item, printed[place]?.items[index], isConditional(item.item, questionnaire)),
    ),
  );
  const deciding = decidingQuestions(questionnaire);
  const ofItem = Map.groupBy(prints, ({ item }) => item.item.id);
  const faults = prints.flatMap((print) => {
    const { item, unit } = print;
    const isRouted = isConditional(item.item, questionnaire);
    const before = prints.filter((one) =>
      deciding.get(unit.question.id)?.has(one.unit.question.id),
    );
    const others = (ofItem.get(item.item.id) ?? []).filter((one) => one !== print);
    const found = [
      ...(tellsOneCategory(print, rule, isRouted) ? ['tells who answered'] : []),
      ...(printsPrimary(print, rule, isRouted) ? ['prints what is too small'] : []),
      ...(hidesInParts(print) ? ['hides parts of what hangs together'] : []),
      ...(isExposed(print, rule, isRouted) ? ['is exposed'] : []),
      ...(tellsOf(print, before) ? ['tells of who was asked'] : []),
      ...(others.some((one) => isGivenAway(item, print, one, rule))
        ? ['is told by another variable']
        : []),
      ...(isShownTooOften(item, [print, ...others]) ? ['is shown by too many variables'] : []),
    ];
    return found.map((words) => `${item.item.id}@${unit.grouping.variable.id} ${words}`);
  });
  if (faults.length > 0) throw new Error(`Nothing may be published: ${faults.join('; ')}`);
}

/** Something is printed of a table that tells nothing but who answered. */
function tellsOneCategory(print: Print, rule: HidingRule, isRouted: boolean): boolean {
  const { item, isDropped, isHiddenWhole } = print;
  const isWhole = isDropped && print.grouping.groups.every((_, group) => isHiddenWhole(group));
  return !isWhole && isOfOneCategory(item, isRouted, print.isSecret, rule);
}

function printsPrimary(print: Print, rule: HidingRule, isRouted: boolean): boolean {
  const { grouping, item, isHidden, isHiddenWhole } = print;
  const { answered, choices, parts } = item.tables;
  const mustGo = fewOf(print, rule.threshold);
  const telling = isRouted && isUntold(answered) ? [...parts, answered] : parts;
  // Of a mean, how many it is of decides.
  const means = item.item.question.type === 'number' ? [item.bases.map((base) => [base])] : [];
  const inPart = [...telling, ...means].flatMap((counts) =>
    primaryOfBreakdown(counts, rule).cells.map((cells) => cells.includes('primary')),
  );
  const isPrinted = (group: number) => !isHiddenWhole(group);
  const groups = [...grouping.groups.keys()];
  const isTelling = isRouted && isUntold(answered);
  return (
    groups.some((group) => mustGo[group] && isPrinted(group)) ||
    (isTelling && groups.some((group) => mustGo[group] && !print.isBaseHidden(group))) ||
    inPart.some((isPrimary, place) => isPrimary && isPrinted(place % groups.length)) ||
    (choices !== undefined &&
      primaryOfBreakdown(choices.counts, rule).cells.some((cells, group) =>
        cells.some(
          (mark, column) => mark === 'primary' && !isHidden(choices.ids[column] ?? '', group),
        ),
      ))
  );
}

/** Groups that are too small, in this question or in all. */
function fewOf({ item, grouping, isNobody }: Print, threshold: number) {
  const few = primaryOfProfile(item.bases, threshold);
  return grouping.marks.map(
    (mark, group) => !isNobody(group) && (mark !== 'published' || few[group] === 'primary'),
  );
}

/** A choice beside others that hang together with it; an answer whose base is hidden. */
function hidesInParts({ item, grouping, ...print }: Print): boolean {
  return [...grouping.groups.keys()].some((group) => {
    const isOpen = !print.isHiddenWhole(group);
    const isPartly = print.hidesSome(group) && isOpen;
    return (isPartly && item.tables.choices === undefined) || (print.isBaseHidden(group) && isOpen);
  });
}

function isExposed(print: Print, rule: HidingRule, isRouted: boolean): boolean {
  const { threshold } = rule;
  const { grouping, item, isHidden, isHiddenWhole, isBaseHidden } = print;
  const { answered, choices, parts } = item.tables;
  // Dropped: see `tellsOneCategory`.
  if (isOfOneCategory(item, isRouted, print.isSecret, rule)) return false;
  const audit = (counts: Counts, isCellHidden: (group: number, column: number) => boolean) => {
    if (!hidesAny(print)) return false;
    const marks = {
      cells: counts.map((cells, group) =>
        cells.map((_, column) => markOf(isCellHidden(group, column))),
      ),
      rowTotals: counts.map(() => markOf(false)),
      columnTotals: (counts[0] ?? []).map(() => markOf(false)),
    };
    const kept = { rowTotals: true, columnTotals: true };
    const exposures = auditTable(counts, marks, { threshold, kept });
    // Of a choice that few were offered, how many were is not told where it is hidden.
    const isOfAll = sum(counts.flat()) >= sum(item.bases);
    return avoidable(exposures) || (isOfAll && exposures.some((one) => isGiven(one, counts)));
  };
  if (item.item.question.type === 'number') {
    const marks = item.bases.map((_, group) => markOf(isHiddenWhole(group)));
    // The others have no mean for their small base, which is no secret.
    const few = fewOf(print, threshold);
    const exposures = auditList(item.bases, marks, threshold);
    return avoidable(exposures.filter(({ row }) => few[row ?? 0]));
  }
  const isChoiceHidden = (group: number, column: number) =>
    isHidden(choices?.ids[column] ?? '', group);
  const tables = [
    ...(choices ? [{ counts: choices.counts, isCellHidden: isChoiceHidden }] : []),
    ...parts.map((counts) => ({ counts, isCellHidden: isHiddenWhole })),
  ];
  const isAnyBaseHidden = grouping.groups.some((_, group) => isBaseHidden(group));
  return (
    (isRouted && audit(answered, isBaseHidden)) ||
    tables.some(({ counts, isCellHidden }) => audit(counts, isCellHidden)) ||
    // Where bases are hidden, persons may as well be among those who did not answer.
    (isAnyBaseHidden &&
      tables.some(({ counts, isCellHidden }) =>
        audit(withRest(counts, item.tables), (group, column) =>
          column < (counts[0]?.length ?? 0) ? isCellHidden(group, column) : isBaseHidden(group),
        ),
      ))
  );
}

function markOf(isHidden: boolean): Mark {
  return isHidden ? 'secondary' : 'published';
}

function hidesAny({ grouping, hidesSome, isBaseHidden }: Print): boolean {
  return grouping.groups.some((_, group) => hidesSome(group) || isBaseHidden(group));
}

/** A cell that holds somebody and can be told to the person, though not everybody answered so. */
function isGiven({ row, column, range }: Exposure, counts: Counts): boolean {
  if (row === null || column === null || range.high === 0 || range.low < range.high) return false;
  const { columns, everybody } = tableTotals(counts);
  return columns[column] !== everybody;
}

/** What the answers of all respondents tell is told anyway. */
function avoidable(exposures: readonly Exposure[]): boolean {
  return exposures.some(({ isAvoidable }) => isAvoidable);
}

/** Who was asked one question gave an answer to another, hidden here or by a variable that is not here. */
function tellsOf(print: Print, before: readonly Print[]): boolean {
  const { groups, variable } = print.grouping;
  const isPrinted = (group: number) => !print.isHiddenWhole(group) && !print.isNobody(group);
  const here = before.filter(({ grouping }) => grouping.variable.id === variable.id);
  const isElsewhere = before.some(
    ({ unit, grouping, hidesSome }) =>
      !here.some((one) => one.unit.question.id === unit.question.id) &&
      grouping.groups.some((_, group) => hidesSome(group)),
  );
  return groups.some((group, place) => {
    const isDecided = here.some((deciding) =>
      deciding.grouping.groups.some(
        (other, at) => deciding.hidesSome(at) && sharesCategory(group, other),
      ),
    );
    return (isElsewhere || isDecided) && isPrinted(place);
  });
}
