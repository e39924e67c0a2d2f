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
import { decimal, integer, monthAndYear } from '../wording.ts';
import type { Table } from './chart.ts';
import { type Base, type Figures, figureOf } from './figure.ts';
import type { ItemSummary } from './item-summary.ts';

/** Choices then groups, with counts and shares; base and kinds of missing below. */
export function choiceTable(
  question: ChoiceQuestion,
  summaries: readonly ItemSummary[],
  figures: Figures,
): Table {
  return hasRows(question)
    ? matrixTable(question, summaries, figures)
    : singleTable(question, summaries, figures);
}

function singleTable(
  question: ChoiceQuestion,
  summaries: readonly ItemSummary[],
  figures: Figures,
): Table {
  const named = [...countedChoices(question), ...groupsOf(question)];
  const figure = (id: string) => figureOf(figures, `${question.id}.${id}`);
  const [summary] = summaries;
  const [first] = named;
  const base = first && figure(first.id).base;
  return {
    caption: `${question.title}\u00a0: effectifs et parts`,
    head: ['Réponse', 'Effectif', 'Part'],
    rows: named.map(({ id, label }) => [label, integer(figure(id).count), figure(id).printed]),
    foot: base && summary ? footOf(base) : [],
  };
}

function matrixTable(
  question: AnyMatrixQuestion,
  summaries: readonly ItemSummary[],
  figures: Figures,
): Table {
  const choices = countedChoices(question);
  const reasons = missingOrder.filter(
    ([kind]) => kind === 'blank' || summaries.some(({ outside }) => (outside[kind] ?? 0) > 0),
  );
  return {
    caption: `${question.title}\u00a0: effectifs et parts, par ligne`,
    head: [
      '',
      ...choices.map(({ short }) => short),
      'Ont répondu',
      ...reasons.map(([, label]) => label),
    ],
    rows: summaries.map(({ item, answered, outside }) => [
      item.row?.label ?? '',
      ...choices.map(({ id }) => {
        const figure = figureOf(figures, `${item.id}.${id}`);
        return `${integer(figure.count)} (${figure.printed})`;
      }),
      integer(answered),
      ...reasons.map(([kind]) => integer(outside[kind] ?? 0)),
    ]),
    foot: [],
  };
}

/** How often each choice was ranked, and put first; the most ranked before the others. */
export function rankingTable(question: RankingQuestion, figures: Figures): Table {
  const rows = question.choices
    .map(({ id, label }) => ({
      label,
      ranked: figureOf(figures, `${question.id}.${id}`),
      first: figureOf(figures, `${question.id}.${id}.first`),
    }))
    .toSorted((a, b) => b.ranked.count - a.ranked.count);
  const [top] = rows;
  return {
    caption: `${question.title}\u00a0: choix classés, et placés en premier`,
    head: ['Choix', 'Classé', 'Part', 'En premier', 'Part'],
    rows: rows.map(({ label, ranked, first }) => [
      label,
      integer(ranked.count),
      ranked.printed,
      integer(first.count),
      first.printed,
    ]),
    foot: top ? footOf(top.ranked.base).map((row) => [...row, '', '']) : [],
  };
}

/** Days by month, from the first to the last, months without any included. */
export function dateTable(
  question: Extract<Question, { type: 'date' }>,
  days: readonly string[],
  base: Base,
): Table {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const rows = first === undefined || last === undefined ? [] : periodsOf(first, last);
  return {
    caption: `${question.title}\u00a0: nombre de réponses par ${rows.length > 0 && rows[0]?.key.length === 4 ? 'année' : 'mois'}`,
    head: ['Période', 'Personnes'],
    rows: rows.map(({ key, label }) => [
      label,
      integer(days.filter((day) => day.startsWith(key)).length),
    ]),
    foot: footOf(base).map(([label = '', count = '']) => [label, count]),
  };
}

/** Past two years, months would be more rows than anybody reads. */
const MOST_MONTHS = 24;

function periodsOf(first: string, last: string): { key: string; label: string }[] {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [from, to] = [month(first), month(last)];
  if (to - from >= MOST_MONTHS) {
    const [year, end] = [Math.floor(from / 12), Math.floor(to / 12)];
    return Array.from({ length: end - year + 1 }, (_, i) => String(year + i)).map((key) => ({
      key,
      label: key,
    }));
  }
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const key = `${Math.floor((from + i) / 12)}-${String(((from + i) % 12) + 1).padStart(2, '0')}`;
    return { key, label: monthAndYear(key) };
  });
}

/** Of a number: what is usually said of one, in its unit. */
export function numberTable(
  question: Extract<Question, { type: 'number' }>,
  summary: NumericSummary,
  base: Base,
): Table {
  const value = (number: number | null) =>
    number === null ? '–' : decimal(number, Math.max(1, question.decimals));
  return {
    caption: `${question.title}, en ${question.unit}`,
    head: ['Mesure', 'Valeur'],
    rows: [
      ['Moyenne', value(summary.mean)],
      ['Médiane', value(summary.median)],
      ['Premier quartile', value(summary.lowerQuartile)],
      ['Troisième quartile', value(summary.upperQuartile)],
      ['Minimum', value(summary.min)],
      ['Maximum', value(summary.max)],
    ],
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
    foot: [['Textes lus et classés', integer(first.base.count)]],
  };
}

/** Who is in the base and who is not, as the last rows of a table of three columns. */
export function footOf(base: Base): (readonly string[])[] {
  const missing = Object.entries(base.outside) as [MissingKind, number][];
  return [
    [
      base.kind === 'ticked' ? 'Ont coché au moins une réponse' : 'Ont répondu',
      integer(base.count),
      '',
    ],
    ...missingOrder.flatMap(([kind, label]) => {
      const count = missing.find(([one]) => one === kind)?.[1] ?? 0;
      return count > 0 || kind === 'blank' ? [[label, integer(count), '']] : [];
    }),
  ];
}

const missingOrder: readonly (readonly [MissingKind, string])[] = [
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
