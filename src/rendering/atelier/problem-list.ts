/** Faults and warnings of several files, each under its file, with the lines that it speaks of. */
import type { Problem } from '../../problem.ts';
import { counted, midSentence, typographic } from '../../wording.ts';
import { excerpt, type ProblemView, viewOf } from '../preview/problem-views.ts';

/** One cell of a row, under the name of its column. */
export interface RowCell {
  readonly column: string;
  readonly text: string;
  /** The one that the fault is about. */
  readonly here: boolean;
}

export interface FileProblems {
  readonly path: string;
  readonly problems: readonly (ProblemView & {
    /** « Faute, ligne 12, colonne 3 » */
    readonly where: string;
    readonly isError: boolean;
    /** In place of lines of the file, what one knows its row by. */
    readonly row: readonly RowCell[] | undefined;
  })[];
}

export interface ProblemList {
  readonly files: readonly FileProblems[];
  /** « 1 faute et 2 avertissements »; undefined when there are none. */
  readonly summary: string | undefined;
}

/**
 * @param textOf a file by its path; undefined where it is not to be shown
 * @param rowOf for a file of rows: the row that a fault is about, if it can be read; else its line alone is shown
 */
export function problemList(
  problems: readonly Problem[],
  textOf: (path: string) => string | undefined,
  rowOf?: (problem: Problem) => readonly RowCell[] | undefined,
): ProblemList {
  const paths = [...new Set(problems.map(({ path }) => path))];
  const files = paths.map((path) => {
    const lines = textOf(path)?.split(/\r?\n/);
    const own = problems.filter((problem) => problem.path === path);
    return {
      path,
      problems: own.map((problem) => {
        const row = rowOf?.(problem);
        const around = lines && !row ? excerpt(lines, problem.line) : [];
        const view = viewOf(problem, rowOf ? around.filter(({ here }) => here) : around);
        const isError = problem.severity === 'error';
        const kind = isError ? 'Faute' : 'Avertissement';
        return { ...view, row, isError, where: `${kind}, ${midSentence(view.place)}` };
      }),
    };
  });
  return { files, summary: summaryOf(problems) };
}

function summaryOf(problems: readonly Problem[]): string | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'faute', 'fautes')] : []),
    ...(warnings > 0 ? [counted(warnings, 'avertissement', 'avertissements')] : []),
  ];
  return parts.length > 0 ? typographic(parts.join(' et ')) : undefined;
}
