/** Which answers are wishes that somebody can act upon. */
import { z } from 'zod';
import { code } from '../../definition/condition-schema.ts';

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);

export const actionsPlan = z.array(
  z.strictObject({
    /** One question, or several that one table brings together. */
    question: z.union([id, z.array(id).min(2)]),
    /** The choices that are wishes; all but those that exclude the others, when absent. */
    choices: z.array(code).min(1).optional(),
    /** Variables that the analysis breaks these questions down by. */
    by: z.array(id).min(1),
  }),
);

export type ActionPlan = z.infer<typeof actionsPlan>[number];

export function questionsOf({ question }: ActionPlan): readonly string[] {
  return typeof question === 'string' ? [question] : question;
}
