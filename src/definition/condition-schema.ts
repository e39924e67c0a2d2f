/** The shape of a condition; what it refers to is checked in `check-conditions.ts`. */
import { z } from 'zod';
import { id } from './schema-words.ts';

/** A choice by its id, or a point of a scale by its number. */
export const code = z.union([
  z.string().regex(/^(?!constructor$)([a-z][a-z0-9_]*|\d+)$/),
  z.int().transform(String),
]);
const codes = z.union([code, z.array(code).min(1)]);

/**
 * `question` with one kind of test: `is`, `is_not`, `includes`, `answered`, or bounds of a number;
 * `check.ts` says so when that is not the case.
 */
const test = z.strictObject({
  question: id.describe(
    'La question dont on lit la réponse ; elle est posée à une étape précédente.',
  ),
  row: id.optional().describe('La ligne, quand la question est un tableau.'),
  is: code.optional().describe('Vrai si la réponse est ce choix, ou un choix de ce groupe.'),
  is_not: code.optional().describe('Vrai si une réponse est donnée et que ce n’est pas ce choix.'),
  includes: codes
    .optional()
    .describe('Vrai si la réponse contient ce choix, un choix de ce groupe, ou l’un de la liste.'),
  answered: z.literal(true).optional().describe('Vrai dès que la question a une réponse.'),
  at_least: z.number().optional().describe('Vrai si le nombre est égal ou supérieur.'),
  at_most: z.number().optional().describe('Vrai si le nombre est égal ou inférieur.'),
  more_than: z.number().optional().describe('Vrai si le nombre est supérieur.'),
  less_than: z.number().optional().describe('Vrai si le nombre est inférieur.'),
});

export type RawTest = z.infer<typeof test>;
export type RawCondition =
  | RawTest
  | { all: RawCondition[] }
  | { any: RawCondition[] }
  | { not: RawCondition };

const inner = z.lazy(() => conditionSchema);

export const conditionSchema: z.ZodType<RawCondition> = z
  .union([
    test,
    z.strictObject({
      all: z.array(inner).min(1).describe('Vrai si toutes ces conditions le sont.'),
    }),
    z.strictObject({
      any: z.array(inner).min(1).describe('Vrai si l’une de ces conditions l’est.'),
    }),
    z.strictObject({ not: inner.describe('Vrai si cette condition est fausse.') }),
  ])
  .meta({ id: 'condition' });
