/** The numbers that SPIP gave to documents, as they are told: on the command line or in a file. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NUMBERS_FILE } from '../exchange/document-numbers.ts';
import { readCsv } from '../exchange/read-csv.ts';
import type { Problem } from '../problem.ts';
import {
  type DocumentNumber,
  documentNumber,
  numberProblem,
} from '../rendering/spip/document-number.ts';
import { shownPath } from './project.ts';

interface Numbers {
  readonly numbers: readonly DocumentNumber[];
  readonly problems: readonly Problem[];
}

const COMMAND_LINE = 'ligne de commande';

/** @param words `canaux=123` */
export function argumentNumbers(words: readonly string[]): Numbers {
  const read = words.map((word) => {
    const [document = '', number] = word.split(/=(.*)/s);
    const place = { path: COMMAND_LINE };
    if (number === undefined) {
      const hint = `Écrivez son nom, le signe égal et son numéro : ${document}=123.`;
      const message = `« ${word} » ne donne pas de numéro.`;
      return numberProblem({ code: 'no-number', message, hint, ...place }, document);
    }
    return documentNumber(document, number, place);
  });
  return sorted(read);
}

/** A file with the columns `document` and `numero`; what is not filled in yet is left out. */
export function fileNumbers(bytes: Uint8Array, path: string): Numbers {
  const { table, problems } = readCsv(bytes, path);
  if (!table) return { numbers: [], problems };
  const lacking = ['document', 'numero'].filter((heading) => !table.headings.includes(heading));
  if (lacking.length > 0) {
    const hint = `Partez du fichier ${NUMBERS_FILE}, écrit à côté de l’article.`;
    const told = lacking.map((heading) => {
      const message = `La colonne « ${heading} » manque.`;
      return numberProblem({ code: 'missing-column', message, hint, path, line: 1 });
    });
    return sorted(told);
  }
  const filled = table.rows.filter(({ cells }) => (cells.numero ?? '') !== '');
  return sorted(
    filled.map(({ cells, line }) =>
      documentNumber(cells.document ?? '', cells.numero ?? '', { path, line }),
    ),
  );
}

/**
 * From the list beside an article, where documents that have left it keep theirs.
 * @param documents whose numbers are wanted
 */
export function numbersBeside(path: string, documents: readonly string[]): Numbers {
  const file = join(dirname(path), NUMBERS_FILE);
  if (!existsSync(file)) return { numbers: [], problems: [] };
  const { numbers, problems } = fileNumbers(readFileSync(file), shownPath(file));
  return { numbers: numbers.filter((one) => documents.includes(one.document)), problems };
}

function sorted(read: readonly (DocumentNumber | Problem)[]): Numbers {
  return {
    numbers: read.filter((one): one is DocumentNumber => 'number' in one),
    problems: read.filter((one): one is Problem => 'code' in one),
  };
}
