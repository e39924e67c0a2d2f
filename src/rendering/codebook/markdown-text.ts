/**
 * Words as Markdown that shows them to the letter, inside a sentence or a cell.
 * @example markdownText('a | *b* <i>') // => 'a \\| \\*b\\* \\<i\\>'
 * @example markdownText('un\ndeux') // => 'un deux'
 */
export function markdownText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~&#$]/g, (sign) => `\\${sign}`);
}
