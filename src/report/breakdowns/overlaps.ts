/** Two breakdowns by one variable: the same, or groups that leave a few persons when subtracted. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { ValuePath } from '../../definition/yaml-source.ts';
import type { Problem } from '../../problem.ts';
import { type PublishedGroup, smallDifferences } from '../../statistics/disclosure/differencing.ts';
import { counted } from '../../wording.ts';
import type { BreakdownPlan } from '../analysis-plan.ts';
import { type Grouping, groupingOf } from './grouping.ts';

/** Says a fault of what stands at a path inside `analysis`. */
export type Tell = (code: string, at: ValuePath, message: string, hint: string) => Problem;

/** @returns the fault of each pair of breakdowns, at the later one */
export function overlaps(
  dataset: Dataset,
  breakdowns: readonly BreakdownPlan[],
  tell: Tell,
): readonly Problem[] {
  const { frame, settings } = dataset.questionnaire;
  const threshold = settings.disclosureThreshold;
  return breakdowns.flatMap((later, index) => {
    const variable = frame.find(({ id }) => id === later.by);
    if (!variable) return [];
    const at = ['breakdowns', index, 'by'];
    const groupsOf = (breakdown: BreakdownPlan, side: Side) =>
      published(groupingOf(dataset, variable, breakdown, threshold), side);
    const groups = groupsOf(later, '>');
    return breakdowns.slice(0, index).flatMap((earlier) => {
      if (earlier.by !== later.by) return [];
      const others = groupsOf(earlier, '<');
      if (isRepeated(earlier, later) && areSame(others, groups)) {
        const message = `Une question est ventilée deux fois par « ${later.by} », de la même façon.`;
        return [tell('twice-broken-down', at, message, 'Réunissez les deux ventilations en une.')];
      }
      const differences = smallDifferences([...others, ...groups], threshold);
      const small = differences.find(({ whole, part }) => whole.at(0) !== part.at(0));
      if (!small) return [];
      const few = counted(small.count, 'personne', 'personnes');
      const message = `Deux ventilations par « ${later.by} » se recoupent : « ${small.whole.slice(1)} » moins « ${small.part.slice(1)} » laisse ${few}.`;
      const hint = 'Donnez aux deux les mêmes regroupements (merge), ou retirez l’une des deux.';
      return [tell('small-difference', at, message, hint)];
    });
  });
}

/** Of which breakdown a group is: the first letter of its name. */
type Side = '<' | '>';

function published({ groups }: Grouping, side: Side): readonly PublishedGroup[] {
  return groups.map(({ id, label, categories, respondents }) => ({
    name: `${side}${label}`,
    atoms: categories.length > 0 ? categories : [id],
    count: respondents,
  }));
}

/** Some question is in both: all are, where none is named. */
function isRepeated({ questions: some }: BreakdownPlan, { questions: others }: BreakdownPlan) {
  return !some || !others || some.some((id) => others.includes(id));
}

function areSame(groups: readonly PublishedGroup[], others: readonly PublishedGroup[]): boolean {
  const keys = (side: readonly PublishedGroup[]) => side.map(({ atoms }) => atoms.join(' '));
  return keys(groups).join('|') === keys(others).join('|');
}
