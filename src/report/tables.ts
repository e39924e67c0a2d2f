/** The tables of numbers: below each chart, and for each question of the full analysis. */

import type { MissingKind } from '../dataset/item.ts';
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
import type { ItemSummary } from './item-summary.ts';

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
  question: ChoiceQuestion,
  summaries: readonly ItemSummary[],
  figures: Figures,
  isWeighted: boolean,
): Table {
  const named = [...countedChoices(question), ...groupsOf(question)];
  const figure = (id: string) => figureOf(figures, `${question.id}.${id}`);
  const [summary] = summaries;
  const [first] = named;
  const base = first && figure(first.id).base;
  const columns = shareColumns(isWeighted && named.some(({ id }) => figure(id).weighted));
  return {
    caption: `${question.title}\u00a0: effectifs et parts`,
    head: ['Réponse', 'Effectif', ...columns.head],
    rows: named.map(({ id, label }) => [
      label,
      integer(figure(id).count),
      ...columns.cells(figure(id)),
    ]),
    figures: named.map(({ id }) => [figure(id).id]),
    foot: base && summary ? footOf(base).map((row) => [...row, ...columns.blank]) : [],
  };
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

function matrixTable(
  question: AnyMatrixQuestion,
  summaries: readonly ItemSummary[],
  figures: Figures,
  isWeighted: boolean,
): Table {
  const choices = countedChoices(question);
  const reasons = missingOrder.filter(
    ([kind]) => kind === 'blank' || summaries.some(({ outside }) => (outside[kind] ?? 0) > 0),
  );
  const rows = summaries.map(({ item, answered, outside }) => {
    const ofChoices = choices.map(({ id }) => figureOf(figures, `${item.id}.${id}`));
    const unweighted = [
      item.row?.label ?? '',
      ...ofChoices.map(({ count, printed }) => `${integer(count)} (${printed})`),
      integer(answered),
      ...reasons.map(([kind]) => integer(outside[kind] ?? 0)),
    ];
    const ids = ofChoices.map(({ id }) => id);
    // Below and not beside: a matrix is wide enough for a phone.
    return isWeighted && ofChoices.some(({ weighted }) => weighted)
      ? [
          { cells: unweighted, ids },
          { cells: weightedRow(ofChoices, reasons.length + 1), ids: [] },
        ]
      : [{ cells: unweighted, ids }];
  });
  return {
    caption: `${question.title}\u00a0: effectifs et parts, par ligne`,
    head: [
      '',
      ...choices.map(({ short }) => short),
      'Ont répondu',
      ...reasons.map(([, label]) => label),
    ],
    rows: rows.flatMap((ofRow) => ofRow.map(({ cells }) => cells)),
    figures: rows.flatMap((ofRow) => ofRow.map(({ ids }) => ids)),
    ...(rows.some(({ length }) => length > 1)
      ? { below: rows.flatMap((ofRow) => ofRow.map((_, index) => index > 0)) }
      : {}),
    foot: [],
  };
}

function weightedRow(ofChoices: readonly Figure[], blanks: number): readonly string[] {
  const shares = ofChoices.map(({ weighted }) => weighted?.printed ?? '–');
  return ['Part pondérée', ...shares, ...new Array<string>(blanks).fill('')];
}

/** How often each choice was ranked, and put first; the most ranked before the others. */
export function rankingTable(
  question: RankingQuestion,
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
  const [top] = rows;
  const columns = shareColumns(isWeighted && rows.some(({ ranked }) => ranked.weighted));
  const blank = [...columns.blank, '', '', ...columns.blank];
  return {
    caption: `${question.title}\u00a0: choix classés, et placés en premier`,
    head: ['Choix', 'Classé', ...columns.head, 'En premier', ...columns.head],
    rows: rows.map(({ label, ranked, first }) => [
      label,
      integer(ranked.count),
      ...columns.cells(ranked),
      integer(first.count),
      ...columns.cells(first),
    ]),
    figures: rows.map(({ ranked, first }) => [ranked.id, first.id]),
    foot: top ? footOf(top.ranked.base).map((row) => [...row, ...blank]) : [],
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
    number === null ? '–' : decimal(number, Math.max(1, question.decimals));
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
export function footOf(base: Base): (readonly string[])[] {
  return footCounts(base).map(({ label, count }) => [label, integer(count), '']);
}

/** Persons in the base, then those outside it by the reason why. */
export function footCounts(base: Base): readonly { label: string; count: number }[] {
  const answered = base.kind === 'ticked' ? 'Ont coché au moins une réponse' : 'Ont répondu';
  return [
    { label: answered, count: base.count },
    ...missingOrder.flatMap(([kind, label]) => {
      const count = base.outside[kind] ?? 0;
      return count > 0 || kind === 'blank' ? [{ label, count }] : [];
    }),
  ];
}

export const missingOrder: readonly (readonly [MissingKind, string])[] = [
  ['blank', 'Sans réponse'],
  ['refused', 'Préfèrent ne pas répondre'],
  ['does_not_know', 'Ne savent pas'],
  ['not_concerned', 'Non concernés'],
  ['not_reached', 'Étape non vue'],
  ['routing_unknown', 'Parcours inconnu'],
  ['not_asked', 'Question non posée'],
];

/** The table of a chart without a question of its own: what the drawing shows, value by value. */
export function plainTable(caption: string, head: readonly string[], rows: Table['rows']): Table {
  return { caption, head, rows, foot: [] };
}
