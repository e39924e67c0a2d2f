/** A PDF read as ISO 32000-1 says: from the table at its end to the catalogue and the structure. */
import { inflateSync } from 'node:zlib';
import { textOfPage } from './read-pdf-text.ts';

export interface Pdf {
  readonly catalogue: string;
  readonly info: string;
  readonly xmp: string;
  readonly pages: readonly string[];
  /** Titles of the bookmarks of the first level, in order. */
  readonly bookmarks: readonly string[];
  /** All of them, each under the one that holds it. */
  readonly outline: readonly Bookmark[];
  /** What each page says, in the order in which it is drawn. */
  readonly texts: readonly string[];
  readonly structure: Element;
  /** Ids of elements, in the order of the file’s tree of names. */
  readonly names: readonly string[];
}

export interface Bookmark {
  readonly title: string;
  readonly level: number;
}

/** An element of the structure: a heading, a list, a cell. */
export interface Element {
  readonly kind: string;
  readonly title?: string;
  readonly alternative?: string;
  readonly id?: string;
  readonly scope?: string;
  readonly headers: readonly string[];
  /** Number of its page, from 1; its children may stand on others. */
  readonly page?: number;
  readonly children: readonly Element[];
}

export function readPdf(file: Buffer): Pdf {
  const text = file.toString('latin1');
  const objects = readObjects(text);
  const at = (number: string | undefined) => objects.get(Number(number)) ?? '';
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const catalogue = at(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const tree = at(/\/StructTreeRoot (\d+) 0 R/.exec(catalogue)?.[1]);
  const pageTree = at(/\/Pages (\d+) 0 R/.exec(catalogue)?.[1]);
  const pages = pageNumbers(pageTree, at);
  const element = (number: string): Element => {
    const own = at(number);
    const page = pages.indexOf(/\/Pg (\d+) 0 R/.exec(own)?.[1] ?? '') + 1;
    const title = stringAfter(own, '/T ');
    const alternative = stringAfter(own, '/Alt ');
    const id = /\/ID \((\w+)\)/.exec(own)?.[1];
    const scope = /\/Scope \/(\w+)/.exec(own)?.[1];
    return {
      kind: /\/S \/(\w+)/.exec(own)?.[1] ?? '',
      headers: [...(/\/Headers \[([^\]]*)\]/.exec(own)?.[1] ?? '').matchAll(/\w+/g)].map(String),
      children: references(/\/K \[([^\]]*)\]/.exec(own)?.[1]).map(element),
      ...(title === undefined ? {} : { title }),
      ...(alternative === undefined ? {} : { alternative }),
      ...(id === undefined ? {} : { id }),
      ...(scope === undefined ? {} : { scope }),
      ...(page === 0 ? {} : { page }),
    };
  };
  const outline = bookmarksOf(at(/\/Outlines (\d+) 0 R/.exec(catalogue)?.[1]), at);
  const names = /\/IDTree <<\s*\/Names \[([^\]]*)\]/.exec(tree)?.[1] ?? '';
  return {
    catalogue,
    info: at(/\/Info (\d+) 0 R/.exec(trailer)?.[1]),
    xmp: streamOf(at(/\/Metadata (\d+) 0 R/.exec(catalogue)?.[1])).toString('utf8'),
    pages,
    bookmarks: outline.flatMap(({ title, level }) => (level === 1 ? [title] : [])),
    outline,
    texts: pages.map((page) => textOfPage(at(page), at)),
    structure: element(references(/\/K \[([^\]]*)\]/.exec(tree)?.[1])[0] ?? ''),
    names: [...names.matchAll(/\((\w+)\)/g)].map(([, name = '']) => name),
  };
}

/** Every element below one, itself first. */
export function walk(element: Element): Element[] {
  return [element, ...element.children.flatMap(walk)];
}

/** Each object by its number; the table must lead to every one of them. */
function readObjects(text: string): ReadonlyMap<number, string> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const [, count, entries = ''] =
    /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s\s)+)trailer/.exec(text.slice(start)) ?? [];
  const offsets = [...entries.matchAll(/(\d{10}) \d{5} ([nf])/g)];
  if (offsets.length !== Number(count)) throw new Error('the table does not hold what it says');
  const objects = new Map<number, string>();
  offsets.forEach(([, offset, kind], number) => {
    if (kind === 'f') return;
    const from = Number(offset);
    if (!text.startsWith(`${number} 0 obj`, from)) throw new Error(`object ${number} is elsewhere`);
    objects.set(number, text.slice(from, text.indexOf('endobj', from)));
  });
  return objects;
}

function references(list = ''): string[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number);
}

function pageNumbers(node: string, at: (number: string) => string): string[] {
  return references(/\/Kids \[([^\]]*)\]/.exec(node)?.[1]).flatMap((kid) => {
    const inner = at(kid);
    return /\/Type \/Pages/.test(inner) ? pageNumbers(inner, at) : [kid];
  });
}

function bookmarksOf(
  parent: string,
  at: (number: string | undefined) => string,
  level = 1,
): Bookmark[] {
  const found: Bookmark[] = [];
  let next = /\/First (\d+) 0 R/.exec(parent)?.[1];
  while (next !== undefined) {
    const item = at(next);
    found.push({ title: stringAfter(item, '/Title ') ?? '', level });
    found.push(...bookmarksOf(item, at, level + 1));
    next = /\/Next (\d+) 0 R/.exec(item)?.[1];
  }
  return found;
}

export function streamOf(object: string): Buffer {
  const from = object.indexOf('stream') + 'stream'.length;
  const bytes = Buffer.from(object.slice(from).replace(/^\r?\n/, ''), 'latin1');
  return /\/Filter \/FlateDecode/.test(object) ? inflateSync(bytes) : bytes;
}

/** A text string: in brackets, or in hexadecimal, UTF-16 when it opens with its mark. */
export function stringAfter(object: string, key: string): string | undefined {
  const from = object.indexOf(key);
  if (from < 0) return undefined;
  const rest = object.slice(from + key.length).trimStart();
  const hexadecimal = /^<([0-9a-f\s]*)>/i.exec(rest)?.[1];
  const bytes =
    hexadecimal === undefined ? literal(rest) : Buffer.from(hexadecimal.replace(/\s/g, ''), 'hex');
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

const escapes: { readonly [letter: string]: string } = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

function literal(rest: string): Buffer {
  let depth = 0;
  let read = '';
  for (let at = 0; at < rest.length; at++) {
    const character = rest[at] ?? '';
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(rest.slice(at + 1))?.[0];
      const next = rest[at + 1] ?? '';
      read += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[next] ?? next);
      at += octal?.length ?? 1;
      continue;
    }
    if (character === '(' && depth++ === 0) continue;
    if (character === ')' && --depth === 0) return Buffer.from(read, 'latin1');
    read += character;
  }
  throw new Error('a string that never ends');
}
