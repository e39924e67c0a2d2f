/**
 * Cells of the CSV files that we write. A spreadsheet runs what begins like a formula, wherever it
 * comes from: such a text goes out behind an apostrophe, and comes back without it.
 */

/**
 * @example csvCell('un, deux', ';') // => 'un, deux'
 * @example csvCell('un ; "deux"', ';') // => '"un ; ""deux"""'
 */
export function csvCell(text: string, separator: string): string {
  const isPlain = !text.includes(separator) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/**
 * A text that no spreadsheet takes for a formula.
 * @example guarded('=1+1') // => "'=1+1"
 * @example guarded("'=1+1") // => "''=1+1"
 * @example guarded('1+1') // => '1+1'
 */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/**
 * What `guarded` was given.
 * @example unguarded("'=1+1") // => '=1+1'
 * @example unguarded("'hui") // => "'hui"
 */
export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text;
}
