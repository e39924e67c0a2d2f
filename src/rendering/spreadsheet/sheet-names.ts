/** Names of sheets, within what spreadsheets allow: 31 characters, some forbidden, none twice. */
const LONGEST = 31;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be replaced
const FORBIDDEN = /[[\]/\\:*?\0-\x1f\x7f-\x9f\ufffd-\uffff]+/g;

/**
 * The name of a question's sheet. The number in front makes it the only one of its name.
 * @example sheetName(12, 'Participation au pilotage du numérique') // => '12. Participation au pilotage…'
 * @example sheetName(3, 'Collège/lycée ?') // => '3. Collège lycée'
 */
export function sheetName(number: number, title: string): string {
  const words = title.toWellFormed().replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const whole = `${number}. ${words}`.trim();
  if (whole.length <= LONGEST) return withoutQuoteAtEnd(whole);
  // By whole characters, then by whole words where that leaves enough of them.
  let cut = '';
  for (const character of whole) {
    if (cut.length + character.length > LONGEST - 1) break;
    cut += character;
  }
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${withoutQuoteAtEnd(atWord.length >= LONGEST / 2 ? atWord : cut)}…`;
}

/** No name may end with an apostrophe. */
function withoutQuoteAtEnd(name: string): string {
  return name.replace(/['\s]+$/, '');
}

/**
 * The top of a sheet as a link names it.
 * @example sheetLocation('1. L\'ENT') // => "'1. L''ENT'!A1"
 */
export function sheetLocation(name: string): string {
  return `'${name.replaceAll("'", "''")}'!A1`;
}
