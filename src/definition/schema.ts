/**
 * The shape of a questionnaire file: keys, types and allowed values. What the words refer to
 * (a choice that exists, a question asked earlier) is checked in `check.ts`.
 */
import { z } from 'zod';
import { accepted, choices, type RawChoice } from './choice-schema.ts';
import { conditionSchema } from './condition-schema.ts';
import { privacySchema } from './privacy-schema.ts';
import { entrySchema, questionSchema, type RawQuestion } from './question-schema.ts';
import { day, id, minute, slug, text, webAddress, word } from './schema-words.ts';

const settings = z.strictObject({
  organisation: z
    .strictObject({
      name: text.describe('En entier, comme en tête d’une lettre.'),
      short_name: text.describe('En court, comme au fil d’une phrase.'),
    })
    .describe('L’organisme qui interroge.'),
  words: z
    .strictObject({
      person: text.describe('Le nom d’une personne interrogée, au singulier.'),
      persons: text.describe('Le même au pluriel.'),
      person_in_full: text.describe('Ce que veut dire ce nom, s’il est un sigle.'),
      period: text.describe('L’année scolaire dont on parle, par ses deux millésimes.'),
    })
    .describe('Les mots de l’année : le nom de la mission change.'),
  contact: z
    .strictObject({
      name: text.describe('Qui répond aux questions des personnes interrogées.'),
      email: z.email().describe('Son adresse électronique.'),
    })
    .describe('À qui s’adresser.'),
  time_zone: word.optional().describe('Le fuseau horaire des dates ; « Europe/Paris » par défaut.'),
  opens: minute.describe('L’ouverture, à la minute, comme 2021-06-01T08:00.'),
  closes: minute.describe('La clôture, à la minute, comme 2021-06-30T23:59.'),
  duration_minutes: z.int().min(1).describe('La durée annoncée, en minutes.'),
  confidentiality: z
    .enum(['confidential', 'anonymous', 'identified'])
    .optional()
    .describe('Ce qui relie une réponse à une personne ; « confidential » par défaut.'),
  disclosure_threshold: z
    .int()
    .min(1)
    .optional()
    .describe('Le plus petit effectif montré dans un croisement ; 5 par défaut.'),
  minimum_base: z
    .int()
    .min(1)
    .optional()
    .describe('Le plus petit effectif dont on imprime un pourcentage ; 30 par défaut.'),
  open_link: z
    .boolean()
    .optional()
    .describe(
      'true : un lien ouvert à tous, avec un code envoyé par courriel aux seules personnes invitées.',
    ),
  privacy: privacySchema.optional(),
  results: z
    .strictObject({
      published_by: day.describe('Le dernier jour où le bilan doit avoir paru, comme 2021-11-30.'),
      url: webAddress.optional().describe('L’adresse de la page où on le lira.'),
    })
    .optional()
    .describe('Quand et où le bilan paraîtra, s’il est annoncé à qui vient de répondre.'),
});

const category = z.strictObject({
  id: id.describe('L’identifiant de la modalité.'),
  label: text.describe('La modalité, comme en tête d’une colonne.'),
  within: text.describe('La modalité au fil d’une phrase, comme « en collège ».'),
  values: z
    .array(word)
    .min(1)
    .describe('Les valeurs de la liste des invités qui en font partie, telles quelles.'),
});

const frameVariable = z.strictObject({
  id: id.describe('L’identifiant de la variable.'),
  label: text.describe('Son nom, comme on le lit.'),
  column: word.describe('L’en-tête de sa colonne dans la liste des invités.'),
  categories: z.array(category).min(2).describe('Ses modalités.'),
});

const step = z.strictObject({
  id: id.describe('L’identifiant de l’étape, pour toujours.'),
  title: text.describe('Le titre de la page.'),
  introduction: text.optional().describe('Une phrase en tête de la page.'),
  shown_if: conditionSchema.optional().describe('À qui l’étape est montrée ; sinon, à tous.'),
  accepted: accepted.optional().describe('Les avertissements sur l’étape que vous avez acceptés.'),
  questions: z
    .array(entrySchema)
    .min(1)
    .describe('Ce que la page montre : questions, textes d’information, groupes de questions.'),
});

export const questionnaireSchema = z.strictObject({
  survey: slug.describe('Le nom du dossier de l’enquête.'),
  edition: slug.describe('Le nom du fichier, entre guillemets.'),
  title: text.describe('Le titre du questionnaire.'),
  introduction: z.array(text).min(1).describe('Les paragraphes de la page d’accueil.'),
  settings: settings.describe(
    'Les réglages : ce qui peut changer pendant que l’enquête est ouverte.',
  ),
  frame: z
    .array(frameVariable)
    .optional()
    .describe('Ce que la liste des invités dit déjà, et qui n’est donc pas demandé.'),
  choices: z
    .record(id, choices)
    .optional()
    .describe('Les listes de choix employées plusieurs fois, par leur nom.'),
  question_groups: z
    .record(id, z.array(questionSchema).min(1))
    .optional()
    .describe('Les groupes de questions posés plusieurs fois, par leur nom.'),
  accepted: accepted
    .optional()
    .describe('Les avertissements sur le questionnaire entier que vous avez acceptés.'),
  steps: z.array(step).min(1).describe('Les étapes, une page chacune.'),
});

export type RawQuestionnaire = z.infer<typeof questionnaireSchema>;
export type RawStep = RawQuestionnaire['steps'][number];

/** The choices of a question, its own or those of the list it names; none when there is none. */
export function choicesOf(question: RawQuestion, raw: RawQuestionnaire): readonly RawChoice[] {
  if (!('choices' in question)) return [];
  return typeof question.choices === 'string'
    ? (raw.choices?.[question.choices] ?? [])
    : question.choices;
}
