/** The full analysis: every question in the order asked, with its table, its chart and its base. */
import type { Dataset } from '../dataset/dataset.ts';
import { countedChoices } from '../dataset/item.ts';
import { askedOf, offeredTo } from '../definition/condition-words.ts';
import { hasChoices, hasRows, type Question } from '../definition/questionnaire.ts';
import { numericSummary } from '../statistics/numeric-summary.ts';
import { elided, integer, typographic } from '../wording.ts';
import type { Breakdown } from './breakdowns/breakdown.ts';
import type { Chart, ChartValues, Table } from './chart.ts';
import { alternativeOf } from './charts/alternative.ts';
import { barValues, histogramValues, stackedValues } from './charts/chart-values.ts';
import { classWidth } from './charts/class-width.ts';
import { readingOf } from './charts/reading.ts';
import { rowPanels } from './charts/row-panels.ts';
import { offeredToSome, perRow, stackedUniverse, universeOf } from './charts/universe.ts';
import { dateCounts, dateTable } from './date-table.ts';
import type { Figure, Figures } from './figure.ts';
import { type ItemSummary, summariseQuestion } from './item-summary.ts';
import { baseOf, missingSentences } from './question-figures.ts';
import type { AnalysisQuestion, AnalysisStep } from './report.ts';
import { choiceTable, numberTable, rankingTable, themeTable } from './tables.ts';
import { weightedNote } from './weighting/weighted-note.ts';

/** @param breakdowns by question, where the plan declares any */
export function analyse(
  dataset: Dataset,
  figures: Figures,
  source: string,
  breakdowns: ReadonlyMap<string, readonly Breakdown[]> = new Map(),
): AnalysisStep[] {
  return dataset.questionnaire.steps.map(({ id, title, questions }) => ({
    id,
    title,
    questions: questions.map((question) => {
      const analysed = analyseQuestion(dataset, question, figures, source);
      const ofQuestion = breakdowns.get(question.id);
      return ofQuestion ? { ...analysed, breakdowns: ofQuestion } : analysed;
    }),
  }));
}

function analyseQuestion(
  dataset: Dataset,
  question: Question,
  figures: Figures,
  source: string,
): AnalysisQuestion {
  const summaries = summariseQuestion(dataset, question);
  const bases = summaries.map((summary) => baseOf(dataset, summary));
  const routing = askedOf(question, dataset.questionnaire);
  const [first] = summaries;
  const [base] = bases;
  const drawn = draw(dataset, question, figures);
  const table = tableOf(dataset, question, figures);
  const note = weightedNote(question, figures);
  return {
    question,
    bases,
    ...(routing ? { routing } : {}),
    offered: offeredWords(dataset, question, summaries),
    ...(table ? { table } : {}),
    ...(drawn && table
      ? { chart: chartOf(question, summaries, drawn, table, figures, source) }
      : {}),
    missing: base && !hasRows(question) ? missingSentences(base) : [],
    ...(note ? { weightedNote: note } : {}),
    ...(isText(question) ? { wrote: first?.answered ?? 0 } : {}),
    ...(question.type === 'number' ? { summary: numericSummary(first?.numbers ?? []) } : {}),
    ...(question.type === 'date' ? { dates: dateCounts(first?.days ?? []) } : {}),
  };
}

/** Of a choice that not everybody was offered: to whom, and of whom its share is. */
function offeredWords(
  { questionnaire }: Dataset,
  question: Question,
  summaries: readonly ItemSummary[],
): readonly string[] {
  return countedChoices(question).flatMap((choice) => {
    const words = offeredTo(choice, questionnaire);
    const isWithheld = summaries.some(({ notOffered }) => (notOffered.get(choice.id) ?? 0) > 0);
    if (!words || !isWithheld) return [];
    const name = hasRows(question) ? choice.short : choice.label;
    return [typographic(`« ${name} » : ${words}. Sa part est calculée sur elles.`)];
  });
}

function draw(dataset: Dataset, question: Question, figures: Figures): ChartValues | undefined {
  const summaries = summariseQuestion(dataset, question);
  if (summaries.every(({ answered }) => answered === 0)) return undefined;
  if (question.type === 'matrix') {
    return stackedValues(question, figures, mostFrequent(question, summaries));
  }
  if (question.type === 'multiple_matrix') {
    return rowPanels(question, summaries, figures, mostFrequent(question, summaries));
  }
  if (hasChoices(question) || question.type === 'ranking') {
    return barValues(question, figures, undefined);
  }
  if (question.type === 'number') {
    const numbers = summaries[0]?.numbers ?? [];
    return histogramValues(numbers, classWidth(numbers), question);
  }
  const themes = themesOf(question, figures);
  if (themes.length === 0) return undefined;
  return {
    kind: 'bars',
    bars: themes.map((figure, index) => ({
      label: figure.label,
      share: figure.share ?? 0,
      printed: figure.printed,
      tone: index === 0 ? 'accent' : 'other',
      indented: false,
      apart: false,
    })),
  };
}

/** The choice most often made over all rows; the first of equals. */
function mostFrequent(question: Question, summaries: readonly ItemSummary[]): string {
  const totals = countedChoices(question).map(({ id }) => ({
    id,
    count: summaries.reduce((sum, { counts }) => sum + (counts.get(id) ?? 0), 0),
  }));
  return totals.toSorted((a, b) => b.count - a.count)[0]?.id ?? '';
}

function tableOf(dataset: Dataset, question: Question, figures: Figures): Table | undefined {
  const summaries = summariseQuestion(dataset, question);
  const [summary] = summaries;
  if (hasChoices(question)) return choiceTable(question, summaries, figures, true);
  if (question.type === 'ranking') return rankingTable(question, summaries, figures, true);
  if (!summary) return undefined;
  const base = baseOf(dataset, summary);
  if (question.type === 'number') {
    const weighted = figures.get(`${question.id}.mean`)?.weighted;
    return numberTable(question, numericSummary(summary.numbers), base, weighted?.mean);
  }
  if (question.type === 'date') return dateTable(question, summary.days, base);
  return themeTable(question, figures);
}

function chartOf(
  question: Question,
  summaries: readonly ItemSummary[],
  values: ChartValues,
  table: Table,
  figures: Figures,
  source: string,
): Chart {
  const offered = [offeredToSome(question, summaries)].filter((words) => words !== '');
  return {
    id: question.id,
    title: question.title,
    measure: measureOf(question, values),
    reading: readingOf(question, summaries, figures),
    universe: [champ(question, summaries, figures), ...offered].join(' '),
    source,
    alternative: [alternativeOf(values), ...offered].join(' '),
    table,
    ...values,
  };
}

function measureOf(question: Question, values: ChartValues): string {
  if (question.type === 'ranking')
    return 'En % des répondants à la question qui ont classé ce choix';
  if (question.type === 'multiple_matrix') return 'En % des répondants à chaque ligne';
  if (hasChoices(question)) return 'En % des répondants à la question';
  if (question.type === 'number') {
    const counted = `Nombre de personnes, selon le nombre ${elided('de', question.unit)}`;
    const isCut = values.kind === 'histogram' && values.limits !== undefined;
    return isCut ? `${counted}\u00a0; le haut de chaque classe est exclu` : counted;
  }
  return 'Nombre de personnes par thème';
}

function champ(question: Question, summaries: readonly ItemSummary[], figures: Figures): string {
  if (question.type === 'multiple_matrix') {
    const bases = summaries.map(({ answered }) => answered);
    return `${perRow(bases)}\u00a0; plusieurs choix possibles par ligne.`;
  }
  if (hasRows(question)) return stackedUniverse(question, figures);
  if (isText(question)) {
    const [first] = themesOf(question, figures);
    return `${integer(first?.base.count ?? 0)} textes lus et classés\u00a0; un texte peut porter plusieurs thèmes.`;
  }
  return universeOf(question, figures);
}

function themesOf(question: Question, figures: Figures): readonly Figure[] {
  return [...figures.values()]
    .filter(({ id, base }) => base.kind === 'wrote' && id.startsWith(`${question.id}.`))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function isText(question: Question): boolean {
  return question.type === 'short_text' || question.type === 'long_text';
}
