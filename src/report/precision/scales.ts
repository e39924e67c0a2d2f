/** Both ends of each scale: its two highest and its two lowest steps, and the step in the middle. */
import type { Dataset } from '../../dataset/dataset.ts';
import { countedChoices } from '../../dataset/item.ts';
import { allQuestions, type ScaleQuestion } from '../../definition/questionnaire.ts';
import { ordinalSummary } from '../../statistics/ordinal-summary.ts';
import { proportion } from '../../statistics/proportion.ts';
import { type Figures, figureOf } from '../figure.ts';
import { printedBound, printedShare } from '../printed.ts';

export interface ScaleSummary {
  readonly title: string;
  readonly base: number;
  /** « 3 », or « 3 ou 4 » when the two persons in the middle differ. */
  readonly median: string;
  /** The highest first; none on a scale of fewer than four steps. */
  readonly boxes: readonly ScaleBox[];
}

export interface ScaleBox {
  /** « 4 ou 5 ». */
  readonly steps: string;
  /** What the end is called. */
  readonly end: string;
  readonly count: number;
  readonly printed: string;
  /** Among all asked, where all were asked the question. */
  readonly interval?: { readonly printedLow: string; readonly printedHigh: string };
}

export function scaleSummaries(dataset: Dataset, figures: Figures): readonly ScaleSummary[] {
  return allQuestions(dataset.questionnaire)
    .filter((question) => question.type === 'scale')
    .flatMap((question) => scaleSummary(question, dataset, figures));
}

function scaleSummary(
  question: ScaleQuestion,
  dataset: Dataset,
  figures: Figures,
): readonly ScaleSummary[] {
  const steps = countedChoices(question).map(({ id }) => id);
  const ofSteps = steps.map((id) => figureOf(figures, `${question.id}.${id}`));
  const { base, bottomTwo, topTwo, median } = ordinalSummary(ofSteps.map(({ count }) => count));
  if (median === null) return [];
  const population = ofSteps[0]?.interval?.population;
  const box = (count: number | null, two: readonly string[], end: string): ScaleBox[] => {
    if (count === null) return [];
    const found = population === undefined ? null : proportion(count, base, population);
    return [
      {
        steps: two.join(' ou '),
        end,
        count,
        printed: printedShare(count, base, 0, dataset.questionnaire.settings.minimumBase),
        ...(found
          ? {
              interval: {
                printedLow: printedBound(found.interval.low),
                printedHigh: printedBound(found.interval.high),
              },
            }
          : {}),
      },
    ];
  };
  const middle = [...new Set([steps[median.low], steps[median.high]])];
  return [
    {
      title: question.title,
      base,
      median: middle.join(' ou '),
      boxes: [
        ...box(topTwo, steps.slice(-2), question.high),
        ...box(bottomTwo, steps.slice(0, 2), question.low),
      ],
    },
  ];
}
