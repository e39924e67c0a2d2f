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
  /** It is the only theme of a remark that holds it. */
  alone: z.boolean().default(false),
  /** Types of establishment whose teachers may say it; all by default. */
  types: z.array(z.string()).optional(),
  /** Answers, as `question.choice` or `question.row.choice`, one of which the person must have given. */
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

/** Shared by all editions: establishments and their teachers stay from one year to the next. */
export const wordLists = {
  people: read('people', people),
  establishments: read('establishments', establishments),
};

/** What the respondents of one edition write. */
export interface EditionCorpus {
  /** In the order of the questionnaire. */
  readonly remarks: readonly RemarksCorpus[];
  readonly specify: z.infer<typeof texts>;
  readonly drafts: z.infer<typeof drafts>;
}

/** @param questions free-text questions, in the order of the questionnaire */
export function readEditionCorpus(edition: string, questions: readonly string[]): EditionCorpus {
  return {
    remarks: questions.map((question) => read(`${edition}/${question}`, remarks)),
    specify: read(`${edition}/specify`, texts),
    drafts: read(`${edition}/drafts`, drafts),
  };
}

function read<T>(name: string, schema: z.ZodType<T>): T {
  const file = new URL(`corpus/${name}.yaml`, import.meta.url);
  return schema.parse(parse(readFileSync(file, 'utf8')));
}
