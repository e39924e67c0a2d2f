/** A variable of the frame as a plan breaks answers down by it: its groups, and who is in which. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { FrameVariable } from '../../definition/questionnaire.ts';
import { primaryOfProfile } from '../../statistics/disclosure/primary.ts';
import type { Mark } from '../../statistics/disclosure/suppress.ts';
import type { BreakdownPlan } from '../analysis-plan.ts';
import { frameColumn } from '../frame-columns.ts';

export interface Grouping {
  readonly variable: FrameVariable;
  readonly groups: readonly PersonGroup[];
  /** Place of each respondent's group. */
  readonly places: Uint16Array;
  /** Groups that are hidden in every question, decided once on how many they are. */
  readonly marks: readonly Mark[];
}

export interface PersonGroup {
  readonly id: string;
  readonly label: string;
  /** « en collège »; of a merged group, one after the other. */
  readonly within: string;
  /** Categories of the questionnaire; none for persons whose category is not known. */
  readonly categories: readonly string[];
  readonly respondents: number;
  /** Persons asked; 0 when that is not known. */
  readonly invited: number;
}

/** @param threshold respondents, below which nothing is told of a group */
export function groupingOf(
  dataset: Dataset,
  variable: FrameVariable,
  { merge = [] }: Pick<BreakdownPlan, 'merge'>,
  threshold: number,
): Grouping {
  const { invited, respondents } = frameColumn(dataset, variable);
  const defined = definedGroups(variable, merge);
  const placeOf = new Map(
    defined.flatMap(({ categories }, place) => categories.map((id) => [id, place] as const)),
  );
  const places = Uint16Array.from(respondents, (id) => placeOf.get(id) ?? defined.length);
  const all = places.includes(defined.length) ? [...defined, unknown] : defined;
  const groups = all.map((group, place) => ({
    ...group,
    respondents: places.reduce((sum, one) => (one === place ? sum + 1 : sum), 0),
    invited: invited.filter((id) => group.categories.includes(id)).length,
  }));
  const counts = groups.map((group) => group.respondents);
  // A response may keep the frame of an invitee whom a later list puts elsewhere.
  const populations = groups.map((group) => Math.max(group.invited, group.respondents));
  return { variable, groups, places, marks: primaryOfProfile(counts, threshold, populations) };
}

/**
 * Closing takes a variable from who would stand alone in a cell: still somebody who answered. No
 * category can bear this id.
 */
const unknown = {
  id: '_unknown',
  label: 'Non précisé',
  within: 'catégorie non précisée',
  categories: [],
};

/** In the order of the questionnaire, a merged group in the place of its first category. */
function definedGroups({ categories }: FrameVariable, merges: readonly Merge[]) {
  return categories.flatMap(({ id, label, within }) => {
    const merge = merges.find(({ of }) => of.includes(id));
    if (!merge) return [{ id, label, within, categories: [id] }];
    const merged = categories.filter((one) => merge.of.includes(one.id));
    if (merged[0]?.id !== id) return [];
    return [
      {
        id: merge.id,
        label: merge.label,
        within: merged.map((one) => one.within).join(' ou '),
        categories: merged.map((one) => one.id),
      },
    ];
  });
}

type Merge = NonNullable<BreakdownPlan['merge']>[number];
