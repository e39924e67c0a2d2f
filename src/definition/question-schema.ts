/** The shape of what stands under a step: questions, information blocks, uses of a question group. */
import { z } from 'zod';
import { accepted, choices, group, outside, rows } from './choice-schema.ts';
import { conditionSchema } from './condition-schema.ts';
import { day, id, text, word } from './schema-words.ts';

const common = {
  id: id.describe('L’identifiant de la question, pour toujours.'),
  title: text.describe('Deux à quatre mots, pour le récapitulatif et les titres.'),
  label: text.describe('La question telle qu’on la lit.'),
  hint: text.optional().describe('L’aide placée dessous.'),
  why: text.optional().describe('À quoi sert la réponse : « Pour… ».'),
  shown_if: conditionSchema.optional().describe('À qui la question est posée ; sinon, à tous.'),
  accepted: accepted
    .optional()
    .describe('Les avertissements sur la question que vous avez acceptés.'),
};

/** A list of choices, or the name of one under `choices:` at the top of the file. */
const choicesOrName = z
  .union([id, choices])
  .describe('Les choix, ou le nom d’une liste déclarée sous « choices » en tête du fichier.');

const groups = z.array(group).optional().describe('Les réunions de choix, comptées par personne.');

/** The literal that says which shape a question has. */
function type<T extends string>(name: T, words: string) {
  return z.literal(name).describe(words);
}

export const questionSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: type('single', 'Un choix et un seul.'),
      ...common,
      choices: choicesOrName,
      groups,
      ordered: z.boolean().optional().describe('true : les graphiques gardent l’ordre des choix.'),
    })
    .meta({ id: 'single' }),
  z
    .strictObject({
      type: type('multiple', 'Plusieurs choix.'),
      ...common,
      choices: choicesOrName,
      groups,
      minimum: z.int().min(2).optional().describe('Le plus petit nombre de choix à cocher.'),
      maximum: z.int().min(1).optional().describe('Le plus grand nombre de choix à cocher.'),
    })
    .meta({ id: 'multiple' }),
  z
    .strictObject({
      type: type('matrix', 'Un choix par ligne.'),
      ...common,
      rows,
      choices: choicesOrName,
      groups,
    })
    .meta({ id: 'matrix' }),
  z
    .strictObject({
      type: type('multiple_matrix', 'Plusieurs choix par ligne.'),
      ...common,
      rows,
      choices: choicesOrName,
      groups,
    })
    .meta({ id: 'multiple_matrix' }),
  z
    .strictObject({
      type: type('scale', 'Une note entre deux extrêmes.'),
      ...common,
      minimum: z.int().min(0).max(1).optional().describe('Le premier point : 0 ou 1 ; sinon, 1.'),
      maximum: z.int().min(2).max(10).describe('Le dernier point.'),
      low: text.describe('Ce que veut dire le premier point.'),
      high: text.describe('Ce que veut dire le dernier point.'),
      outside,
      groups,
    })
    .meta({ id: 'scale' }),
  z
    .strictObject({
      type: type('ranking', 'Des choix à classer, le premier d’abord.'),
      ...common,
      choices: choicesOrName,
      ranks: z.int().min(1).max(10).describe('Combien de choix on classe au plus.'),
      outside,
    })
    .meta({ id: 'ranking' }),
  z
    .strictObject({
      type: type('number', 'Un nombre.'),
      ...common,
      minimum: z.number().describe('Le plus petit nombre admis.'),
      maximum: z.number().describe('Le plus grand nombre admis.'),
      decimals: z.int().min(0).max(3).optional().describe('Combien de décimales ; sinon, aucune.'),
      unit: text.describe('L’unité, au pluriel : « heures par semaine ».'),
      outside,
    })
    .meta({ id: 'number' }),
  z
    .strictObject({
      type: type('date', 'Un jour.'),
      ...common,
      minimum: day.describe('Le premier jour admis, comme 2021-09-01.'),
      maximum: day.describe('Le dernier jour admis.'),
      outside,
    })
    .meta({ id: 'date' }),
  z
    .strictObject({
      type: type('short_text', 'Quelques mots.'),
      ...common,
      maximum_length: z
        .int()
        .min(1)
        .max(500)
        .optional()
        .describe('Combien de caractères au plus ; sinon, 300.'),
      format: z
        .enum(['email', 'uai'])
        .optional()
        .describe('email : une adresse électronique ; uai : un code d’établissement.'),
      /** `pattern` needs its words: what the text must look like, told to who answers. */
      pattern: word.optional().describe('Une expression régulière que tout le texte doit suivre.'),
      pattern_words: text.optional().describe('La même chose en français, pour qui répond.'),
    })
    .meta({ id: 'short_text' }),
  z
    .strictObject({
      type: type('long_text', 'Un texte libre.'),
      ...common,
      maximum_length: z
        .int()
        .min(1)
        .max(10_000)
        .optional()
        .describe('Combien de caractères au plus ; sinon, 2 000.'),
    })
    .meta({ id: 'long_text' }),
]);

const informationSchema = z
  .strictObject({
    type: type('information', 'Un texte à lire, sans question.'),
    id: id.describe('L’identifiant du texte.'),
    title: text.optional().describe('Son titre.'),
    text: z.array(text).min(1).describe('Ses paragraphes.'),
    known: z
      .array(id)
      .min(1)
      .optional()
      .describe('Les variables de « frame » que l’on montre au lieu de les demander.'),
    shown_if: conditionSchema.optional().describe('À qui le texte est montré ; sinon, à tous.'),
  })
  .meta({ id: 'information' });

/** The questions of a group of the top of the file, once more, with ids and words of their own. */
const groupUseSchema = z
  .strictObject({
    type: type('group', 'Un groupe de questions, posé ici.'),
    group: id.describe('Son nom sous « question_groups ».'),
    prefix: id.describe('Ce qui précède les identifiants : « pix » donne pix_usage.'),
    words: z
      .record(id, text)
      .optional()
      .describe('Ce qui remplace chaque {mot} des textes du groupe.'),
    shown_if: conditionSchema
      .optional()
      .describe('À qui ces questions sont posées ; sinon, à tous.'),
  })
  .meta({ id: 'group_use' });

export const entrySchema = z.discriminatedUnion('type', [
  ...questionSchema.options,
  informationSchema,
  groupUseSchema,
]);

export type RawEntry = z.infer<typeof entrySchema>;
export type RawQuestion = z.infer<typeof questionSchema>;
export type RawInformation = z.infer<typeof informationSchema>;
export type RawGroupUse = z.infer<typeof groupUseSchema>;
export type { RawChoice, RawGroup, RawOutside } from './choice-schema.ts';
