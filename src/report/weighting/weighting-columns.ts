/** The frame as it is weighted: the variables of the plan, their categories merged as it says. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { FrameVariable } from '../../definition/questionnaire.ts';
import type { WeightsPlan } from '../analysis-plan.ts';
import { type FrameColumn, frameColumn } from '../frame-columns.ts';

export interface WeightingColumn extends FrameColumn {
  /** What each category is called, a merged one by the id of its first. */
  readonly labels: ReadonlyMap<string, string>;
}

export function weightingColumns(
  dataset: Dataset,
  { variables, merge = [] }: WeightsPlan,
): readonly WeightingColumn[] {
  return variables.flatMap((id) => {
    const variable = dataset.questionnaire.frame.find((one) => one.id === id);
    const merges = merge.filter((one) => one.variable === id);
    return variable ? [columnOf(dataset, variable, merges)] : [];
  });
}

function columnOf(
  dataset: Dataset,
  variable: FrameVariable,
  merges: NonNullable<WeightsPlan['merge']>,
): WeightingColumn {
  const into = new Map(merges.flatMap(({ of }) => of.map((id) => [id, of[0] ?? id])));
  const names = new Map(merges.map(({ of, label }) => [of[0], label]));
  const merged = (category: string) => into.get(category) ?? category;
  const { invited, respondents } = frameColumn(dataset, variable);
  return {
    variable,
    invited: invited.map(merged),
    respondents: respondents.map(merged),
    labels: new Map(
      variable.categories
        .filter(({ id }) => merged(id) === id)
        .map(({ id, label }) => [id, names.get(id) ?? label]),
    ),
  };
}
