/** What the full analysis looks into beyond the answers of all: declared before the numbers are seen. */
import { z } from 'zod';
import { code } from '../definition/condition-schema.ts';
import { typographic } from '../wording.ts';

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const text = z.string().trim().min(1).transform(typographic);

export const analysisPlan = z.strictObject({
  breakdowns: z
    .array(
      z.strictObject({
        /** A variable of the frame: persons outside the questionnaire's answers. */
        by: id,
        /** All that can be broken down, when absent. */
        questions: z.array(id).min(1).optional(),
        /** Categories counted as one. */
        merge: z.array(z.strictObject({ id, label: text, of: z.array(code).min(2) })).optional(),
      }),
    )
    .optional(),
  /** Questions whose comparisons were announced beforehand: the others are explored. */
  announced: z.array(id).optional(),
  weights: z
    .strictObject({
      /** Cells: post-stratification on all crossings; margins: raking. */
      by: z.enum(['cells', 'margins']),
      variables: z.array(id).min(1),
      /** Categories counted as one, where one alone has too few respondents. */
      merge: z
        .array(z.strictObject({ variable: id, label: text, of: z.array(code).min(2) }))
        .optional(),
      /** Bounds of a weight, in mean weights; of margins only. */
      bounds: z.strictObject({ low: z.number().min(0).lt(1), high: z.number().gt(1) }).optional(),
    })
    .optional(),
});

export type AnalysisPlan = z.infer<typeof analysisPlan>;
export type WeightsPlan = NonNullable<AnalysisPlan['weights']>;
export type BreakdownPlan = NonNullable<AnalysisPlan['breakdowns']>[number];
