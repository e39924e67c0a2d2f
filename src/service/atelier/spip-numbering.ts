/**
 * The documents that go with the article into SPIP, and the numbers that it gave them. These are
 * kept beside the built bilan and not in it: the next one has them again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../exchange/read-csv.ts';
import {
  type DocumentNumber,
  documentNumber,
  type NumberProblem,
} from '../../rendering/spip/document-number.ts';
import { placeNumbers } from '../../rendering/spip/place-numbers.ts';
import { isOutput } from './outputs.ts';

const ARTICLE = 'public/spip/article.txt';
const DOCUMENTS = 'public/spip/numeros.csv';
const KEPT = 'numeros-spip.csv';

export interface NumberedDocument {
  readonly name: string;
  /** To be uploaded: `canaux.png` */
  readonly file: string;
  /** As it was written; empty where nobody has given it. */
  readonly number: string;
}

export interface Numbering {
  /** Where each document has its place and no number yet. */
  readonly article: string;
  readonly documents: readonly NumberedDocument[];
}

/**
 * @param folder of the built bilan
 * @returns undefined when it has no article for SPIP
 */
export function readNumbering(folder: string): Numbering | undefined {
  const [article, documents] = [ARTICLE, DOCUMENTS].map((name) => {
    const file = join(folder, name);
    return isOutput(folder, name) && existsSync(file) ? readFileSync(file) : undefined;
  });
  if (!article || !documents) return undefined;
  const kept = join(folder, KEPT);
  const known = new Map(
    [documents, existsSync(kept) ? readFileSync(kept) : Buffer.of()]
      .flatMap(rowsOf)
      .filter(({ number }) => number !== '')
      .map(({ name, number }) => [name, number]),
  );
  return {
    article: article.toString(),
    documents: rowsOf(documents).map((row) => ({ ...row, number: known.get(row.name) ?? '' })),
  };
}

function rowsOf(bytes: Buffer): readonly NumberedDocument[] {
  const rows = readCsv(bytes, DOCUMENTS).table?.rows ?? [];
  return rows.map(({ cells: { document: name = '', fichier: file = '', numero: number = '' } }) => {
    return { name, file, number };
  });
}

/** @returns the article as SPIP reads it, or every reason why it cannot be written */
export function placeAll({ article, documents }: Numbering): {
  readonly text: string;
  readonly problems: readonly NumberProblem[];
} {
  const read = documents
    .filter(({ number }) => number !== '')
    .map(({ name, number }) => documentNumber(name, number, { path: DOCUMENTS }));
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
  const rows = documents.map(({ name, file, number }) => `${name};${file};${number}`);
  write(join(folder, KEPT), `${['document;fichier;numero', ...rows].join('\r\n')}\r\n`);
}
