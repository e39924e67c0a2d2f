/** `figures.json`: every figure of an edition, for whoever wants to check or to compute further. */
import type { HiddenFigure } from './breakdowns/breakdown.ts';
import type { Difference, Figure, WeightedFigure } from './figure.ts';
import { wholePoints } from './printed.ts';
import type { Report } from './report.ts';

export function figuresJson(report: Report): string {
  const { questionnaire, audience, date, participation, figures, hidden, demonstration } = report;
  const document = {
    schemaVersion: 1,
    survey: questionnaire.survey,
    edition: questionnaire.edition,
    date,
    // What is for the public does not say so, and its bytes stay what they were.
    ...(audience === 'internal' ? { audience } : {}),
    ...(demonstration ? { notice: 'Données de démonstration, fictives' } : {}),
    invited: participation.invited,
    complete: participation.complete,
    figures: [...[...figures.values()].map(published), ...hidden.map(suppressed)],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function published(figure: Figure) {
  const { id, kind, question, label, base, count, share, printed, interval, weighted } = figure;
  const { numeric } = figure;
  return {
    id,
    kind,
    question: question ?? null,
    label,
    base: { count: base.count, kind: base.kind, described: base.described },
    count,
    share,
    ...(kind === 'mean' && numeric ? { mean: numeric.value } : {}),
    printed,
    ...(interval
      ? { interval: { low: interval.low, high: interval.high, method: interval.method } }
      : {}),
    ...(figure.suppressed ? { suppressed: figure.suppressed } : {}),
    ...(weighted ? { weighted: publishedWeighted(weighted) } : {}),
    ...(figure.difference ? publishedDifference(figure.difference) : {}),
  };
}

function publishedDifference({ points, terms, change }: Difference) {
  return {
    ...(change
      ? {
          interval: { low: change.low, high: change.high, method: 'newcombe-finite-population-95' },
        }
      : {}),
    difference: { points, terms, ...(change?.test ? { test: change.test } : {}) },
  };
}

/** As printed, and no finer. */
function publishedWeighted({ share, numeric, printed, interval }: WeightedFigure) {
  const rounded = (value: number) => wholePoints(value) / 100;
  return {
    share: share === null ? null : rounded(share),
    ...(numeric ? { mean: numeric.value } : {}),
    printed,
    ...(interval
      ? {
          interval: {
            low: rounded(interval.low),
            high: rounded(interval.high),
            method: interval.method,
          },
        }
      : {}),
  };
}

/** Nothing but that it exists; the public never learns which of both marks it bears. */
function suppressed({ id, kind, question, label, mark }: HiddenFigure) {
  return { id, kind, question, label, suppressed: mark };
}
