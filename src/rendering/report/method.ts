/**
 * The annex « Méthode »: how the numbers were made, for who wants to check or to compare. Each part
 * says what was used for this edition, and nothing else.
 */
import type { Report } from '../../report/report.ts';
import { typographic } from '../../wording.ts';
import { breakdownParts } from './method-breakdowns.ts';
import { comparisonParts } from './method-comparison.ts';
import { countingParts, roundingParts } from './method-counting.ts';
import { nonresponseParts } from './method-nonresponse.ts';
import type { MethodPart } from './method-part.ts';
import { participationParts } from './method-participation.ts';
import { reachParts } from './method-reach.ts';
import { sourceParts } from './method-sources.ts';
import { summaryParts } from './method-summaries.ts';
import { weightingParts } from './method-weighting.ts';

const sections = [
  countingParts,
  participationParts,
  roundingParts,
  reachParts,
  comparisonParts,
  nonresponseParts,
  weightingParts,
  breakdownParts,
  summaryParts,
  sourceParts,
];

export function methodParts(report: Report): readonly MethodPart[] {
  return sections
    .flatMap((section) => section(report))
    .map((part) => ({ ...part, paragraphs: part.paragraphs.map(typographic) }));
}
