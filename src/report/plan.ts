/** `plan.yaml`: what the report of an edition shows, beside its prose. Read whole or not at all. */
import { z } from 'zod';
import { code } from '../definition/condition-schema.ts';
import { readShape } from '../definition/shape-problems.ts';
import { readYaml, type YamlSource } from '../definition/yaml-source.ts';
import type { Problem } from '../problem.ts';
import { typographic } from '../wording.ts';
import { analysisPlan } from './analysis-plan.ts';

const text = z.string().trim().min(1).transform(typographic);
const figureId = z.string().regex(/^[a-z][a-z0-9_.@=,]*$/);
const id = z.string().regex(/^[a-z][a-z0-9_]*$/);

const words = {
  id,
  /** What is seen; a template, so that its numbers and claims are held to the data. */
  title: text,
  measure: text,
  reading: text,
};

const chart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bars'), ...words, question: id, highlight: code.optional() }),
  z.strictObject({
    kind: z.literal('dots'),
    ...words,
    figures: z.array(z.strictObject({ figure: figureId, label: text })).min(2),
  }),
  z.strictObject({ kind: z.literal('stacked'), ...words, question: id, highlight: code }),
  z.strictObject({ kind: z.literal('people'), ...words, rows: id, columns: id }),
  z.strictObject({ kind: z.literal('histogram'), ...words, question: id, width: z.number().gt(0) }),
]);

const planSchema = z.strictObject({
  date: z.iso.date(),
  lead: text,
  source: text,
  decimals: z.record(figureId, z.int().min(0).max(2)).optional(),
  /** Added to the fiche of a figure. */
  notes: z.record(figureId, text).optional(),
  quantifiers: z
    .array(
      z
        .strictObject({
          words: text,
          from: z.number().optional(),
          to: z.number().optional(),
          above: z.number().optional(),
          below: z.number().optional(),
        })
        // Words without any limit would always be true.
        .refine(({ words: _, ...limits }) => Object.keys(limits).length > 0),
    )
    .optional(),
  analysis: analysisPlan.optional(),
  charts: z.array(chart),
});

export type Plan = z.infer<typeof planSchema>;
export type ChartPlan = z.infer<typeof chart>;

export interface PlanFile {
  readonly plan: Plan;
  readonly source: YamlSource;
}

export function readPlan(
  textOfFile: string,
  path: string,
): { file?: PlanFile; problems: readonly Problem[] } {
  const { source, problems: syntax } = readYaml(textOfFile, path);
  if (!source) return { problems: syntax };
  const { value, problems } = readShape(planSchema, source);
  return value ? { file: { plan: value, source }, problems } : { problems };
}

const themesSchema = z.record(id, z.record(id, text));

/** `themes.yaml`: question id, theme id, and the label that is printed. */
export function readThemes(
  textOfFile: string,
  path: string,
): { labels?: z.infer<typeof themesSchema>; problems: readonly Problem[] } {
  const { source, problems: syntax } = readYaml(textOfFile, path);
  if (!source) return { problems: syntax };
  const { value, problems } = readShape(themesSchema, source);
  return value ? { labels: value, problems } : { problems };
}
