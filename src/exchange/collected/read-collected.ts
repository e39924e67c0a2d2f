/**
 * Answers that another tool gathered, read from its CSV file: what each column is taken for, the
 * responses, and everything that somebody has to settle before they can be stored.
 */
import { hasErrors, type Problem } from '../../problem.ts';
import { type Column, isCertain } from './column.ts';
import { readMapping } from './read-mapping.ts';
import { readRows } from './read-rows.ts';
import { type CollectedTable, readTable } from './read-table.ts';
import { recogniseColumns } from './recognise.ts';
import { type RefusedCell, refusedProblems } from './refused-cell.ts';
import { type AssembledResponses, type Surroundings, toResponses } from './to-responses.ts';

export interface CollectedReading extends AssembledResponses {
  readonly table: CollectedTable;
  readonly columns: readonly Column[];
  readonly refused: readonly RefusedCell[];
  /** Answers that are not possible, left out as the mapping says. */
  readonly dropped: number;
  /** Nothing is left to be settled: the responses may be stored. */
  readonly isReady: boolean;
}

export interface NamedFile<T> {
  /** As the person named it. */
  readonly path: string;
  readonly content: T;
}

/**
 * @returns what was read, ready or not; nothing when the file is no table or the mapping has
 *   faults, which are then all in `problems`
 */
export function readCollected(
  file: NamedFile<Uint8Array>,
  mappingFile: NamedFile<string> | undefined,
  surroundings: Surroundings,
): { reading?: CollectedReading; problems: readonly Problem[] } {
  const { questionnaire } = surroundings;
  const { table, problems: ofTable } = readTable(file.content, file.path);
  if (!table) return { problems: ofTable };
  const recognised = recogniseColumns(table, questionnaire);
  const { content: text, path } = mappingFile ?? {};
  const { mapping, problems: ofMapping } =
    text === undefined || path === undefined
      ? { mapping: { columns: recognised, impossible: 'refuse' as const }, problems: [] }
      : readMapping(text, path, table, recognised, questionnaire);
  if (!mapping) return { problems: ofMapping };
  const { columns, impossible } = mapping;
  const { rows, refused, dropped } = readRows(table, columns, questionnaire, impossible);
  const assembled = toResponses(rows, columns, table, surroundings);
  const problems = [
    ...nothingAnswered(columns, file.path),
    ...refusedProblems(refused, file.path),
    ...assembled.problems,
  ];
  const isReady = columns.every(isCertain) && !hasErrors(problems);
  return { reading: { ...assembled, table, columns, refused, dropped, isReady }, problems };
}

/** A file of something else, or headings that say nothing. */
function nothingAnswered(columns: readonly Column[], path: string): readonly Problem[] {
  if (columns.some(({ target }) => 'question' in target)) return [];
  return [
    {
      code: 'no-question-column',
      severity: 'error',
      path,
      line: 1,
      message: 'Aucune colonne de ce fichier ne répond à une question du questionnaire.',
      hint: 'Vérifiez que c’est le bon fichier et la bonne édition, ou exportez-le avec l’intitulé complet des questions.',
    },
  ];
}
