/** The bars of a question for all respondents and for each category of them. */
import { type ChoiceQuestion, hasRows } from '../../definition/questionnaire.ts';
import { counted, integer } from '../../wording.ts';
import type { ArticleContext } from '../article/context.ts';
import type { Breakdown, BreakdownCell } from '../breakdowns/breakdown.ts';
import type { MultiplesCell, MultiplesValues, Table } from '../chart.ts';
import { type Figures, figureOf } from '../figure.ts';
import type { ChartPlan } from '../plan.ts';
import { orderedBars } from './chart-values.ts';
import { HIDDEN } from './hidden-words.ts';

export type MultiplesPlan = Extract<ChartPlan, { kind: 'multiples' }>;

/** The breakdown of a question that the plan of the analysis declares; absent where it has none. */
export function breakdownFor(
  { question, by }: MultiplesPlan,
  { breakdowns }: Pick<ArticleContext, 'breakdowns'>,
): Breakdown | undefined {
  return breakdowns?.get(question)?.find((breakdown) => breakdown.by === by);
}

export function multiplesValues(
  question: ChoiceQuestion,
  breakdown: Breakdown,
  figures: Figures,
  highlight: string | undefined,
): MultiplesValues {
  const [item] = breakdown.items;
  if (hasRows(question) || !item) throw new Error('The plan was checked before');
  const printedBase = (count: number | null) =>
    // A plain space: a narrow column has the number above its noun.
    count === null ? HIDDEN : counted(count, 'répondant', 'répondants').replace(/\u00a0(?=r)/, ' ');
  const rows = orderedBars(question, figures, highlight).map(({ figure, label, tone }) => {
    const overall = figureOf(figures, figure);
    const broken = item.rows.find((row) => row.overall === figure)?.cells ?? [];
    const { share, printed } = overall;
    const cells = broken.map((cell) => cellOf(cell, figures));
    return { label, tone, cells: [{ share: share ?? 0, printed }, ...cells] };
  });
  const panels = breakdown.groups.map(({ label }, place) => ({
    label,
    base: printedBase(item.bases[place] ?? null),
  }));
  const all = { label: 'Ensemble', base: printedBase(item.overallBase) };
  return { kind: 'multiples', panels: [all, ...panels], rows };
}

export function hidesSome({ rows, panels }: MultiplesValues): boolean {
  const cells = rows.flatMap((row) => row.cells);
  return cells.some((cell) => 'hidden' in cell) || panels.some(({ base }) => base === HIDDEN);
}

export function multiplesTable(
  title: string,
  { label, items }: Breakdown,
  values: MultiplesValues,
): Table {
  const bases = items[0]?.bases ?? [];
  return {
    caption: `${title}\u00a0: parts selon la variable « ${label} »`,
    head: ['Réponse', ...values.panels.map((panel) => panel.label)],
    rows: values.rows.map((row) => [row.label, ...row.cells.map(({ printed }) => printed)]),
    foot: [
      [
        'Ont répondu',
        integer(items[0]?.overallBase ?? 0),
        ...bases.map((count) => (count === null ? HIDDEN : integer(count))),
      ],
    ],
  };
}

function cellOf(cell: BreakdownCell, figures: Figures): MultiplesCell {
  if (cell.kind !== 'shown') return { hidden: true, printed: HIDDEN };
  const { share, printed } = figureOf(figures, cell.figure);
  return { share: share ?? 0, printed };
}
