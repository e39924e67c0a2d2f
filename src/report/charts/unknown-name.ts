import { suggestion } from '../../definition/faults.ts';
import { findQuestion, hasChoices, type Question } from '../../definition/questionnaire.ts';
import type { ArticleContext } from '../article/context.ts';
import type { ChartPlan } from '../plan.ts';

/** The first name in a chart's plan that nothing bears. */
export function unknownName(chart: ChartPlan, { dataset, figures }: ArticleContext) {
  const { questionnaire } = dataset;
  const fault = (code: string, message: string, hint: string) =>
    ({ code, severity: 'error', message, hint }) as const;
  if (chart.kind === 'dots') {
    const missing = chart.figures.find(({ figure }) => !figures.has(figure));
    return (
      missing && {
        key: 'figures',
        fault: fault(
          'unknown-figure',
          `Aucun chiffre ne s’appelle « ${missing.figure} ».`,
          suggestion(missing.figure, [...figures.keys()].slice(0, 400)),
        ),
      }
    );
  }
  if (chart.kind === 'people') {
    const known = questionnaire.frame.map(({ id }) => id);
    const key = (['rows', 'columns'] as const).find((one) => !known.includes(chart[one]));
    return (
      key && {
        key,
        fault: fault(
          'unknown-variable',
          `« ${chart[key]} » n’est pas une variable de la liste des invités.`,
          suggestion(chart[key], known),
        ),
      }
    );
  }
  const question = findQuestion(questionnaire, chart.question);
  const suits = (one: Question) =>
    chart.kind === 'histogram' ? one.type === 'number' : hasChoices(one);
  if (!question || !suits(question)) {
    const known = questionnaire.steps.flatMap((step) => step.questions).filter(suits);
    return {
      key: 'question',
      fault: fault(
        'unknown-question',
        `Le graphique « ${chart.id} » ne peut pas montrer « ${chart.question} ».`,
        suggestion(
          chart.question,
          known.map(({ id }) => id),
        ),
      ),
    };
  }
  if ('highlight' in chart && chart.highlight !== undefined && hasChoices(question)) {
    const known = [...question.choices, ...question.groups].map(({ id }) => id);
    if (!known.includes(chart.highlight)) {
      return {
        key: 'highlight',
        fault: fault(
          'unknown-choice',
          `« ${chart.highlight} » n’est pas un choix de « ${question.id} ».`,
          suggestion(chart.highlight, known),
        ),
      };
    }
  }
  return undefined;
}
