/** The values, the table and the champ of one chart of the plan. */

import {
  type ChoiceQuestion,
  findQuestion,
  hasChoices,
  type Question,
} from '../../definition/questionnaire.ts';
import { sum } from '../../statistics/sum.ts';
import { counted, integer, typographic } from '../../wording.ts';
import type { ArticleContext } from '../article/context.ts';
import { type Figures, figureOf } from '../figure.ts';
import { summariseQuestion } from '../item-summary.ts';
import type { ChartPlan } from '../plan.ts';
import { choiceTable, plainTable, rankingTable } from '../tables.ts';
import { barValues, dotValues, histogramValues, stackedValues } from './chart-values.ts';
import { type DaysPlan, daysTable, daysValues } from './days-values.ts';
import { divergingValues } from './diverging-values.ts';
import { drawPeople } from './draw-people.ts';
import type { Drawn } from './drawn.ts';
import { droppedWhy, HIDDEN_WHY } from './hidden-words.ts';
import {
  breakdownFor,
  hidesSome,
  type MultiplesPlan,
  multiplesTable,
  multiplesValues,
} from './multiples-values.ts';
import { offeredToSome, perRow, stackedUniverse, universeOf } from './universe.ts';

export function drawChart(chart: ChartPlan, context: ArticleContext): Drawn {
  const { dataset, figures } = context;
  const { questionnaire } = dataset;
  if (chart.kind === 'dots') return drawDots(chart, figures);
  if (chart.kind === 'people') return drawPeople(chart, context);
  if (chart.kind === 'days') return drawDays(chart, context);
  const question = findQuestion(questionnaire, chart.question) as Question;
  const summaries = summariseQuestion(dataset, question);
  const offered = offeredToSome(question, summaries);
  if (question.type === 'ranking') {
    const values = barValues(question, figures, undefined);
    const table = rankingTable(question, summaries, figures);
    return { values, table, universe: universeOf(question, figures), offered };
  }
  if (chart.kind === 'histogram' || !hasChoices(question)) {
    const width = chart.kind === 'histogram' ? chart.width : 1;
    const asked = question.type === 'number' ? question : { unit: '', decimals: 0 };
    const values = histogramValues(summaries[0]?.numbers ?? [], width, asked);
    const rows = values.classes.map(({ label, printed }) => [label, printed]);
    const caption = `${question.title}, en ${asked.unit}`;
    const universe = universeOf(question, figures);
    return { values, table: plainTable(caption, ['Classe', 'Personnes'], rows), universe };
  }
  if (chart.kind === 'multiples') return { ...drawMultiples(chart, question, context), offered };
  const table = choiceTable(question, summaries, figures);
  const isStacked = question.type !== 'multiple' && question.type !== 'multiple_matrix';
  if (chart.kind === 'diverging' && isStacked) {
    const { minimumBase } = questionnaire.settings;
    const values = divergingValues(question, figures, chart, minimumBase);
    return { values, table, universe: stackedUniverse(question, figures), offered };
  }
  if (chart.kind === 'stacked' && isStacked) {
    const values = stackedValues(question, figures, chart.highlight);
    return { values, table, universe: stackedUniverse(question, figures), offered };
  }
  const highlight = chart.kind === 'bars' ? chart.highlight : undefined;
  const values = barValues(question, figures, highlight);
  return { values, table, universe: universeOf(question, figures), offered };
}

function drawMultiples(
  chart: MultiplesPlan,
  question: ChoiceQuestion,
  context: ArticleContext,
): Drawn {
  const { dataset, figures } = context;
  const breakdown = breakdownFor(chart, context);
  if (!breakdown) throw new Error('The plan was checked before');
  const values = multiplesValues(question, breakdown, figures, chart.highlight);
  const universe = universeOf(question, figures);
  const [item] = breakdown.items;
  const why = item?.isDropped ? droppedWhy(item, dataset.questionnaire.settings) : HIDDEN_WHY;
  return {
    values,
    table: multiplesTable(question.title, breakdown, values),
    universe: hidesSome(values) ? typographic(`${universe} ${why}`) : universe,
  };
}

function drawDays(chart: DaysPlan, { dataset: { sentOn } }: ArticleContext): Drawn {
  const values = daysValues(sentOn, chart);
  const sent = sum([...sentOn.values()]);
  const universe = `${counted(sent, 'réponse envoyée', 'réponses envoyées')}.`;
  return { values, table: daysTable(values), universe };
}

function drawDots(chart: Extract<ChartPlan, { kind: 'dots' }>, figures: Figures): Drawn {
  const values = dotValues(chart.figures, figures);
  const bases = chart.figures.map(({ figure }) => figureOf(figures, figure).base.count);
  const rows = chart.figures.map(({ figure, label }) => {
    const { count, base, printed } = figureOf(figures, figure);
    return [label, integer(count), integer(base.count), printed];
  });
  const head = ['Thème', 'Effectif', 'Ont répondu', 'Part'];
  const universe = `${perRow(bases)} ; chacune est une question à part.`;
  return { values, table: plainTable(chart.measure, head, rows), universe: typographic(universe) };
}
