/** Columns that every tool adds of its own: what they are about, by their headings. */
import { plainWords } from './plain-words.ts';

/** `personal`: never stored, whatever the file says; `technical`: of no use for a bilan. */
export type KnownColumn = 'id' | 'sent_on' | 'state' | 'personal' | 'technical';

const headings: Readonly<Record<KnownColumn, string>> = {
  id: `id|id de la réponse|identifiant de la réponse|numéro de réponse|n° de réponse|response id|
    antwort id|numéro de série|serial number|sid|id réponse`,
  sent_on: `submitdate|date de soumission|date submitted|date d’envoi|horodateur|horodatage|
    timestamp|response sent_on|heure de fin|completion time|terminé à|completed|date et heure de soumission`,
  state: 'état|statut|état de la réponse|statut de la réponse|state|status|response status',
  personal: `email|e-mail|mail|courriel|adresse email|adresse e-mail|adresse mail|adresse courriel|
    adresse électronique|adresse de messagerie|adresse de courrier électronique|email address|
    votre adresse e-mail|votre email|nom|prénom|nom de famille|nom d’usage|nom et prénom|nom prénom|
    prénom et nom|prénom nom|nom complet|name|first name|last name|full name|civilité|
    nom d’utilisateur|identifiant utilisateur|utilisateur|username|user name|user|uid|login|
    identifiant de connexion|token|jeton|code d’accès|code d’invitation|access code|ipaddr|ip|
    adresse ip|ip address|ip-adresse|remote address|téléphone|numéro de téléphone|tél|portable|
    mobile|phone|phone number|numen|uai|code uai|rne|code rne|établissement|
    nom de l’établissement|nom de votre établissement`,
  technical: `lastpage|dernière page|last page|startlanguage|langue de départ|start language|
    langue|language|seed|tête de série|graine|startdate|date de lancement|date started|
    date de début|heure de début|start time|datestamp|date de la dernière action|
    date last action|heure de la dernière modification|last modified time|refurl|url référente|
    referrer url|interviewtime|temps total|total time|durée totale|total des points|score`,
};

const known: ReadonlyMap<string, KnownColumn> = new Map(
  Object.entries(headings).flatMap(([kind, list]) =>
    list.split('|').map((heading) => [plainWords(heading), kind as KnownColumn] as const),
  ),
);

/** LimeSurvey's times, one column for each group and each question. */
const timings =
  /^(?:group(?:e)?|question)time\d+$|^temps pour l[ae] (?:groupe|question)|^(?:group|question) time /;

/**
 * @example knownColumn('ID de la réponse') // => 'id'
 * @example knownColumn('Adresse IP') // => 'personal'
 * @example knownColumn('groupTime17') // => 'technical'
 */
export function knownColumn(heading: string): KnownColumn | undefined {
  const words = plainWords(heading);
  return known.get(words) ?? (timings.test(words) ? 'technical' : undefined);
}
