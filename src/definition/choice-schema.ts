/** The shape of what several types of questions are made of: choices, rows, groups of choices. */
import { z } from 'zod';
import { code, conditionSchema } from './condition-schema.ts';
import { id, text, word } from './schema-words.ts';
import { acceptableCodes } from './warnings/codes.ts';

const missing = z.enum(['does_not_know', 'not_concerned', 'refused']);
const missingWords =
  'Pourquoi il n’y a pas de réponse : ne sait pas, pas concerné, ne veut pas répondre.';

const choice = z.strictObject({
  id: id.describe('L’identifiant du choix, pour toujours.'),
  label: text.describe('Le choix, comme on le lit.'),
  short: text.optional().describe('Le choix en court, pour les graphiques ; sinon, le libellé.'),
  exclusive: z.boolean().optional().describe('true : « aucun », qui ne va avec aucun autre choix.'),
  specify: text.optional().describe('Ouvre un champ à préciser, sous ce nom : « Lequel ? ».'),
  missing: missing.optional().describe(`${missingWords} Hors des pourcentages, compté à part.`),
  shown_if: conditionSchema.optional().describe('À qui le choix est proposé ; sinon, à tous.'),
});

export const choices = z.array(choice.meta({ id: 'choice' })).min(2);

export const group = z
  .strictObject({
    id: id.describe('L’identifiant du groupe.'),
    label: text.describe('Le groupe, comme on le lit.'),
    short: text.optional().describe('Le groupe en court, pour les graphiques.'),
    choices: z
      .array(code)
      .min(1)
      .describe('Les choix réunis ; une personne n’y compte qu’une fois.'),
  })
  .meta({ id: 'group' });

const row = z
  .strictObject({
    id: id.describe('L’identifiant de la ligne, pour toujours.'),
    label: text.describe('La ligne, comme on la lit.'),
    short: text.optional().describe('La ligne en court, pour les graphiques.'),
    shown_if: conditionSchema.optional().describe('À qui la ligne est proposée ; sinon, à tous.'),
  })
  .meta({ id: 'row' });

export const rows = z.array(row).min(1).describe('Les lignes du tableau.');

/** Declared kinds of missing, offered beside what is asked for. */
const outsideChoice = z
  .strictObject({
    id: id.describe('L’identifiant de cette réponse.'),
    label: text.describe('La réponse, comme on la lit : « Je ne sais pas ».'),
    short: text.optional().describe('La réponse en court, pour les graphiques.'),
    missing: missing.describe(missingWords),
  })
  .meta({ id: 'outside' });

export const outside = z
  .array(outsideChoice)
  .min(1)
  .optional()
  .describe('Les réponses proposées à côté, hors des pourcentages : « Je ne sais pas ».');

/** A warning that the author has read and answers for, and why. */
const acceptance = z
  .strictObject({
    code: word
      .describe('Le code de l’avertissement, comme « long-step ».')
      .meta({ enum: acceptableCodes }),
    reason: text.describe('Pourquoi il est accepté.'),
  })
  .meta({ id: 'acceptance' });

export const accepted = z.array(acceptance).min(1);

export type RawOutside = z.infer<typeof outsideChoice>;
export type RawChoice = z.infer<typeof choice>;
export type RawGroup = z.infer<typeof group>;
