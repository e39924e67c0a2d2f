/** What opening does not freeze, in French. */
const words: Readonly<Record<string, string>> = {
  title: 'titre du questionnaire',
  'settings.organisation.name': 'organisme',
  'settings.organisation.shortName': 'nom court de l’organisme',
  'settings.words.person': 'nom de la personne interrogée',
  'settings.words.persons': 'nom des personnes interrogées',
  'settings.words.personInFull': 'nom en toutes lettres',
  'settings.words.period': 'période',
  'settings.contact.name': 'nom du contact',
  'settings.contact.email': 'adresse du contact',
  'settings.timeZone': 'fuseau horaire',
  'settings.opens': 'ouverture',
  'settings.closes': 'clôture',
  'settings.durationMinutes': 'durée annoncée, en minutes',
  'settings.confidentiality': 'confidentialité',
  'settings.disclosureThreshold': 'plus petit effectif montré',
  'settings.minimumBase': 'plus petite base d’un pourcentage',
  'settings.openLink': 'lien ouvert à tous',
  'settings.privacy.controller.name': 'responsable du traitement',
  'settings.privacy.controller.address': 'adresse du responsable du traitement',
  'settings.privacy.dpo.name': 'délégué à la protection des données',
  'settings.privacy.dpo.email': 'adresse du délégué à la protection des données',
  'settings.privacy.purpose': 'finalité',
  'settings.privacy.legalBasis': 'base légale',
  'settings.privacy.inviteesSource': 'source de la liste des invités',
  'settings.privacy.answersUntil': 'dernier jour où les réponses sont gardées',
  'settings.privacy.inviteesUntil': 'dernier jour où la liste des invités est gardée',
  'settings.privacy.keyCopiesDays': 'jours pour détruire les copies de la clé',
  'settings.results.publishedBy': 'dernier jour pour la parution du bilan',
  'settings.results.url': 'adresse du bilan',
};

/** One of several, before its number. */
const items: Readonly<Record<string, string>> = {
  introduction: 'page d’accueil, paragraphe',
  'settings.privacy.recipients': 'destinataire des réponses',
  'settings.privacy.neverReadBy': 'qui ne lit jamais les réponses',
};

/**
 * @param path as in `SettingChange`
 * @example settingWords('settings.closes') // => 'clôture'
 * @example settingWords('introduction.0') // => 'page d’accueil, paragraphe 1'
 */
export function settingWords(path: string): string {
  const [, list = '', index] = /^(.*)\.(\d+)$/.exec(path) ?? [];
  const item = items[list];
  return item === undefined ? (words[path] ?? path) : `${item} ${Number(index) + 1}`;
}
