/** Faults and warnings of several files, each under its file, with the lines that it speaks of. */
import type { Problem } from '../../problem.ts';
import { counted, midSentence, typographic } from '../../wording.ts';
import { excerpt, type ProblemView, viewOf } from '../preview/problem-views.ts';

export interface FileProblems {
  readonly path: string;
  readonly problems: readonly (ProblemView & {
    /** « Faute, ligne 12, colonne 3 » */
    readonly where: string;
    readonly isError: boolean;
  })[];
}

export interface ProblemList {
  readonly files: readonly FileProblems[];
  /** « 1 faute et 2 avertissements »; undefined when there are none. */
  readonly summary: string | undefined;
}

/** @param textOf a file by its path; undefined where it is not to be shown */
export function problemList(
  problems: readonly Problem[],
  textOf: (path: string) => string | undefined,
): ProblemList {
  const paths = [...new Set(problems.map(({ path }) => path))];
  const files = paths.map((path) => {
    const lines = textOf(path)?.split(/\r?\n/);
    const own = problems.filter((problem) => problem.path === path);
    return {
      path,
      problems: own.map((problem) => {
        const view = viewOf(problem, lines ? excerpt(lines, problem.line) : []);
        const isError = problem.severity === 'error';
        const kind = isError ? 'Faute' : 'Avertissement';
        return { ...view, isError, where: `${kind}, ${midSentence(view.place)}` };
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
