import { findQuestion } from '../../definition/questionnaire.ts';
import { figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';

/** A figure by its question and its answer, in a table that holds many: « Tchap : Oui ». */
export function citedLabel(
  { questionnaire, figures }: Pick<Report, 'questionnaire' | 'figures'>,
  id: string,
): string {
  const title = findQuestion(questionnaire, id.split('.')[0] ?? '')?.title ?? id;
  return `${title}\u00a0: ${figureOf(figures, id).label}`;
}
