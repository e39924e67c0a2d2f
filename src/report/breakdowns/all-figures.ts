/** The figures of a report: those of all respondents, then those of their breakdowns that are told. */
import type { Figure, Figures } from '../figure.ts';
import type { Plan } from '../plan.ts';
import type { BrokenDown } from './break-down.ts';
import type { Audience } from './tell-unit.ts';

/**
 * A weighted share is a sum over the groups that the weights tell apart: beside the unweighted one,
 * it would give hidden counts back. Of an item of which the public is not told all, it has none.
 * @param computed of all respondents
 */
export function allFigures(
  computed: Figures,
  brokenDown: BrokenDown | undefined,
  { notes = {} }: Pick<Plan, 'notes'>,
  audience: Audience,
): { readonly overall: Figures; readonly figures: Figures } {
  if (!brokenDown) return { overall: computed, figures: computed };
  const overall = new Map(
    [...computed].map(([id, figure]) => {
      const isTelling = audience === 'public' && brokenDown.incomplete.has(id);
      return [id, isTelling ? unweighted(figure) : figure];
    }),
  );
  const others = brokenDown.figures.map((figure): [string, Figure] => {
    const note = notes[figure.id];
    return [figure.id, note === undefined ? figure : { ...figure, note }];
  });
  return { overall, figures: new Map([...overall, ...others]) };
}

function unweighted({ weighted: _, ...figure }: Figure): Figure {
  return figure;
}
