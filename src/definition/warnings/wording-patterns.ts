/**
 * French wordings that survey guides warn of, as patterns with few false alarms rather than many
 * catches. Texts are in lower case, otherwise as typography leaves them: curly apostrophes,
 * no-break spaces.
 */

/** The verb before its subject: « avez-vous », « a-t-elle », « sont-ils ». */
export const inversion =
  /(?<![a-zà-ÿœ])(?!rendez-vous)[a-zà-ÿœ]+-(?:t-)?(?:je|tu|il|elle|on|ce|nous|vous|ils|elles)(?![a-zà-ÿœ])/g;

/** Joins two questions, when there is one on each side. */
export const joint = /(?:^|[\s,])(?:et|ou)(?=\s|$)/;

/** « et/ou », « et si oui »: two questions whatever stands around. */
export const twoInOne: readonly RegExp[] = [
  /(?<![a-zà-ÿœ])et\s?\/\s?ou(?![a-zà-ÿœ])/,
  /(?<![a-zà-ÿœ])et,?\s(?:si\s(?:oui|non)|le\scas\séchéant)(?![a-zà-ÿœ])/,
];

/** « …-vous, et sous quelle forme »: a second question word after a first question. */
export const secondQuestion =
  /(?<![a-zà-ÿœ])et\s(?:(?:à|de|dans|par|pour|sur|sous|avec|en)\s)?(?:quel(?:le)?s?|lesquel(?:le)?s|lequel|laquelle|comment|pourquoi|combien)(?![a-zà-ÿœ])/;

/** « Qui l’emploie, et pour quoi faire ? »: a question word alone after a whole question. */
export const lastQuestion =
  /(?<=,\s)et\s(?:pourquoi|comment|combien|où|quand|pour\squoi(?:\sfaire)?)(?=\s?\?$)/;

/** Two things to be judged at once: « de la qualité et de la rapidité ». */
export const twoObjects =
  /(?<![a-zà-ÿœ])(?:(?:de\sla\s|de\sl’|du\s|des\s)[a-zà-ÿœ’-]+(?:\s[a-zà-ÿœ’-]+){0,2}?\set\s(?:de\sla\s|de\sl’|du\s|des\s)|(?:à\sla\s|à\sl’|aux?\s)[a-zà-ÿœ’-]+(?:\s[a-zà-ÿœ’-]+){0,2}?\set\s(?:à\sla\s|à\sl’|aux?\s)|(?:par|pour|avec|dans|sur|en)\s[a-zà-ÿœ’-]+(?:\s[a-zà-ÿœ’-]+){0,2}?\set\s(?:par|pour|avec|dans|sur|en)\s)[a-zà-ÿœ’-]+/;

/** The question asks for a judgement, which may differ from one thing to the other. */
export const judgement =
  /(?<![a-zà-ÿœ])(?:satisf[a-zà-ÿœ]+|content[a-zà-ÿœ]*|(?:évalu|jug|not|appréci|trouv|estim)(?:ez|eriez)-vous|d’accord|que\spensez-vous)/;

/** « N’avez-vous pas … ? », « … ne sont-ils pas … ? » */
export const denial =
  /(?<![a-zà-ÿœ])n(?:e\s|’)[a-zà-ÿœ]+-(?:t-)?(?:il|elle|on|ce|nous|vous|ils|elles)\s(?:pas|point|plutôt)(?![a-zà-ÿœ])/;

/** Where one of these opens the question, a denial in it is only a fact. */
export const questionWord =
  /(?<![a-zà-ÿœ])(?:quel(?:le)?s?|lesquel(?:le)?s|lequel|laquelle|comment|pourquoi|combien|où|quand|qui|que|quoi|qu’)(?![a-zà-ÿœ])/;

/** Words that answer, or that lend the answer of others. */
export const pushes: readonly RegExp[] = [
  /(?<![a-zà-ÿœ])(?:évidemment|bien\s(?:sûr|entendu)|manifestement|indéniablement|incontestablement|(?:mal)?heureusement|hélas)(?![a-zà-ÿœ])/,
  /(?<![a-zà-ÿœ])(?:comme\s)?(?:chacun|on|tout\sle\smonde)\s(?:le\s)?(?:sait|reconnaît|s’accorde)(?![a-zà-ÿœ])/,
  /(?<![a-zà-ÿœ])(?:il\sest|c’est)\s(?:clair|évident|reconnu|prouvé|admis|bien\sconnu|indiscutable)(?![a-zà-ÿœ])/,
  /(?<![a-zà-ÿœ])(?:la\splupart|beaucoup|de\snombreux|tous)\s(?:des\s|de\s|les\s)?(?:gens|experts|spécialistes|collègues|établissements)\s(?:pensent|estiment|disent|jugent|considèrent|trouvent)(?![a-zà-ÿœ])/,
  /(?<![a-zà-ÿœ])(?:pensez|croyez|trouvez)-vous\s(?:vraiment|encore)(?![a-zà-ÿœ])/,
  /(?<![a-zà-ÿœ]|mesure\s)(?:seriez|êtes)-vous\sd’accord\s(?:pour\s(?:dire|reconnaître|admettre)|que|qu’il|qu’elle|qu’on)(?![a-zà-ÿœ])/,
  /(?<![a-zà-ÿœ])(?:excellent|formidable|remarquable|extraordinaire|inadmissible|inacceptable|scandaleu[sx]|déplorable|catastrophique|désastreu[sx])e?s?(?![a-zà-ÿœ])/,
];
