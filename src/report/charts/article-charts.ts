/** The charts of the article: values by the plan, words by the plan's templates, champ by the base. */
import type { Problem } from '../../problem.ts';
import type { ArticleContext } from '../article/context.ts';
import { readSentence } from '../article/read-article.ts';
import type { Chart } from '../chart.ts';
import type { PlanFile } from '../plan.ts';
import { alternativeOf } from './alternative.ts';
import { drawChart } from './draw-chart.ts';
import { unknownName } from './unknown-name.ts';

/** @returns every chart that can be drawn, and every fault of the plan */
export function articleCharts(
  { plan, source }: PlanFile,
  context: ArticleContext,
): { charts: ReadonlyMap<string, Chart>; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const charts = new Map<string, Chart>();
  plan.charts.forEach((chart, index) => {
    const place = (key: string) => ({ path: source.path, ...source.place(['charts', index, key]) });
    const unknown = unknownName(chart, context);
    if (unknown) {
      problems.push({ ...unknown.fault, ...place(unknown.key) });
      return;
    }
    const sentence = (key: 'title' | 'reading') => {
      const { text, problems: faults } = readSentence(chart[key], context);
      problems.push(...faults.map((fault) => ({ ...fault, ...place(key) })));
      return text;
    };
    const { values, table, universe } = drawChart(chart, context);
    charts.set(chart.id, {
      id: chart.id,
      title: sentence('title'),
      measure: chart.measure,
      reading: sentence('reading'),
      universe,
      source: context.source,
      alternative: alternativeOf(values),
      table,
      ...values,
    });
  });
  return { charts, problems };
}
