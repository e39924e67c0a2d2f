/** The values, the table and the champ of one chart of the plan. */
import { countedChoices } from '../../dataset/item.ts';
import { findQuestion, hasChoices, type Question } from '../../definition/questionnaire.ts';
import { integer, typographic } from '../../wording.ts';
import type { ArticleContext } from '../article/context.ts';
import { type Figures, figureOf } from '../figure.ts';
import { summariseQuestion } from '../item-summary.ts';
import type { ChartPlan } from '../plan.ts';
import { choiceTable, plainTable, rankingTable } from '../tables.ts';
import { barValues, dotValues, histogramValues, stackedValues } from './chart-values.ts';
import { drawPeople } from './draw-people.ts';
import type { Drawn } from './drawn.ts';
import { span, stackedUniverse, universeOf } from './universe.ts';

export function drawChart(chart: ChartPlan, context: ArticleContext): Drawn {
  const { dataset, figures } = context;
  const { questionnaire } = dataset;
  if (chart.kind === 'dots') return drawDots(chart, figures);
  if (chart.kind === 'people') return drawPeople(chart, context);
  const question = findQuestion(questionnaire, chart.question) as Question;
  const summaries = summariseQuestion(dataset, question);
  if (question.type === 'ranking') {
    const values = barValues(question, figures, undefined);
    const table = rankingTable(question, figures);
    const [first] = question.choices;
    const universe = universeOf(figureOf(figures, `${question.id}.${first?.id}`), question);
    return { values, table, universe };
  }
  if (chart.kind === 'histogram' || !hasChoices(question)) {
    const width = chart.kind === 'histogram' ? chart.width : 1;
    const axis = question.type === 'number' ? question.unit : '';
    const values = histogramValues(summaries[0]?.numbers ?? [], width, axis);
    const rows = values.classes.map(({ label, printed }) => [label, printed]);
    const caption = `${question.title}, en ${axis}`;
    const universe = universeOf(figureOf(figures, `${question.id}.mean`), question);
    return { values, table: plainTable(caption, ['Classe', 'Personnes'], rows), universe };
  }
  const table = choiceTable(question, summaries, figures);
  const isStacked = question.type !== 'multiple' && question.type !== 'multiple_matrix';
  if (chart.kind === 'stacked' && isStacked) {
    const values = stackedValues(question, figures, chart.highlight);
    return { values, table, universe: stackedUniverse(question, figures) };
  }
  const values = barValues(question, figures, chart.highlight);
  const [first] = countedChoices(question);
  return {
    values,
    table,
    universe: universeOf(figureOf(figures, `${question.id}.${first?.id}`), question),
  };
}

function drawDots(chart: Extract<ChartPlan, { kind: 'dots' }>, figures: Figures): Drawn {
  const values = dotValues(chart.figures, figures);
  const bases = chart.figures.map(({ figure }) => figureOf(figures, figure).base.count);
  const rows = chart.figures.map(({ figure, label }) => {
    const { count, base, printed } = figureOf(figures, figure);
    return [label, integer(count), integer(base.count), printed];
  });
  const head = ['Thème', 'Effectif', 'Ont répondu', 'Part'];
  const universe = `${span(bases)} selon la ligne ; chacune est une question à part.`;
  return { values, table: plainTable(chart.measure, head, rows), universe: typographic(universe) };
}
