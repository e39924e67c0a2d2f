import { countedChoices } from '../../dataset/item.ts';
import { suggestion } from '../../definition/fault.ts';
import { findQuestion, hasChoices, type Question } from '../../definition/questionnaire.ts';
import type { ArticleContext } from '../article/context.ts';
import { missingFigure } from '../article/missing-figure.ts';
import { droppedName } from '../dropped-name.ts';
import type { ChartPlan } from '../plan.ts';
import { daysFaults } from './days-faults.ts';
import { divergingFaults } from './diverging-faults.ts';
import { histogramFaults } from './histogram-faults.ts';
import { multiplesFaults } from './multiples-faults.ts';
import { type NamedFault, namedFault } from './named-fault.ts';

/** The names in a chart's plan that nothing bears, or nothing that the chart could show. */
export function unknownNames(chart: ChartPlan, context: ArticleContext): readonly NamedFault[] {
  const { dataset, figures } = context;
  const { questionnaire } = dataset;
  if (chart.kind === 'dots') {
    return chart.figures.flatMap(({ figure }, index) => {
      const at = ['figures', index, 'figure'];
      if (figures.has(figure)) return [];
      return [{ at, fault: { severity: 'error' as const, ...missingFigure(figure, context) } }];
    });
  }
  if (chart.kind === 'people') {
    if (dataset.invited.length === 0 && dataset.respondents.length > 0) {
      const message = `Le graphique « ${chart.id} » montre qui a répondu parmi les personnes invitées, dont la liste n’est pas connue.`;
      const hint = 'Importez cette liste par « invitees import », ou retirez le graphique.';
      return [namedFault(['kind'], 'no-invitees', message, hint)];
    }
    const known = questionnaire.frame.map(({ id }) => id);
    return (['rows', 'columns'] as const).flatMap((key) => {
      const message = `« ${chart[key]} » n’est pas une variable de la liste des invités.`;
      if (known.includes(chart[key])) return [];
      return [namedFault([key], 'unknown-variable', message, suggestion(chart[key], known))];
    });
  }
  if (chart.kind === 'days') return daysFaults(chart, context);
  const question = findQuestion(questionnaire, chart.question);
  if (!question || !suits(chart, question)) {
    const all = questionnaire.steps.flatMap((step) => step.questions);
    const known = all.filter((one) => suits(chart, one)).map(({ id }) => id);
    const dropped = droppedName(chart.question, questionnaire, context.former);
    if (dropped) return [namedFault(['question'], dropped.code, dropped.message, dropped.hint)];
    const message = `Le graphique « ${chart.id} » ne peut pas montrer « ${chart.question} ».`;
    const hint = suggestion(chart.question, known);
    return [namedFault(['question'], 'unknown-question', message, hint)];
  }
  if (chart.kind === 'histogram') {
    return question.type === 'number' ? histogramFaults(chart, question, context) : [];
  }
  if (chart.kind === 'diverging') return divergingFaults(chart, question);
  const ofVariable = chart.kind === 'multiples' ? multiplesFaults(chart, context) : [];
  return [...ofVariable, ...unknownHighlight(chart, question)];
}

/** The choice in colour, or the group of choices where bars can show one. */
function unknownHighlight(chart: ChartPlan, question: Question): readonly NamedFault[] {
  if (!('highlight' in chart) || chart.highlight === undefined || !hasChoices(question)) return [];
  const groups = chart.kind === 'stacked' ? [] : question.groups;
  const known = [...countedChoices(question), ...groups].map(({ id }) => id);
  if (known.includes(chart.highlight)) return [];
  const message = `« ${chart.highlight} » n’est pas un choix de « ${question.id} ».`;
  return [namedFault(['highlight'], 'unknown-choice', message, suggestion(chart.highlight, known))];
}

function suits({ kind }: ChartPlan, { type }: Question): boolean {
  if (kind === 'histogram') return type === 'number';
  if (type === 'single' || type === 'scale') return true;
  if (kind === 'diverging') return type === 'matrix';
  if (kind === 'multiples') return type === 'multiple';
  return kind === 'stacked' ? type === 'matrix' : type === 'multiple' || type === 'ranking';
}
