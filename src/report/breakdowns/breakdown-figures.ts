/** The figure of one answer in one group, with its own base. */

import type { Dataset } from '../../dataset/dataset.ts';
import { measured } from '../../definition/measured.ts';
import { numericSummary } from '../../statistics/numeric-summary.ts';
import { sum } from '../../statistics/sum.ts';
import { counted } from '../../wording.ts';
import type { Base, Figure } from '../figure.ts';
import { intervalOfShare } from '../figure-interval.ts';
import { meanDecimals, numericMean, numericShare, printedShare } from '../printed.ts';
import { type Decimals, describedBase } from '../question-figures.ts';
import { statementOf } from '../statement.ts';
import type { CountedItem, CountedProperty } from './counted-item.ts';
import type { Grouping, PersonGroup } from './grouping.ts';

/** @example breakdownId('tchap.profit', 'type', 'lp') // => 'tchap.profit@type=lp' */
export function breakdownId(property: string, variable: string, group: string): string {
  return `${property}@${variable}=${group}`;
}

/**
 * @param overall the same of all respondents
 * @returns the figure of the group at a place
 */
export function figuresByGroup(
  dataset: Dataset,
  item: CountedItem,
  property: CountedProperty,
  overall: Figure,
  grouping: Grouping,
  decimals: Decimals,
): (place: number) => Figure {
  const { bases, counts } = property;
  const { minimumBase } = dataset.questionnaire.settings;
  const code = property.id.slice(item.item.id.length + 1);
  const statement = statementOf(item.item, code, property.label);
  const isWithheld = overall.base.count < sum(item.bases);
  return (place) => {
    const group = grouping.groups[place] as PersonGroup;
    const base = bases[place] ?? 0;
    const count = counts[place] ?? 0;
    const id = breakdownId(property.id, grouping.variable.id, group.id);
    const common = {
      id,
      question: item.item.question.label,
      label: `${overall.label} (${group.label})`,
      base: baseOf(item, overall, group, base, isWithheld),
    };
    if (property.kind === 'mean') {
      return { ...common, ...meanOf(item, property, grouping, place), count: base };
    }
    const interval = intervalOfShare(
      dataset,
      item.item,
      code.replace(/\.first$/, ''),
      { count, base },
      group.invited,
    );
    return {
      ...common,
      kind: 'share',
      count,
      share: base === 0 ? null : count / base,
      printed: printedShare(count, base, decimals[id] ?? 0, minimumBase),
      ...numericShare(count, base, decimals[id] ?? 0, minimumBase),
      statement: statement(count, base, group.within),
      ...(interval ? { interval } : {}),
    };
  };
}

/** Why others are outside the base is not told group by group: a few persons would be. */
function baseOf(
  { item }: CountedItem,
  { base: { kind, ofRow, routing } }: Figure,
  { within }: PersonGroup,
  count: number,
  isWithheld: boolean,
): Base {
  return {
    count,
    kind,
    described: describedBase(item, count, { isWithheld, routing, within }),
    outside: {},
    within,
    ...(ofRow ? { ofRow } : {}),
    ...(routing ? { routing } : {}),
  };
}

function meanOf(
  { item }: CountedItem,
  { values }: CountedProperty,
  grouping: Grouping,
  place: number,
) {
  const { question } = item;
  const said = values.filter(
    (value, person): value is number => value !== null && grouping.places[person] === place,
  );
  const mean = numericSummary(said).mean ?? 0;
  const [decimals, unit] =
    question.type === 'number' ? [meanDecimals(question), question.unit] : [0, ''];
  const answers = counted(said.length, 'réponse', 'réponses');
  return {
    kind: 'mean' as const,
    share: null,
    printed: measured(mean, decimals, unit),
    numeric: numericMean(mean, decimals),
    statement: `Moyenne de ${answers}, ${grouping.groups[place]?.within ?? ''}.`,
  };
}
