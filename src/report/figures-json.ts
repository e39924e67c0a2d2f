/** `figures.json`: every figure of an edition, for whoever wants to check or to compute further. */
import type { Figure } from './figure.ts';
import type { Report } from './report.ts';

export function figuresJson(report: Report): string {
  const { questionnaire, date, participation, figures, demonstration } = report;
  const document = {
    schemaVersion: 1,
    survey: questionnaire.survey,
    edition: questionnaire.edition,
    date,
    ...(demonstration ? { notice: 'Données de démonstration, fictives' } : {}),
    invited: participation.invited,
    complete: participation.complete,
    figures: [...figures.values()].map(published),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function published({ id, kind, question, label, base, count, share, printed, interval }: Figure) {
  return {
    id,
    kind,
    question: question ?? null,
    label,
    base: { count: base.count, kind: base.kind, described: base.described },
    count,
    share,
    printed,
    ...(interval
      ? { interval: { low: interval.low, high: interval.high, method: interval.method } }
      : {}),
  };
}
