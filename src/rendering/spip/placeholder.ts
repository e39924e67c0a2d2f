/**
 * Where a document will stand in the article: SPIP gives it its number once it is uploaded. No
 * text of anybody can make one, since its `<` would be a reference.
 */
export function placeholder(document: string): string {
  return `<doc:${document}|center>`;
}

export const placeholders = /<doc:([a-z][a-z0-9_-]*)\|center>/g;

/** An image stands without a legend, which the article writes itself; a file has its name as one. */
export function numbered(document: string, number: number): string {
  return `<${document === JOINED ? 'doc' : 'img'}${number}|center>`;
}

/** The full analysis, beside the charts; no chart can be called so. */
export const JOINED = 'analyse-complete';
