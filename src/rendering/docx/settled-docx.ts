/**
 * A DOCX as its writer leaves it, made whole: with its tables, pictures and fonts, which would cost
 * it seconds. And with the same bytes for the same document: the writer dates parts by the clock,
 * numbers bookmarks through all documents of a process, and draws a key for each font.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { TextDocument } from '../document/document-tree.ts';
import { xmlText } from '../xml-text.ts';
import { withTables } from './docx-table.ts';
import { embeddedFonts, FONT } from './embedded-fonts.ts';

/**
 * @param packed with the id of a chart for its picture, and places for tables
 * @param pictures PNG by the id of its chart
 */
export function settledDocx(
  packed: Uint8Array,
  document: TextDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const zipped: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(packed))) {
    // A picture is compressed already.
    if (path.startsWith('word/media/')) zipped[path] = [pictureOf(bytes, pictures), { level: 0 }];
    else zipped[path] = bytes;
  }
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const body = strFromU8(zipped['word/document.xml'] as Uint8Array);
  zipped['word/document.xml'] = strToU8(withTables(renumbered(body), tables));
  zipped['docProps/core.xml'] = strToU8(coreProperties(document));
  zipped['word/fontTable.xml'] = strToU8(fontTable());
  for (const { part, obfuscated } of embeddedFonts()) zipped[`word/fonts/${part}`] = obfuscated;
  // The day zero of the format, on the clock of any zone.
  return zipSync(zipped, { level: 6, mtime: new Date(1980, 0, 1) });
}

function pictureOf(bytes: Uint8Array, pictures: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const picture = pictures.get(strFromU8(bytes));
  if (!picture) throw new Error('the DOCX has a picture of no chart');
  return picture;
}

/** Bookmarks and pictures counted from one; no field that Word would ask about at each opening. */
function renumbered(xml: string): string {
  const ids = new Map<string, number>();
  const from = (space: string, id: string) => {
    const key = `${space} ${id}`;
    const number = ids.get(key) ?? ids.size + 1;
    ids.set(key, number);
    return String(number);
  };
  return xml
    .replaceAll(' w:dirty="true"', '')
    .replace(
      /((?: w:(?:anchor|name)="|<w:instrText [^>]*>PAGEREF )_Toc)(\d+)/g,
      (_, before: string, id: string) => `${before}${from('heading', id)}`,
    )
    .replace(
      /(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)/g,
      (_, before: string, id: string) => `${before}${from('bookmark', id)}`,
    )
    .replace(
      /(<(?:wp:docPr|pic:cNvPr) id=")(\d+)/g,
      (_, before: string, id: string) => `${before}${from('picture', id)}`,
    );
}

const opening = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function coreProperties({ fileTitle, organisation, date }: TextDocument): string {
  const at = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  const author = xmlText(organisation);
  return `${opening}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(fileTitle)}</dc:title><dc:creator>${author}</dc:creator><dc:language>fr-FR</dc:language><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>${at('created')}${at('modified')}</cp:coreProperties>`;
}

/** With what a program takes that reads no embedded font and has not got ours. */
function fontTable(): string {
  const faces = embeddedFonts().map(
    ({ face, key }, index) => `<w:embed${face} r:id="rId${index + 1}" w:fontKey="{${key}}"/>`,
  );
  return `${opening}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:font w:name="${FONT}"><w:altName w:val="Source Sans Pro,Calibri,Carlito"/><w:panose1 w:val="020B0503030403020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>${faces.join('')}</w:font></w:fonts>`;
}
