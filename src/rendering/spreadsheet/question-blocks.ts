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
import { type Figure, type Figures, figureOf } from '../../report/figure.ts';
import type { AnalysisQuestion } from '../../report/report.ts';
import { type Block, footRows, heads } from './block.ts';
import {
  type Cell,
  countCell,
  figureCell,
  measureCell,
  textCell,
  weightedCell,
  wordCell,
} from './cells.ts';
import { matrixBlocks } from './matrix-blocks.ts';

export function questionBlocks(analysed: AnalysisQuestion, figures: Figures): readonly Block[] {
  const { question } = analysed;
  if (hasRows(question)) return matrixBlocks(question, analysed.bases, figures);
  if (hasChoices(question)) return [choiceBlock(question, figures)];
  if (question.type === 'ranking') return [rankingBlock(question, figures)];
  if (question.type === 'number') return numberBlock(analysed, question, figures);
  if (question.type === 'date') return dateBlock(analysed);
  return themeBlock(question, figures);
}

type SingleTable = Exclude<ChoiceQuestion, AnyMatrixQuestion>;

function choiceBlock(question: SingleTable, figures: Figures): Block {
  const named = [...countedChoices(question), ...groupsOf(question)];
  const ofNamed = named.map(({ id, label }) => ({
    label,
    figure: figureOf(figures, `${question.id}.${id}`),
  }));
  const isWeighted = ofNamed.some(({ figure }) => figure.weighted);
  const [first] = ofNamed;
  return {
    caption: 'Effectifs et parts',
    head: [heads('Réponse', ['Effectif', 'Part', ...(isWeighted ? ['Part pondérée'] : [])])],
    rows: ofNamed.map(({ label, figure }) => [
      textCell(label),
      countCell(figure.count),
      ...shareCells(figure, isWeighted),
    ]),
    foot: first ? footRows(first.figure.base) : [],
    notes: [],
  };
}

function shareCells(figure: Figure, isWeighted: boolean): Cell[] {
  return [figureCell(figure), ...(isWeighted ? [weightedCell(figure.weighted)] : [])];
}

/** The most ranked before the others. */
function rankingBlock(question: RankingQuestion, figures: Figures): Block {
  const rows = countedChoices(question)
    .map(({ id, label }) => ({
      label,
      ranked: figureOf(figures, `${question.id}.${id}`),
      first: figureOf(figures, `${question.id}.${id}.first`),
    }))
    .toSorted((a, b) => b.ranked.count - a.ranked.count);
  const [top] = rows;
  const isWeighted = rows.some(({ ranked }) => ranked.weighted);
  const weighted = isWeighted ? ['Part pondérée'] : [];
  return {
    caption: 'Choix classés, et placés en premier',
    head: [heads('Choix', ['Classé', 'Part', ...weighted, 'En premier', 'Part', ...weighted])],
    rows: rows.map(({ label, ranked, first }) => [
      textCell(label),
      countCell(ranked.count),
      ...shareCells(ranked, isWeighted),
      countCell(first.count),
      ...shareCells(first, isWeighted),
    ]),
    foot: top ? footRows(top.ranked.base) : [],
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
  const decimals = Math.max(1, question.decimals);
  const value = (number: number | null | undefined) =>
    typeof number === 'number' ? measureCell(number, decimals) : wordCell('–');
  const weighted = figures.get(`${question.id}.mean`)?.weighted?.mean;
  return [
    {
      caption: `Résumé, en ${question.unit}`,
      head: [heads('Mesure', ['Valeur'])],
      rows: [
        [textCell('Moyenne'), value(summary.mean)],
        ...(weighted === undefined ? [] : [[textCell('Moyenne pondérée'), value(weighted)]]),
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

/** Themes of a free text, the most frequent first. */
function themeBlock(question: Question, figures: Figures): readonly Block[] {
  const themes = [...figures.values()]
    .filter(({ id, base }) => base.kind === 'wrote' && id.startsWith(`${question.id}.`))
    .toSorted((a, b) => b.count - a.count);
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
