/**
 * A text as the file of a spreadsheet must hold it, so that every character comes back: those that
 * XML cannot hold are written `_x000D_`, which every spreadsheet program reads.
 * @see ECMA-376 part 1, 22.9.2.19, ST_Xstring
 * @example cellText('deux\r\nlignes') // => 'deux_x000D_\nlignes'
 * @example cellText('_x0041_') // => '_x005F_x0041_'
 */
export function cellText(text: string): string {
  const written = text.replace(/_(?=x[0-9a-f]{4})/gi, escaped('_')).replace(UNFIT, escapedAll);
  // The writer looks strings up in an object, where `constructor` would be found.
  return written in {} ? escaped(written.slice(0, 1)) + written.slice(1) : written;
}

/** Control and non-characters, halves of a pair, and the carriage return that XML readers drop. */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be replaced
  /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

function escapedAll(characters: string): string {
  return Array.from({ length: characters.length }, (_, i) => escaped(characters.charAt(i))).join(
    '',
  );
}

function escaped(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
