/** The hand-written French of this demonstration: names, remarks, words for « autre ». */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const lines = z.array(z.string()).min(1);

const remark = z.strictObject({
  text: z.string(),
  themes: z.array(z.string()),
  /** Types of establishment from which it may come; all by default. */
  in: lines.optional(),
  /** `question.choice`: only somebody who gave that answer may say it. */
  needs: z.string().optional(),
  /** It makes somebody recognisable. */
  private: z.boolean().default(false),
});

const schema = z.strictObject({
  women: lines,
  men: lines,
  surname_starts: lines,
  surname_ends: lines,
  places: lines,
  surroundings: lines,
  specify: z.record(z.string(), lines),
  themes: z.strictObject({
    sujet_de_fiche: z.record(z.string(), z.string()),
    idees: z.record(z.string(), z.string()),
  }),
  sujet_de_fiche: z.array(remark),
  idees: z.array(remark),
  drafts: z.record(z.string(), lines),
});

export type RemarkLine = z.infer<typeof remark>;

export const corpus = schema.parse(
  parse(readFileSync(new URL('corpus.yaml', import.meta.url), 'utf8')),
);
