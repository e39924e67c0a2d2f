/** One question by one variable, as the audience may see it: hidden numbers are not in it. */

import type { Dataset } from '../../dataset/dataset.ts';
import { sum } from '../../statistics/sum.ts';
import { type Figure, type Figures, figureOf } from '../figure.ts';
import { isOnOwnBase } from '../own-base.ts';
import type { Decimals } from '../question-figures.ts';
import type {
  Breakdown,
  BreakdownCell,
  BrokenDownItem,
  Comparison,
  HiddenFigure,
} from './breakdown.ts';
import { breakdownId, figuresByGroup } from './breakdown-figures.ts';
import type { CountedItem, CountedProperty } from './counted-item.ts';
import type { HiddenUnit } from './hide-breakdowns.ts';
import { type ItemMarks, isHidden } from './hide-item.ts';
import { nameInTable } from './name-in-table.ts';

/** Internal: nothing is hidden. */
export type Audience = 'public' | 'internal';

export interface Teller {
  readonly dataset: Dataset;
  /** Figures of all respondents. */
  readonly overall: Figures;
  readonly decimals: Decimals;
  readonly audience: Audience;
}

export interface ToldUnit {
  readonly breakdown: Breakdown;
  readonly figures: readonly Figure[];
  readonly hidden: readonly HiddenFigure[];
  /** Ids of means on bases that do not allow one. */
  readonly noMeans: readonly string[];
}

/** @param comparisons of each item */
export function tellUnit(
  { grouping, items, marks }: HiddenUnit,
  comparisons: readonly (readonly Comparison[])[],
  teller: Teller,
): ToldUnit {
  const { variable, groups } = grouping;
  const figures: Figure[] = [];
  const hidden: HiddenFigure[] = [];
  const noMeans: string[] = [];
  const isPublic = teller.audience === 'public';

  const rowOf = (item: CountedItem, property: CountedProperty, { cells, isDropped }: ItemMarks) => {
    const overall = figureOf(teller.overall, property.id);
    const { dataset, decimals } = teller;
    const { minimumBase } = dataset.questionnaire.settings;
    const figureAt = figuresByGroup(dataset, item, property, overall, grouping, decimals);
    const cellAt = (place: number): BreakdownCell => {
      const group = groups[place] ?? { id: '', label: '' };
      const mark = cells.get(property.id)?.[place] ?? 'published';
      const id = breakdownId(property.id, variable.id, group.id);
      if (property.kind === 'mean' && (property.bases[place] ?? 0) < minimumBase) {
        noMeans.push(id);
        return { kind: 'none' };
      }
      if (isPublic && mark !== 'published') {
        const label = `${overall.label} (${group.label})`;
        const kind = property.kind === 'mean' ? 'mean' : 'share';
        const question = item.item.question.label;
        const dropped = isDropped ? { isDropped } : {};
        hidden.push({ id, kind, question, label, mark: 'secondary', ...dropped });
        return { kind: 'hidden', mark: 'secondary' };
      }
      const figure = figureAt(place);
      const suppressed = mark === 'published' ? {} : { suppressed: mark };
      figures.push({ ...figure, ...suppressed });
      return { kind: 'shown', figure: figure.id, ...suppressed };
    };
    const told = [...groups.keys()].map(cellAt);
    return {
      label: nameInTable(item.item, property),
      overall: property.id,
      cells: told,
      ...(property.kind === 'union' ? { isGrouping: true } : {}),
      ...(property.kind === 'first' ? { isFirst: true } : {}),
      ...ownBasesOf(overall, item, property, told),
    };
  };

  const itemOf = (item: CountedItem, index: number): BrokenDownItem => {
    const ofItem = marks[index] as ItemMarks;
    const { row } = item.item;
    return {
      id: item.item.id,
      ...(row ? { label: row.label } : {}),
      rows: inOrder(
        item,
        item.properties.map((property) => rowOf(item, property, ofItem)),
        teller.overall,
      ),
      bases: item.bases.map((count, place) =>
        isPublic && (ofItem.isDropped || isHidden(ofItem.bases[place])) ? null : count,
      ),
      overallBase: sum(item.bases),
      ...(isPublic && ofItem.isDropped ? { isDropped: ofItem.isDropped } : {}),
      comparisons: comparisons[index] ?? [],
    };
  };

  const breakdown = {
    by: variable.id,
    label: variable.label,
    groups: groups.map(({ id, label, invited }) => ({ id, label, invited })),
    items: items.map(itemOf),
  };
  return { breakdown, figures, hidden, noMeans };
}

/** Of a ranking as in its table: the most ranked before the others, then who was put first. */
function inOrder(
  { item }: CountedItem,
  rows: BrokenDownItem['rows'],
  overall: Figures,
): BrokenDownItem['rows'] {
  if (item.question.type !== 'ranking') return rows;
  const countOf = (id: string) => figureOf(overall, id).count;
  const ranked = rows
    .filter(({ isFirst }) => !isFirst)
    .toSorted((a, b) => countOf(b.overall) - countOf(a.overall));
  const first = ranked.flatMap((row) =>
    rows.filter((one) => one.overall === `${row.overall}.first`),
  );
  return [...ranked, ...first];
}

/** Of a choice that not everybody was offered; a hidden cell tells no base either. */
function ownBasesOf(
  overall: Figure,
  { bases }: CountedItem,
  property: CountedProperty,
  cells: readonly BreakdownCell[],
): Pick<BrokenDownItem['rows'][number], 'ownBases'> {
  if (!isOnOwnBase(overall, sum(bases))) return {};
  return {
    ownBases: cells.map(({ kind }, place) =>
      kind === 'shown' ? (property.bases[place] ?? 0) : null,
    ),
  };
}
