/** Names of sheets, within what spreadsheets allow: 31 characters, some forbidden, none twice. */
const LONGEST = 31;
/** Words that announce another one, at the end of what is cut. */
const ANNOUNCING =
  /(?:\s(?:à|au|aux|avec|dans|de|des|du|en|et|la|le|les|ou|par|pour|sur|un|une))+$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be replaced
const FORBIDDEN = /[[\]/\\:*?\0-\x1f\x7f-\x9f\ufffd-\uffff]+/g;

/**
 * The number of each table of a question, or of a part of the bilan: no other table has it.
 * @example tableNumbers('12.', 1) // => ['12.']
 * @example tableNumbers('12.', 3) // => ['12.1', '12.2', '12.3']
 * @example tableNumbers('Participation ', 2) // => ['Participation 1', 'Participation 2']
 */
export function tableNumbers(stem: string, tables: number): readonly string[] {
  if (tables === 1) return [stem.trim()];
  return Array.from({ length: tables }, (_, index) => `${stem}${index + 1}`);
}

/**
 * The name of a table's sheet. The number in front makes it the only one of its name.
 * @example sheetName('12.', 'Participation au pilotage du numérique') // => '12. Participation au pilotage…'
 * @example sheetName('12.1', 'Participation au pilotage du numérique') // => '12.1 Participation…'
 * @example sheetName('12.2', 'Par type d’établissement') // => '12.2 Par type d’établissement'
 * @example sheetName('3.', 'Collège/lycée ?') // => '3. Collège lycée'
 * @example sheetName('Participation 2', '') // => 'Participation 2'
 */
export function sheetName(number: string, title: string): string {
  const words = title.toWellFormed().replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const whole = `${number} ${words}`.trim();
  if (whole.length <= LONGEST) return withoutQuoteAtEnd(whole);
  // By whole characters, then by whole words where that leaves enough of them.
  let cut = '';
  for (const character of whole) {
    if (cut.length + character.length > LONGEST - 1) break;
    cut += character;
  }
  const atWord = cut.replace(/\s+\S*$/, '');
  const kept = atWord.length >= LONGEST / 2 ? atWord.replace(ANNOUNCING, '') : cut;
  return `${withoutQuoteAtEnd(kept)}…`;
}

/** No name may end with an apostrophe. */
function withoutQuoteAtEnd(name: string): string {
  return name.replace(/['\s]+$/, '');
}

/**
 * A place in a sheet, its top unless told, as links and names have it.
 * @example sheetLocation('1. L\'ENT') // => "'1. L''ENT'!A1"
 */
export function sheetLocation(name: string, place = 'A1'): string {
  return `'${name.replaceAll("'", "''")}'!${place}`;
}
