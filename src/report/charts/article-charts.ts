/** The charts of the article: values by the plan, words by the plan's templates, champ by the base. */
import { faults } from '../../definition/faults.ts';
import type { Problem } from '../../problem.ts';
import type { ArticleContext } from '../article/context.ts';
import { readSentence } from '../article/read-article.ts';
import type { Chart } from '../chart.ts';
import type { PlanFile } from '../plan.ts';
import { alternativeOf } from './alternative.ts';
import { drawChart } from './draw-chart.ts';
import { unknownNames } from './unknown-name.ts';

/** @returns every chart that can be drawn, and every fault of the plan */
export function articleCharts(
  { plan, source }: PlanFile,
  context: ArticleContext,
): { charts: ReadonlyMap<string, Chart>; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const charts = new Map<string, Chart>();
  plan.charts.forEach((chart, index) => {
    const place = (...keys: (string | number)[]) => ({
      path: source.path,
      ...source.place(['charts', index, ...keys]),
    });
    const sentence = (key: 'title' | 'reading') => {
      const { text, problems: ofSentence } = readSentence(chart[key], context);
      problems.push(...ofSentence.map((problem) => ({ ...problem, ...place(key) })));
      return text;
    };
    const words = { title: sentence('title'), reading: sentence('reading') };
    const first = plan.charts.findIndex(({ id }) => id === chart.id);
    if (first < index) {
      const { line } = source.place(['charts', first, 'id']);
      problems.push({
        ...faults.duplicateId(chart.id, 'un autre graphique', `ligne ${line}`),
        ...place('id'),
      });
      return;
    }
    const unknown = unknownNames(chart, context);
    if (unknown.length > 0) {
      problems.push(...unknown.map(({ at, fault }) => ({ ...fault, ...place(...at) })));
      return;
    }
    const { values, table, universe, offered } = drawChart(chart, context);
    const withOffered = (text: string) => (offered ? `${text} ${offered}` : text);
    charts.set(chart.id, {
      id: chart.id,
      ...words,
      measure: chart.measure,
      universe: withOffered(universe),
      source: context.source,
      alternative: withOffered(alternativeOf(values)),
      table,
      ...values,
    });
  });
  return { charts, problems };
}
