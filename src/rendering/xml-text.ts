/** XML as text: elements whose words are words, whatever is in them. */

/** What XML 1.0 cannot hold, even escaped. */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be replaced
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Words without what no XML can hold, for a writer that escapes them itself. */
export function fitForXml(text: string): string {
  return text.toWellFormed().replace(UNFIT, '\ufffd');
}

/**
 * Words as the content of an element or of an attribute.
 * @example xmlText('a < b & "c"') // => 'a &lt; b &amp; &quot;c&quot;'
 * @example xmlText('a\u0000b') // => 'a\ufffdb'
 */
export function xmlText(text: string): string {
  return fitForXml(text)
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
    .replaceAll('\r', '&#13;');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
