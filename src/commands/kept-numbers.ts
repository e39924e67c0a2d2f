import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  documentNumbersCsv,
  NUMBERS_FILE,
  readDocumentNumbers,
} from '../exchange/document-numbers.ts';

/** The one file among those of a bilan that is the person's: a build adds documents, and no more. */
export const NUMBERS = `public/spip/${NUMBERS_FILE}`;

/**
 * @param folder of the bilan
 * @param listed its documents, without numbers
 * @returns what to write; undefined where what is there may stay, or cannot be read
 */
export function keptNumbers(
  folder: string,
  listed: string | Uint8Array,
): typeof listed | undefined {
  const file = join(folder, NUMBERS);
  if (!existsSync(file)) return listed;
  const before = readFileSync(file);
  const known = readDocumentNumbers(before);
  const documents = readDocumentNumbers(Buffer.from(listed)) ?? [];
  const isWhole = documents.every(({ name }) => known?.some((one) => one.name === name));
  return !known || isWhole ? undefined : documentNumbersCsv(documents, before);
}
