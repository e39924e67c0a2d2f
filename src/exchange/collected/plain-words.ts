/** Text of other tools as it is compared: what people read of it, then without its typography. */

/**
 * What is seen of a text that may hold HTML, on one line.
 * @example visibleText('<p>Quels <b>ateliers</b>&nbsp;?</p>') // => 'Quels ateliers ?'
 */
export function visibleText(text: string): string {
  return decodeEntities(text.replaceAll(/<\/?[a-z][^<>]*>/gi, ' '))
    .replaceAll(/[\p{Cf}\p{Cc}\s]+/gu, ' ')
    .trim();
}

/**
 * Without capitals and without the signs that spreadsheets and typographers exchange.
 * @example tidyWords('« J’ai… »') // => '" j\'ai... "'
 */
export function tidyWords(text: string): string {
  return visibleText(text)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/[«»“”„]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll('…', '...');
}

/**
 * Letters and digits alone: « Prénom : » and « prenom » are one.
 * @example plainWords('L’œuvre (n° 2) à relire&nbsp;!') // => 'l oeuvre n 2 a relire'
 */
export function plainWords(text: string): string {
  return visibleText(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * As a code that another tool made of an id: LimeSurvey takes no underscore.
 * @example compactCode('heures_semaine[SQ001]') // => 'heuressemainesq001'
 */
export function compactCode(text: string): string {
  return plainWords(text).replaceAll(' ', '');
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  oelig: 'œ',
  euro: '€',
  deg: '°',
};

const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  uml: '\u0308',
  cedil: '\u0327',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replaceAll(/&([a-z])(grave|acute|circ|uml|cedil);/gi, (_, letter: string, accent: string) =>
      `${letter}${accents[accent.toLowerCase()] ?? ''}`.normalize('NFC'),
    )
    .replaceAll(/&([a-z]{2,6});/g, (whole, name: string) =>
      Object.hasOwn(named, name) ? (named[name] ?? whole) : whole,
    );
}
