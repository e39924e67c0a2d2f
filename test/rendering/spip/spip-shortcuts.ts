/**
 * What SPIP takes for markup, by its own manual and the patterns of its text wheels: what none of
 * these finds is shown as it is.
 * @source https://www.spip.net/fr_article1578.html (« Les raccourcis typographiques »),
 * https://www.spip.net/fr_article5427.html (tables), extension « textwheel » of SPIP 4
 */
export const shortcuts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['bold, italics, heading', /[{}]/],
  ['link, note, glossary, anchor', /[[\]]/],
  ['HTML, model, document, quotation, code', /<|>/],
  ['table', /\|/],
  ['no-break space', /~/],
  ['dash', /--/],
  ['address made a link', /https?:\/|www\./i],
  ['sign of the typographic plugin', /\((?:c|r|tm)\)/i],
  ['list, dash, rule or break at the start of a line', /^\s*(?:-|_|#|\*|=)/m],
];

/** References as a browser reads them: the text that a reader sees. */
export function shown(markup: string): string {
  return markup
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
