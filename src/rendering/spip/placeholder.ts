/**
 * Where a document will stand in the article: SPIP gives it its number once it is uploaded. No
 * text of anybody can make one, since its `<`, `>` and `]` would be references.
 */
export function placeholder(document: string): string {
  return `<doc:${document}|center>`;
}

/** The end of a link to a document, its words before it: `[lire->doc12]`. */
export function linkPlaceholder(document: string): string {
  return `->doc:${document}]`;
}

const name = '[a-z][a-z0-9_-]*';
/** Of both kinds: the first group is the document shown, the second the document led to. */
export const placeholders = new RegExp(`<doc:(${name})\\|center>|->doc:(${name})\\]`, 'g');

/** Every document that an article has a place for, in its order. */
export function documentsIn(article: string): readonly string[] {
  const found = [...article.matchAll(placeholders)].map(([, shown, ledTo]) => shown ?? ledTo ?? '');
  return [...new Set(found)];
}

/**
 * A place with the number of its document. An image stands without a legend, which the article
 * writes itself; a file has its name as one.
 */
export function numbered(place: string, document: string, number: number): string {
  if (place.startsWith('->')) return `->doc${number}]`;
  return `<${document === JOINED ? 'doc' : 'img'}${number}|center>`;
}

/** The full analysis, beside the charts; no chart can be called so, nor as what follows. */
export const JOINED = 'analyse-complete';

/** The observations on a question: a page of their own, joined to the article. */
export function observationsName(question: string): string {
  return `observations-${question}`;
}

/**
 * What is uploaded, as it is found from the folder of the article.
 * @example documentFile('canaux') // => 'canaux.png'
 * @example documentFile('observations-mot') // => 'observations-mot.html'
 */
export function documentFile(document: string): string {
  if (document === JOINED) return `../${JOINED}.pdf`;
  return document.startsWith(observationsName('')) ? `${document}.html` : `${document}.png`;
}
