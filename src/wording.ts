/**
 * Numbers, dates and text as French words, and the only place where a percentage or a date
 * becomes text. One no-break space everywhere, U+00A0: the fonts that reports embed have it,
 * and pages, charts, tables and files then print the same string.
 */
const space = '\u00a0';

/**
 * A percentage from integer units (`statistics/rounding.ts`), never from a float.
 * @param units 5471 with `decimals` 2 is 54.71 %
 * @example percentage(5471, 2) // => '54,71\u00a0%'
 * @example percentage(42, 0) // => '42\u00a0%'
 */
export function percentage(units: number, decimals: number): string {
  return `${fixed(units, decimals)}${space}%`;
}

/**
 * An integer with its thousands apart.
 * @example integer(2211) // => '2\u00a0211'
 */
export function integer(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, space);
}

/**
 * A number with a decimal comma, at most so many decimals, no trailing zero.
 * @example decimal(2.5, 1) // => '2,5'
 * @example decimal(3, 1) // => '3'
 */
export function decimal(value: number, decimals: number): string {
  const padded = paddedDecimal(value, decimals);
  return padded.includes(',') ? padded.replace(/,?0+$/, '') : padded;
}

/**
 * The same with its trailing zeros, for a column of measures.
 * @example paddedDecimal(0.1, 2) // => '0,10'
 * @example paddedDecimal(-0.001, 2) // => '0,00'
 */
export function paddedDecimal(value: number, decimals: number): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 && Number(whole + fraction) > 0 ? '−' : '';
  return `${sign}${integer(Number(whole))}${fraction === '' ? '' : `,${fraction}`}`;
}

/**
 * How far apart two percentages are, in points already rounded: never « % », which is something else.
 * @example points(12) // => '12\u00a0points'
 * @example points(-1.8) // => '1,8\u00a0point'
 */
export function points(value: number): string {
  const size = Math.abs(value);
  return `${decimal(size, 4)}${space}${size >= 2 ? 'points' : 'point'}`;
}

/**
 * The same with its direction.
 * @example signedPoints(3) // => '+\u00a03\u00a0points'
 * @example signedPoints(-1) // => '−\u00a01\u00a0point'
 * @example signedPoints(0) // => '0\u00a0point'
 */
export function signedPoints(value: number): string {
  return `${signOf(value)}${points(value)}`;
}

/**
 * Two bounds of a change, as a range.
 * @example rangeOfPoints(-2, 8) // => 'entre −\u00a02 et +\u00a08\u00a0points'
 */
export function rangeOfPoints(low: number, high: number): string {
  return `entre ${signOf(low)}${integer(Math.abs(low))} et ${signedPoints(high)}`;
}

function signOf(value: number): string {
  return value > 0 ? `+${space}` : value < 0 ? `−${space}` : '';
}

/**
 * What a test gives: to a thousandth, and no finer.
 * @example probability(0.0074) // => '0,007'
 * @example probability(0.00004) // => '<\u00a00,001'
 */
export function probability(value: number): string {
  return value < 0.001 ? `<${space}0,001` : paddedDecimal(value, 3);
}

/**
 * « 3 sur 8 »: what is printed where a percentage would claim too much.
 * @example ratio(3, 8) // => '3 sur 8'
 */
export function ratio(count: number, base: number): string {
  return `${integer(count)} sur ${integer(base)}`;
}

/**
 * A small number in letters, as French does at the head of a sentence; digits from eleven on.
 * @example spelled(2) // => 'deux'
 * @example spelled(1, 'feminine') // => 'une'
 */
export function spelled(value: number, gender: 'masculine' | 'feminine' = 'masculine'): string {
  if (value === 1 && gender === 'feminine') return 'une';
  return letters[value] ?? integer(value);
}

const letters = 'zéro un deux trois quatre cinq six sept huit neuf dix'.split(' ');

/**
 * @example capitalised('une réponse') // => 'Une réponse'
 */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('fr') + text.slice(first.length);
}

/**
 * A label inside a sentence; one that opens as only names do, such as « UAI », keeps its capitals.
 * @example midSentence('Type d’établissement') // => 'type d’établissement'
 * @example midSentence('UAI de rattachement') // => 'UAI de rattachement'
 * @example midSentence('Haute-Garonne') // => 'Haute-Garonne'
 */
export function midSentence(label: string): string {
  const [first = ''] = label;
  const isName = /^\p{L}[\p{L}-]*[\p{Lu}\d@]/u.test(label);
  return isName ? label : first.toLocaleLowerCase('fr') + label.slice(first.length);
}

/**
 * A count with its noun.
 * @example counted(1, 'réponse', 'réponses') // => '1\u00a0réponse'
 * @example counted(0, 'réponse', 'réponses') // => '0\u00a0réponse'
 */
export function counted(value: number, singular: string, plural: string): string {
  return `${integer(value)}${space}${value >= 2 ? plural : singular}`;
}

/**
 * A short word before another, elided where French elides it: before a vowel, or an h that is mute.
 * @param word « de », « le », « la », « que »… in either case
 * @example elided('de', 'un atelier') // => 'd’un atelier'
 * @example elided('de', 'deux ateliers') // => 'de deux ateliers'
 * @example elided('le', 'ENT') // => 'l’ENT'
 * @example elided('le', 'handicap') // => 'le handicap'
 */
export function elided(word: string, next: string): string {
  return isElidedBefore(next) ? `${word.slice(0, -1)}’${next}` : `${word} ${next}`;
}

function isElidedBefore(text: string): boolean {
  const [first = ''] = text.normalize('NFD').match(/[\p{L}\p{M}]+|\d/u) ?? [];
  const word = first.replace(/\p{M}/gu, '').toLowerCase();
  return /^[aeiouhœæ]/.test(word) && !notElided.test(word);
}

/** Words with an aspirated h, by how they begin, and the few vowels that count as consonants. */
const notElided = new RegExp(
  `^(?:onz|oui$|uhlan|${'hach hack haie hain hall$ halls$ halt ham(?:ac|eau|ster) han(?:ap|ch|d|g|t) happ har(?:ang|as|cel|d|icot|n|p) has(?:ard|ht) hat hau hav hay heaum hein$ henn heris hern heron heros$ hers het heurt hib hid hierarch hip$ hiss hobb hoch hock hold holl homard hong hont hop$ hoquet hors hot$ hotspot hott hou hub huch hue huit(?!r) hul hun hup hurl hus hutt'.split(' ').join('|')})`,
);

/**
 * @param isoDate `2021-11-10`, with or without a time behind
 * @example date('2021-11-10') // => '10\u00a0novembre 2021'
 * @example date('2021-06-01') // => '1er\u00a0juin 2021'
 */
export function date(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.slice(0, 10).split('-');
  const ordinal = day === '01' ? '1er' : String(Number(day));
  return `${ordinal}${space}${months[Number(month) - 1]} ${year}`;
}

/**
 * A day of which the year is told elsewhere.
 * @example dayAndMonth('2022-06-06') // => '6\u00a0juin'
 */
export function dayAndMonth(isoDate: string): string {
  return date(isoDate).replace(/ \d{4}$/, '');
}

/**
 * @param isoDate `2021-11`, or a day of that month
 * @example monthAndYear('2021-11') // => 'novembre 2021'
 */
export function monthAndYear(isoDate: string): string {
  const [year = '', month = ''] = isoDate.split('-');
  return `${months[Number(month) - 1]} ${year}`;
}

/**
 * @param minute `2021-06-30T23:59`, on the clocks of the edition's zone
 * @example dateAndTime('2021-06-30T23:59') // => '30\u00a0juin 2021 à 23\u00a0h\u00a059'
 */
export function dateAndTime(minute: string): string {
  const [hour, minutes] = minute.slice(11, 16).split(':');
  return `${date(minute)} à ${Number(hour)}${space}h${space}${minutes}`;
}

const months =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/**
 * French typography for text that people typed plainly: curly apostrophes, no-break spaces
 * before double signs and inside quotation marks.
 * @example typographic("l'ENT : oui ?") // => 'l’ENT\u00a0: oui\u00a0?'
 * @example typographic('« Oui » à 14:30') // => '«\u00a0Oui\u00a0» à 14:30'
 */
export function typographic(text: string): string {
  return (
    text
      .replace(/\.\.\./g, '…')
      .replace(/[ \u202f\u00a0]*»/g, `${space}»`)
      .replace(/[ \u202f\u00a0]+(?=[;:!?%])/g, space)
      .replace(/«[ \u202f\u00a0]*/g, `«${space}`)
      .replace(/(?<=\d)[ \u202f](?=\d{3}(?!\d))/g, space)
      // Last: a space that was put before a sign tells an apostrophe from a quotation mark.
      .replace(/(?<=\p{L})'(?=[\p{L}«\u00a0\s])/gu, '’')
  );
}

/**
 * Words that an author ended as a sentence, for the middle or the end of another.
 * @example withoutStop('préparer les réunions.') // => 'préparer les réunions'
 */
export function withoutStop(words: string): string {
  return words.replace(/\.$/, '');
}

/**
 * Keeps « avez-vous » and « mini-ateliers » on one line, and a longer word only where it is short
 * enough for a narrow screen. For pages in the system's font only: the fonts that reports embed
 * lack the no-break hyphen.
 * @example unbroken('Avez-vous un mini-atelier ?') // => 'Avez\u2011vous un mini\u2011atelier ?'
 */
export function unbroken(text: string): string {
  return text.replace(/(?<![\p{L}\d@./_-])\p{L}+(?:-\p{L}+)+(?![\p{L}\d@/_-]|\.\p{L})/gu, (word) =>
    word.length > LONGEST_UNBROKEN ? word : word.replaceAll('-', '\u2011'),
  );
}

/** At 320 pixels a line of a question holds some more. */
const LONGEST_UNBROKEN = 24;

function fixed(units: number, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `,${digits.slice(-decimals)}`;
  return `${integer(Number(whole))}${fraction}`;
}
