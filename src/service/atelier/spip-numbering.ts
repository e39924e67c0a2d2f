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
import { placeNumbers } from '../../rendering/spip/place-numbers.ts';
import { documentFile, documentsIn } from '../../rendering/spip/placeholder.ts';
import { isOutput } from './outputs.ts';

const ARTICLE = 'public/spip/article.txt';
const NUMBERS = `public/spip/${NUMBERS_FILE}`;

export interface Numbering {
  /** Where each document has its place and no number yet. */
  readonly article: string;
  readonly documents: readonly ListedDocument[];
}

/**
 * @param folder of the built bilan
 * @returns undefined when it has no article for SPIP
 */
export function readNumbering(folder: string): Numbering | undefined {
  const file = join(folder, ARTICLE);
  if (!isOutput(folder, ARTICLE) || !existsSync(file)) return undefined;
  const article = readFileSync(file, 'utf8');
  const listed = readDocumentNumbers(listIn(folder)) ?? [];
  const numbers = new Map(listed.map(({ name, number }) => [name, number]));
  const documents = documentsIn(article).map((name) => {
    return { name, file: documentFile(name), number: numbers.get(name) ?? '' };
  });
  return { article, documents };
}

function listIn(folder: string): Uint8Array {
  const file = join(folder, NUMBERS);
  return existsSync(file) ? readFileSync(file) : new Uint8Array();
}

/** @returns the article as SPIP reads it, or every reason why it cannot be written */
export function placeAll({ article, documents }: Numbering): {
  readonly text: string;
  readonly problems: readonly NumberProblem[];
} {
  const read = documents
    .filter(({ number }) => number !== '')
    .map(({ name, number }) => documentNumber(name, number, { path: NUMBERS }));
  const numbers = read.filter((one): one is DocumentNumber => 'number' in one);
  const unread = read.filter((one): one is NumberProblem => 'code' in one);
  const { text, problems } = placeNumbers(article, numbers, ARTICLE);
  // What could not be read is not what is missing.
  const others = problems.filter(
    (one) => !unread.some(({ document }) => document === one.document),
  );
  return { text, problems: [...unread, ...others] };
}

/** @param write puts a file there, whole */
export function keepNumbers(
  folder: string,
  { documents }: Numbering,
  write: (file: string, content: string) => void,
): void {
  write(join(folder, NUMBERS), documentNumbersCsv(documents, listIn(folder)));
}
