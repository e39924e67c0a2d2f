/**
 * The documents that go with the article into SPIP, and the numbers that it gave them: in the list
 * beside the article, which no build replaces.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  documentNumbersCsv,
  type ListedDocument,
  NUMBERS_FILE,
  readDocumentNumbers,
} from '../../exchange/document-numbers.ts';
import {
  type DocumentNumber,
  documentNumber,
  type NumberProblem,
} from '../../rendering/spip/document-number.ts';
import { documentTitles } from '../../rendering/spip/document-titles.ts';
import { placeNumbers } from '../../rendering/spip/place-numbers.ts';
import { documentFile, documentsIn } from '../../rendering/spip/placeholder.ts';
import { isOutput } from './outputs.ts';

const ARTICLE = 'public/spip/article.txt';
const NUMBERS = `public/spip/${NUMBERS_FILE}`;
const DOCUMENTS = 'public/spip/documents.txt';

export interface NumberedDocument extends ListedDocument {
  /** As SPIP is to have it. */
  readonly title?: string | undefined;
}

export interface Numbering {
  /** Where each document has its place and no number yet. */
  readonly text: string;
  readonly documents: readonly NumberedDocument[];
}

/**
 * @param folder of the built bilan
 * @returns undefined when it has no article for SPIP
 */
export function readNumbering(folder: string): Numbering | undefined {
  if (!isOutput(folder, ARTICLE) || !existsSync(join(folder, ARTICLE))) return undefined;
  const text = bytesOf(folder, ARTICLE).toString();
  const listed = readDocumentNumbers(bytesOf(folder, NUMBERS)) ?? [];
  const numbers = new Map(listed.map(({ name, number }) => [name, number]));
  const titles = documentTitles(bytesOf(folder, DOCUMENTS).toString());
  const documents = documentsIn(text).map((name) => {
    const number = numbers.get(name) ?? '';
    return { name, file: documentFile(name), title: titles.get(name), number };
  });
  return { text, documents };
}

function bytesOf(folder: string, name: string): Buffer {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}

export interface PlacedNumbers {
  /** As SPIP reads it; undefined as long as a number is missing or wrong. */
  readonly article: string | undefined;
  /** A number that nobody has given yet is none. */
  readonly faults: readonly NumberProblem[];
  /** Those that can be read, of one document alone. */
  readonly sound: readonly DocumentNumber[];
}

export function placeAll({ text: unnumbered, documents }: Numbering): PlacedNumbers {
  const read = documents
    .filter(({ number }) => number !== '')
    .map(({ name, number }) => documentNumber(name, number, { path: NUMBERS }));
  const numbers = read.filter((one): one is DocumentNumber => 'number' in one);
  const unread = read.filter((one): one is NumberProblem => 'code' in one);
  const { text, problems } = placeNumbers(unnumbered, numbers, ARTICLE);
  const isShared = ({ number }: DocumentNumber) =>
    numbers.filter((one) => one.number === number).length > 1;
  return {
    article: problems.length === 0 ? text : undefined,
    faults: [...unread, ...problems.filter(({ code }) => code !== 'missing-number')],
    sound: numbers.filter((one) => !isShared(one)),
  };
}

/**
 * Keeps the numbers that are sound, and no other: the list has what the page says that it has.
 * @param write puts a file there, whole
 */
export function keepNumbers(
  folder: string,
  numbering: Numbering,
  write: (file: string, content: string) => void,
): void {
  const { sound } = placeAll(numbering);
  const numbers = new Map(sound.map(({ document, number }) => [document, `${number}`]));
  const documents = numbering.documents.map(({ name, file }) => {
    return { name, file, number: numbers.get(name) ?? '' };
  });
  write(join(folder, NUMBERS), documentNumbersCsv(documents, bytesOf(folder, NUMBERS), true));
}
