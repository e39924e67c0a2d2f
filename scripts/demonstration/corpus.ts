/** The hand-written French of the demonstration: names, establishments, sentences. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const lines = z.array(z.string()).transform((all) => all.flatMap((line) => line.split(', ')));

const people = z.strictObject({
  women: lines,
  men: lines,
  surname_starts: lines,
  surname_ends: lines,
});

const establishments = z.strictObject({ places: lines, surroundings: lines });

const theme = z.strictObject({
  label: z.string(),
  /** Remarks that hold the theme, exactly. */
  count: z.int(),
  /** Types of establishment whose teachers may say it; all by default. */
  types: z.array(z.string()).optional(),
  /** Answers, as `question.choice`, one of which the person must have given. */
  needs: z.array(z.string()).optional(),
  sentences: z.array(z.string()).min(1),
  /** Sentences that name somebody or make somebody recognisable: each used once. */
  private: z.array(z.string()).default([]),
});

const remarks = z.strictObject({
  question: z.string(),
  texts: z.int(),
  unthemed: z.int(),
  /** The sentences are names of tools, written one after the other. */
  listing: z.boolean().default(false),
  themes: z.record(z.string(), theme),
  unthemed_sentences: z.array(z.string()),
  asides: z.array(z.string()),
});

const texts = z.record(z.string(), z.array(z.string()));
const drafts = z.strictObject({ drafts: texts, no_longer_asked: texts });

export type RemarksCorpus = z.infer<typeof remarks>;
export type ThemeCorpus = z.infer<typeof theme>;

/** Free-text questions, in the order of the questionnaire. */
export const remarkQuestions = [
  'diffusion_remarques',
  'tchap_remarques',
  'echanges_methodes',
  'ateliers_contenus',
  'projets_exemples',
  'evaluation_outils',
  'differenciation_exemples',
  'suggestions_etablissement',
  'suggestions_formation',
  'remarques',
] as const;

export const corpus = {
  people: read('people', people),
  establishments: read('establishments', establishments),
  specify: read('specify', texts),
  drafts: read('drafts', drafts),
  remarks: remarkQuestions.map((question) => read(question, remarks)),
};

function read<T>(name: string, schema: z.ZodType<T>): T {
  const file = new URL(`corpus/${name}.yaml`, import.meta.url);
  return schema.parse(parse(readFileSync(file, 'utf8')));
}
