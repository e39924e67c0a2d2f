/** The words of a page as its fonts say that they be read: ISO 32000-1, 9.10 (ToUnicode), 14.9.4. */
import { streamOf, stringAfter } from './read-pdf.ts';

type At = (number: string | undefined) => string;

export function textOfPage(page: string, at: At): string {
  const inPage = /\/Resources (\d+) 0 R/.exec(page)?.[1];
  const resources = inPage === undefined ? page : at(inPage);
  const inResources = /\/Font (\d+) 0 R/.exec(resources)?.[1];
  const list =
    inResources === undefined ? (/\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? '') : at(inResources);
  const fonts = new Map(
    [...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, number]) => [
      name,
      letters(at(/\/ToUnicode (\d+) 0 R/.exec(at(number))?.[1])),
    ]),
  );
  const content = streamOf(at(/\/Contents (\d+) 0 R/.exec(page)?.[1])).toString('latin1');
  return read(content, fonts);
}

/** Codes of two bytes to what they stand for. */
function letters(object: string): ReadonlyMap<string, string> {
  const map = streamOf(object).toString('latin1');
  const found = new Map<string, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      found.set(code.toLowerCase(), text(hex));
    }
  }
  if (map.includes('beginbfrange')) throw new Error('ranges of letters are not read');
  return found;
}

/** A string in brackets or in hexadecimal. */
const STRING = String.raw`\((?:[^\\()]|\\[\s\S])*\)|<[0-9a-fA-F]*>`;

function read(
  content: string,
  fonts: ReadonlyMap<string | undefined, ReadonlyMap<string, string>>,
) {
  const tokens = new RegExp(
    String.raw`\/ActualText (${STRING})|\b(EMC)\b|\/(\w+) [\d.]+ Tf|\[((?:${STRING}|[-\d. ])*)\] TJ|(${STRING}) Tj|\b(BT)\b|\b(BDC|BMC)\b`,
    'g',
  );
  let said = '';
  let font: ReadonlyMap<string, string> = new Map();
  // Marked content that says itself what it says, and how deep we are in it.
  let replaced = 0;
  let announced = false;
  for (const [, actual, end, name, list, single, begin, open] of content.matchAll(tokens)) {
    if (actual !== undefined) {
      said += stringAfter(actual, '');
      announced = true;
    } else if (open) {
      if (announced || replaced > 0) replaced++;
      announced = false;
    } else if (end) replaced = Math.max(0, replaced - 1);
    else if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (begin) said += ' ';
    else if (replaced === 0) {
      for (const [one] of (list ?? single ?? '').matchAll(new RegExp(STRING, 'g'))) {
        const codes = Buffer.from(stringAfter(one, '') ?? '', 'latin1').toString('hex');
        for (const [code] of codes.matchAll(/\w{4}/g)) said += font.get(code) ?? '?';
      }
    }
  }
  return said;
}
