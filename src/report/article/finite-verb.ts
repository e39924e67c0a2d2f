/**
 * Whether a label is a sentence, by a clear sign only: nobody tells every verb of French from its
 * nouns, and who reads the article sees the rest.
 */

/**
 * @example hasFiniteVerb('Le réseau est lent') // => true
 * @example hasFiniteVerb('Un dossier qui est à jour') // => false
 */
export function hasFiniteVerb(label: string): boolean {
  // A clause within a noun has its own verb: « un dossier qui dit… ».
  const [main = ''] = label.replace(/\([^)]*\)/g, '').split(clause);
  if (verb.test(main) || made.test(main) || negated.test(main) || reflexive.test(main)) return true;
  return verbOrNoun.test(main) || (severalOpen.test(main) && pluralVerb.test(main));
}

const clause =
  /(?<!\p{L})(?:(?:qui|que|où|dont|quand|lorsque|puisque|si|comme|comment|combien|pourquoi|quel(?:le)?s?|s[’']ils?)(?!\p{L})|qu[’'])/u;

/** Forms that are no adjective, nor a noun without its article: « le reste », « le va-et-vient ». */
const forms = `a est sont ont était étaient avait avaient sera seront serait
seraient aura auront aurait auraient peut peuvent pourrait pourraient doit doivent devrait devraient
veut veulent va vont font faut faudrait vaut valent sait savent vient viennent devient tient prend
prennent rend perd met dépend permet suffit suffirait convient sert reste restent arrive empêche
facilite faciliterait fonctionne semble oblige tombe aiderait aideraient manquait manquerait`;

const verb = new RegExp(
  `(?<!(?<!\\p{L})(?:le|un|du|au|il y))[ \\u00a0](?:c[’']est|${forms.split(/\s+/).join('|')})(?![\\p{L}’'-])`,
  'u',
);

/** « Fait gagner du temps », but « un travail fait hier ». */
const made = / fait (?!entre |contre |hier|dernier|premier)\p{L}+(?:er|ir|re)(?!\p{L})/u;

/** « Ne pas former », « de n’avoir rien » are infinitives, and « n’importe » is no verb. */
const negated =
  /[ \u00a0](?:ne (?!pas |plus |jamais |rien |point )\p{L}+|n[’'](?!importe)\p{L}+)(?<!er|ir|re)(?![\p{L}-])/u;

const reflexive = /[ \u00a0](?:se |s[’'](?!y |en ))\p{L}+(?<!er|ir|re)(?![\p{L}-])/u;

/** « Une panne coupe le cours », but « une première aide » and « le manque de temps ». */
const verbOrNoun =
  /(?<!^\p{L}+) (?<!(?:de|du|des|en|une?|la|le|les|à|sans|par|sur) )(?:coupe|change|manque|aide|gêne|bloque|demande|passe|marque)(?: (?:les?|la|une?|tout|trop|peu|mal|bien)(?!\p{L})| l[’']|$|,)/u;

const severalOpen = /^(?:les|des|mes|nos|vos|ses|leurs|ces|plusieurs|quelques|certaine?s) /iu;
/** Behind a plural, where an adjective would have its « s »: « les collègues manquent ». */
const pluralVerb = /[sx] (?!souvent)\p{L}+(?<!m)ent(?![\p{L}-])/u;
