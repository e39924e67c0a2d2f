/** The themes of a question by one variable, as the audience may see them: hidden counts are not in it. */
import { sum } from '../../statistics/sum.ts';
import { counted, integer, typographic } from '../../wording.ts';
import type { Breakdown, BreakdownCell, HiddenFigure } from '../breakdowns/breakdown.ts';
import { breakdownId } from '../breakdowns/breakdown-figures.ts';
import type { CountedProperty } from '../breakdowns/counted-item.ts';
import type { PersonGroup } from '../breakdowns/grouping.ts';
import type { HiddenUnit } from '../breakdowns/hide-breakdowns.ts';
import { type ItemMarks, isHidden } from '../breakdowns/hide-item.ts';
import type { Teller, ToldUnit } from '../breakdowns/tell-unit.ts';
import { type Figure, figureOf } from '../figure.ts';
import { thePersons } from '../the-persons.ts';

/** @param unit of a text, whose only item is all its themes */
export function tellThemes(
  { question, grouping, items, marks }: HiddenUnit,
  { audience, overall }: Teller,
): ToldUnit {
  const { variable, groups } = grouping;
  const figures: Figure[] = [];
  const hidden: HiddenFigure[] = [];
  const [item] = items;
  const { cells, bases, isDropped } = marks[0] as ItemMarks;
  const isPublic = audience === 'public';

  const cellOf = (property: CountedProperty, group: PersonGroup, place: number): BreakdownCell => {
    const mark = cells.get(property.id)?.[place] ?? 'published';
    const id = breakdownId(property.id, variable.id, group.id);
    const label = `${property.label} (${group.label})`;
    if (isPublic && mark !== 'published') {
      const dropped = isDropped ? { isDropped } : {};
      hidden.push({
        ...{ id, kind: 'count', question: question.label, label, mark: 'secondary' },
        ...dropped,
      });
      return { kind: 'hidden', mark: 'secondary' };
    }
    const suppressed = mark === 'published' ? {} : { suppressed: mark };
    const [count = 0, base = 0] = [property.counts[place], property.bases[place]];
    const { question: asked } = figureOf(overall, property.id);
    figures.push({
      ...themeOf(id, label, property.label, count, base, group),
      ...(asked === undefined ? {} : { question: asked }),
      ...suppressed,
    });
    return { kind: 'shown', figure: id, ...suppressed };
  };

  const breakdown: Breakdown = {
    by: variable.id,
    label: variable.label,
    groups: groups.map(({ id, label, invited }) => ({ id, label, invited })),
    items: [
      {
        id: question.id,
        rows: (item?.properties ?? []).map((property) => ({
          label: property.label,
          overall: property.id,
          cells: groups.map((group, place) => cellOf(property, group, place)),
        })),
        bases: (item?.bases ?? []).map((count, place) =>
          isPublic && (isDropped || isHidden(bases[place])) ? null : count,
        ),
        overallBase: sum(item?.bases ?? []),
        ...(isPublic && isDropped ? { isDropped } : {}),
        comparisons: [],
      },
    ],
  };
  return { breakdown, figures, hidden, noMeans: [] };
}

function themeOf(
  id: string,
  label: string,
  theme: string,
  count: number,
  base: number,
  { within }: PersonGroup,
): Figure {
  const sorted = `dont le texte a été lu et classé, ${within}`;
  return {
    id,
    kind: 'count',
    label,
    base: {
      count: base,
      kind: 'wrote',
      described: thePersons(base, `personne ${sorted}`, `personnes ${sorted}`),
      outside: {},
      within,
    },
    count,
    share: base === 0 ? null : count / base,
    printed: integer(count),
    statement: typographic(
      `${counted(count, 'personne', 'personnes')} sur les ${integer(base)} ${sorted} : « ${theme} ».`,
    ),
  };
}
