/** `plan.yaml`: what the report of an edition shows, beside its prose. Read whole or not at all. */
import { z } from 'zod';
import { code } from '../definition/condition-schema.ts';
import { text } from '../definition/schema-words.ts';
import { readShape } from '../definition/shape-problems.ts';
import { readYaml, type YamlSource } from '../definition/yaml-source.ts';
import type { Problem } from '../problem.ts';
import { actionsPlan } from './actions/actions-plan.ts';
import { analysisPlan } from './analysis-plan.ts';
import { claimProblems } from './claim-problems.ts';

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
  z.strictObject({
    kind: z.literal('diverging'),
    ...words,
    question: id,
    /** Choices on each side of the axis; the others stand aside. */
    left: z.array(code).min(1),
    right: z.array(code).min(1),
    highlight: z.enum(['left', 'right']),
  }),
  z.strictObject({
    kind: z.literal('multiples'),
    ...words,
    question: id,
    /** A variable that the analysis breaks the question down by. */
    by: id,
    highlight: code.optional(),
  }),
  z.strictObject({ kind: z.literal('people'), ...words, rows: id, columns: id }),
  z.strictObject({
    kind: z.literal('days'),
    ...words,
    /** What happened on some days: the opening, a reminder. */
    marks: z.array(z.strictObject({ day: z.iso.date(), label: text })).optional(),
  }),
  z.strictObject({ kind: z.literal('histogram'), ...words, question: id, width: z.number().gt(0) }),
]);

/** Words and the limits within which they are true: `claimProblems` tells of impossible ones. */
const claims = z.array(
  z.strictObject({
    words: text,
    from: z.number().optional(),
    to: z.number().optional(),
    above: z.number().optional(),
    below: z.number().optional(),
  }),
);

const planSchema = z.strictObject({
  date: z.iso.date(),
  lead: text,
  source: text,
  decimals: z.record(figureId, z.int().min(0).max(2)).optional(),
  /** Added to the fiche of a figure. */
  notes: z.record(figureId, text).optional(),
  quantifiers: claims.optional(),
  /** Words for a change, limits in points. */
  trends: claims.optional(),
  /** The edition that this one is compared with, by the figures that it published. */
  compare: z
    .strictObject({
      edition: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
      /** Path of its public figures.json, from the folder of the plan. */
      figures: z.string().min(1),
      /** Question id to why its meaning has stayed, where its wording or its place has not. */
      accepted: z.record(id, text).optional(),
    })
    .optional(),
  analysis: analysisPlan.optional(),
  actions: actionsPlan.optional(),
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
  if (!value) return { problems };
  const ofClaims = claimProblems(value, source);
  return ofClaims.length > 0 ? { problems: ofClaims } : { file: { plan: value, source }, problems };
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
