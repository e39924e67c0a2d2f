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
};

/**
 * @param path as in `SettingChange`
 * @example settingWords('settings.closes') // => 'clôture'
 * @example settingWords('introduction.0') // => 'page d’accueil, paragraphe 1'
 */
export function settingWords(path: string): string {
  const paragraph = /^introduction\.(\d+)$/.exec(path)?.[1];
  if (paragraph !== undefined) return `page d’accueil, paragraphe ${Number(paragraph) + 1}`;
  return words[path] ?? path;
}
