/** The shape of `settings.privacy`: what the author declares of the personal data. */
import { z } from 'zod';
import { day, text } from './schema-words.ts';
import type { PrivacySettings } from './settings.ts';

export const privacySchema = z
  .strictObject({
    controller: z
      .strictObject({
        name: text.describe('Au fil d’une phrase, comme « le recteur de l’académie ».'),
        address: text.optional().describe('Son adresse postale, sur une ligne.'),
      })
      .optional()
      .describe('Le responsable du traitement ; le recteur ou la rectrice par défaut.'),
    dpo: z
      .strictObject({
        name: text.optional().describe('Son nom, ou celui de son service.'),
        email: z.email().describe('Son adresse électronique.'),
      })
      .optional()
      .describe('Le délégué à la protection des données.'),
    purpose: text
      .optional()
      .describe('À quoi servent les réponses, au fil d’une phrase, comme « préparer… ».'),
    legal_basis: text
      .optional()
      .describe('La base légale, telle que le délégué à la protection des données l’a confirmée.'),
    invitees_source: text
      .optional()
      .describe(
        'D’où vient la liste des invités, au fil d’une phrase ; les fichiers de gestion de l’académie par défaut.',
      ),
    recipients: z
      .array(text)
      .min(1)
      .optional()
      .describe('Qui reçoit les réponses ; les personnes chargées de l’analyse par défaut.'),
    never_read_by: z
      .array(text)
      .min(1)
      .optional()
      .describe(
        'Qui ne lit jamais les réponses d’une personne ; « la direction de votre établissement » et « l’inspection » par défaut.',
      ),
    answers_until: day
      .optional()
      .describe(
        'Le dernier jour où les réponses sont gardées ; cinq ans après la clôture par défaut.',
      ),
    invitees_until: day
      .optional()
      .describe(
        'Le dernier jour où la liste des invités est gardée ; un an après la clôture par défaut.',
      ),
    key_copies_days: z
      .int()
      .min(0)
      .max(365)
      .optional()
      .describe(
        'En combien de jours après la clôture les sauvegardes qui contiennent la clé sont détruites ; 30 par défaut.',
      ),
  })
  .describe('Ce que la mention d’information dit des données personnelles.');

export type RawPrivacy = z.infer<typeof privacySchema>;

/** Keys that are not written stay absent: `privacyOf` fills them in where they are read. */
export function resolvePrivacy(raw: RawPrivacy): PrivacySettings {
  const { controller, dpo, purpose, recipients } = raw;
  return Object.fromEntries(
    Object.entries({
      controller,
      dpo,
      purpose,
      legalBasis: raw.legal_basis,
      inviteesSource: raw.invitees_source,
      recipients,
      neverReadBy: raw.never_read_by,
      answersUntil: raw.answers_until,
      inviteesUntil: raw.invitees_until,
      keyCopiesDays: raw.key_copies_days,
    }).filter(([, value]) => value !== undefined),
  );
}
