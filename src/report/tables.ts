/** The tables of numbers: below each chart, and for each question of the full analysis. */

import { countedChoices, groupsOf } from '../dataset/item.ts';
import {
  type AnyMatrixQuestion,
  type ChoiceQuestion,
  hasRows,
  type Question,
  type RankingQuestion,
} from '../definition/questionnaire.ts';
import type { NumericSummary } from '../statistics/numeric-summary.ts';
import { decimal, integer } from '../wording.ts';
import type { Table } from './chart.ts';
import { type Base, type Figure, type Figures, figureOf } from './figure.ts';
import { groupingLabel } from './grouping-label.ts';
import type { ItemSummary } from './item-summary.ts';
import { matrixTable } from './matrix-table.ts';
import { missingOrder } from './missing-order.ts';
import { countOn } from './own-base.ts';
import { meanDecimals } from './printed.ts';

/**
 * Choices then groups, with counts and shares; base and kinds of missing below.
 * @param isWeighted with weighted shares beside the others, where there are any
 */
export function choiceTable(
  question: ChoiceQuestion,
  summaries: readonly ItemSummary[],
  figures: Figures,
  isWeighted = false,
): Table {
  return hasRows(question)
    ? matrixTable(question, summaries, figures, isWeighted)
    : singleTable(question, summaries, figures, isWeighted);
}

function singleTable(
  question: Exclude<ChoiceQuestion, AnyMatrixQuestion>,
  summaries: readonly ItemSummary[],
  figures: Figures,
  isWeighted: boolean,
): Table {
  const [summary] = summaries;
  const answered = summary?.answered ?? 0;
  const choices = countedChoices(question);
  const groups = groupsOf(question).map(({ id, label }) => ({ id, label: groupingLabel(label) }));
  const named = [...choices, ...groups].map(({ id, label }) => ({
    label,
    figure: figureOf(figures, `${question.id}.${id}`),
  }));
  const kind = named[0]?.figure.base.kind;
  const columns = shareColumns(isWeighted && named.some(({ figure }) => figure.weighted));
  return {
    caption: `${question.title}\u00a0: effectifs et parts`,
    head: ['Réponse', 'Effectif', ...columns.head],
    rows: named.map(({ label, figure }) => [
      label,
      countOn(figure, answered),
      ...columns.cells(figure),
    ]),
    figures: named.map(({ figure }) => [figure.id]),
    ...(groups.length > 0 ? { apart: named.map((_, index) => index === choices.length) } : {}),
    foot:
      kind && summary
        ? footOf(baseOfItem(summary, kind)).map((row) => [...row, ...columns.blank])
        : [],
  };
}

/** Of everybody who answered, whatever choices they were offered. */
function baseOfItem({ answered, outside }: ItemSummary, kind: Base['kind']): FootBase {
  return { count: answered, kind, outside };
}

/** One column of shares, or two: unweighted and weighted. */
function shareColumns(isWeighted: boolean | undefined) {
  return {
    head: isWeighted ? ['Part', 'Part pondérée'] : ['Part'],
    cells: ({ printed, weighted }: Figure) =>
      isWeighted ? [printed, weighted?.printed ?? '–'] : [printed],
    /** What a row without shares has more than one of three columns. */
    blank: isWeighted ? [''] : [],
  };
}

/** How often each choice was ranked, and put first; the most ranked before the others. */
export function rankingTable(
  question: RankingQuestion,
  summaries: readonly ItemSummary[],
  figures: Figures,
  isWeighted = false,
): Table {
  const rows = question.choices
    .map(({ id, label }) => ({
      label,
      ranked: figureOf(figures, `${question.id}.${id}`),
      first: figureOf(figures, `${question.id}.${id}.first`),
    }))
    .toSorted((a, b) => b.ranked.count - a.ranked.count);
  const [summary] = summaries;
  const answered = summary?.answered ?? 0;
  const columns = shareColumns(isWeighted && rows.some(({ ranked }) => ranked.weighted));
  const blank = [...columns.blank, '', '', ...columns.blank];
  return {
    caption: `${question.title}\u00a0: choix classés, et placés en premier`,
    head: ['Choix', 'Classé', ...columns.head, 'En premier', ...columns.head],
    rows: rows.map(({ label, ranked, first }) => [
      label,
      countOn(ranked, answered),
      ...columns.cells(ranked),
      countOn(first, answered),
      ...columns.cells(first),
    ]),
    figures: rows.map(({ ranked, first }) => [ranked.id, first.id]),
    foot: summary ? footOf(baseOfItem(summary, 'answered')).map((row) => [...row, ...blank]) : [],
  };
}

/** Of a number: what is usually said of one, in its unit. */
export function numberTable(
  question: Extract<Question, { type: 'number' }>,
  summary: NumericSummary,
  base: Base,
  weightedMean?: number,
): Table {
  const value = (number: number | null) =>
    number === null ? '–' : decimal(number, meanDecimals(question));
  return {
    caption: `${question.title}, en ${question.unit}`,
    head: ['Mesure', 'Valeur'],
    rows: [
      ['Moyenne', value(summary.mean)],
      ...(weightedMean === undefined ? [] : [['Moyenne pondérée', value(weightedMean)]]),
      ['Médiane', value(summary.median)],
      ['Premier quartile', value(summary.lowerQuartile)],
      ['Troisième quartile', value(summary.upperQuartile)],
      ['Minimum', value(summary.min)],
      ['Maximum', value(summary.max)],
    ],
    figures: [[`${question.id}.mean`]],
    foot: footOf(base).map(([label = '', count = '']) => [label, count]),
  };
}

/** Themes of a free text, the most frequent first. */
export function themeTable(question: Question, figures: Figures): Table | undefined {
  const themes = [...figures.values()]
    .filter(({ id, base }) => base.kind === 'wrote' && id.startsWith(`${question.id}.`))
    .toSorted((a, b) => b.count - a.count);
  const [first] = themes;
  if (!first) return undefined;
  return {
    caption: `${question.title}\u00a0: thèmes, un texte pouvant en porter plusieurs`,
    head: ['Thème', 'Personnes'],
    rows: themes.map(({ label, printed }) => [label, printed]),
    figures: themes.map(({ id }) => [id]),
    foot: [['Textes lus et classés', integer(first.base.count)]],
  };
}

/** Who is in the base and who is not, as the last rows of a table of three columns. */
export function footOf(base: FootBase): (readonly string[])[] {
  return footCounts(base).map(({ label, count }) => [label, integer(count), '']);
}

type FootBase = Pick<Base, 'count' | 'kind' | 'outside'>;

/** Persons in the base, then those outside it by the reason why. */
export function footCounts(base: FootBase): readonly { label: string; count: number }[] {
  const answered = base.kind === 'ticked' ? 'Ont coché au moins une réponse' : 'Ont répondu';
  return [
    { label: answered, count: base.count },
    ...missingOrder.flatMap(([kind, label]) => {
      const count = base.outside[kind] ?? 0;
      return count > 0 || kind === 'blank' ? [{ label, count }] : [];
    }),
  ];
}

/** The table of a chart without a question of its own: what the drawing shows, value by value. */
export function plainTable(caption: string, head: readonly string[], rows: Table['rows']): Table {
  return { caption, head, rows, foot: [] };
}
