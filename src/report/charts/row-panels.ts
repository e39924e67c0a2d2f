import { countedChoices } from '../../dataset/item.ts';
import type { MultipleMatrixQuestion } from '../../definition/questionnaire.ts';
import { counted } from '../../wording.ts';
import type { MultiplesValues, Tone } from '../chart.ts';
import { type Figures, figureOf } from '../figure.ts';
import type { ItemSummary } from '../item-summary.ts';

/**
 * A matrix of which several choices may be ticked in a row: shares of a row sum to more than a
 * hundred, so that nothing can be stacked. The same bars for each row, without those nobody answered.
 * @param highlight the choice that matters
 */
export function rowPanels(
  question: MultipleMatrixQuestion,
  summaries: readonly ItemSummary[],
  figures: Figures,
  highlight: string,
): MultiplesValues {
  const answered = summaries.filter((summary) => summary.answered > 0);
  const toneOf = (id: string, isNone: boolean): Tone =>
    id === highlight ? 'accent' : isNone ? 'pale' : 'other';
  return {
    kind: 'multiples',
    panels: answered.map(({ item, answered: base }) => ({
      label: item.row?.short ?? '',
      // A plain space: a narrow column has the number above its noun.
      base: counted(base, 'répondant', 'répondants').replace(/\u00a0(?=r)/, ' '),
    })),
    rows: countedChoices(question).map(({ id, short, exclusive }) => ({
      label: short,
      tone: toneOf(id, exclusive === true),
      cells: answered.map(({ item }) => {
        const { share, printed } = figureOf(figures, `${item.id}.${id}`);
        return { share: share ?? 0, printed };
      }),
    })),
  };
}
