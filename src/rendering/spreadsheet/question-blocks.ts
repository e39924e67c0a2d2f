/** The tables of one question: its answers with counts and shares, as in the full analysis. */
import { countedChoices, groupsOf } from '../../dataset/item.ts';
import {
  type AnyMatrixQuestion,
  type ChoiceQuestion,
  hasChoices,
  hasRows,
  type Question,
  type RankingQuestion,
} from '../../definition/questionnaire.ts';
import { type Base, type Figure, type Figures, figureOf } from '../../report/figure.ts';
import { groupingLabel } from '../../report/grouping-label.ts';
import { isOnOwnBase } from '../../report/own-base.ts';
import { meanDecimals, numericMean } from '../../report/printed.ts';
import type { AnalysisQuestion } from '../../report/report.ts';
import { type Block, footRows, heads } from './block.ts';
import {
  apart,
  type Cell,
  countCell,
  figureCell,
  measureCell,
  styled,
  textCell,
  weightedCell,
  wordCell,
} from './cells.ts';
import { matrixBlocks } from './matrix-blocks.ts';

export function questionBlocks(analysed: AnalysisQuestion, figures: Figures): readonly Block[] {
  const { question, bases } = analysed;
  if (hasRows(question)) return matrixBlocks(question, bases, figures);
  if (hasChoices(question)) return [choiceBlock(question, bases, figures)];
  if (question.type === 'ranking') return [rankingBlock(question, bases, figures)];
  if (question.type === 'number') return numberBlock(analysed, question, figures);
  if (question.type === 'date') return dateBlock(analysed);
  return themeBlock(analysed, figures);
}

type SingleTable = Exclude<ChoiceQuestion, AnyMatrixQuestion>;

function choiceBlock(question: SingleTable, bases: readonly Base[], figures: Figures): Block {
  const choices = countedChoices(question);
  const groups = groupsOf(question).map(({ id, label }) => ({ id, label: groupingLabel(label) }));
  const ofNamed = [...choices, ...groups].map(({ id, label }) => ({
    label,
    figure: figureOf(figures, `${question.id}.${id}`),
  }));
  const columns = columnsOf(
    ofNamed.map(({ figure }) => figure),
    bases,
  );
  return {
    caption: 'Effectifs et parts',
    head: [heads('Réponse', ['Effectif', ...columns.head])],
    rows: ofNamed.map(({ label, figure }, index) => {
      const cells = [textCell(label), countCell(figure.count), ...columns.cells(figure)];
      return index === choices.length ? cells.map((cell) => styled(cell, apart.row)) : cells;
    }),
    foot: bases.flatMap(footRows),
    notes: [],
  };
}

/** What stands behind a count: its base where choices differ in theirs, its share, the weighted one. */
function columnsOf(named: readonly Figure[], bases: readonly Base[]) {
  const answered = bases[0]?.count ?? 0;
  const isWithheld = named.some((figure) => isOnOwnBase(figure, answered));
  const isWeighted = named.some(({ weighted }) => weighted);
  return {
    head: [...(isWithheld ? ['Base'] : []), 'Part', ...(isWeighted ? ['Part pondérée'] : [])],
    cells: (figure: Figure): Cell[] => [
      ...(isWithheld ? [countCell(figure.base.count)] : []),
      figureCell(figure),
      ...(isWeighted ? [weightedCell(figure.weighted)] : []),
    ],
  };
}

/** The most ranked before the others. */
function rankingBlock(question: RankingQuestion, bases: readonly Base[], figures: Figures): Block {
  const rows = countedChoices(question)
    .map(({ id, label }) => ({
      label,
      ranked: figureOf(figures, `${question.id}.${id}`),
      first: figureOf(figures, `${question.id}.${id}.first`),
    }))
    .toSorted((a, b) => b.ranked.count - a.ranked.count);
  const columns = columnsOf(
    rows.map(({ ranked }) => ranked),
    bases,
  );
  return {
    caption: 'Choix classés, et placés en premier',
    head: [heads('Choix', ['Classé', ...columns.head, 'En premier', ...columns.head])],
    rows: rows.map(({ label, ranked, first }) => [
      textCell(label),
      countCell(ranked.count),
      ...columns.cells(ranked),
      countCell(first.count),
      ...columns.cells(first),
    ]),
    foot: bases.flatMap(footRows),
    notes: [],
  };
}

function numberBlock(
  { summary, bases }: AnalysisQuestion,
  question: Extract<Question, { type: 'number' }>,
  figures: Figures,
): readonly Block[] {
  const [base] = bases;
  if (!summary || !base) return [];
  const decimals = meanDecimals(question);
  const value = (number: number | null | undefined) =>
    typeof number === 'number'
      ? measureCell(numericMean(number, decimals).value, decimals)
      : wordCell('–');
  const weighted = figures.get(`${question.id}.mean`)?.weighted;
  return [
    {
      caption: `Résumé, en ${question.unit}`,
      head: [heads('Mesure', ['Valeur'])],
      rows: [
        [textCell('Moyenne'), value(summary.mean)],
        ...(weighted === undefined ? [] : [[textCell('Moyenne pondérée'), weightedCell(weighted)]]),
        [textCell('Médiane'), value(summary.median)],
        [textCell('Premier quartile'), value(summary.lowerQuartile)],
        [textCell('Troisième quartile'), value(summary.upperQuartile)],
        [textCell('Minimum'), value(summary.min)],
        [textCell('Maximum'), value(summary.max)],
      ],
      foot: footRows(base),
      notes: [],
    },
  ];
}

function dateBlock({ dates, bases }: AnalysisQuestion): readonly Block[] {
  const [base] = bases;
  if (!dates || !base) return [];
  return [
    {
      caption: `Nombre de réponses par ${dates.unit}`,
      head: [heads('Période', ['Personnes'])],
      rows: dates.periods.map(({ label, count }) => [textCell(label), countCell(count)]),
      foot: footRows(base),
      notes: [],
    },
  ];
}

/** Themes of a free text: those of its table, without what is broken down further. */
function themeBlock({ table }: AnalysisQuestion, figures: Figures): readonly Block[] {
  const themes = (table?.figures ?? []).flat().map((id) => figureOf(figures, id));
  const [first] = themes;
  if (!first) return [];
  return [
    {
      caption: 'Thèmes, un texte pouvant en porter plusieurs',
      head: [heads('Thème', ['Personnes'])],
      rows: themes.map(({ label, count }) => [textCell(label), countCell(count)]),
      foot: [[textCell('Textes lus et classés'), countCell(first.base.count)]],
      notes: [],
    },
  ];
}
