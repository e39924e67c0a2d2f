/** The shape of a mapping: what each column of a file is, and what its unknown cells mean. */
import { z } from 'zod';

/** Codes and cells may look like numbers. */
const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);

export const mappingSchema = z.strictObject({
  /** Answers that the questionnaire does not allow: stop the import, or leave them out. */
  impossible: z.enum(['refuse', 'ignore']).optional(),
  columns: z
    .array(
      z.strictObject({
        /** The heading as the file has it. */
        column: word,
        /** 1-based, where several columns have the same heading. */
        position: z.int().min(1).optional(),
        /** `targetName`; empty: still to be filled in. */
        to: word.nullable(),
        /** A choice with a text of its own, which every cell that is not listed is. */
        others: word.optional(),
        values: z.array(z.strictObject({ cell: word, means: word.nullable() })).optional(),
      }),
    )
    .min(1),
});

export type RawMapping = z.infer<typeof mappingSchema>;
export type RawColumn = RawMapping['columns'][number];
