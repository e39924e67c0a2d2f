/** The faults of a questionnaire file, with the lines that they speak of. */
import type { Problem } from '../../problem.ts';
import { counted, typographic } from '../../wording.ts';

export interface ProblemView {
  readonly place: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  readonly lines: readonly LineView[];
}

interface LineView {
  readonly number: number;
  readonly text: string;
  /** The line of the fault, among its neighbours. */
  readonly here: boolean;
}

export interface ProblemViews {
  readonly errors: readonly ProblemView[];
  readonly warnings: readonly ProblemView[];
  /** « 2 fautes, 1 avertissement »; undefined when there is nothing to say. */
  readonly summary: string | undefined;
}

/** @param text the file, undefined when it cannot be read */
export function problemViews(problems: readonly Problem[], text: string | undefined): ProblemViews {
  const lines = text?.split(/\r?\n/) ?? [];
  const of = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity);
  const errors = of('error').map((problem) => viewOf(problem, excerpt(lines, problem.line)));
  const warnings = of('warning').map((problem) => viewOf(problem, []));
  const counts = [
    ...(errors.length > 0 ? [counted(errors.length, 'faute', 'fautes')] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'avertissement', 'avertissements')] : []),
  ];
  return { errors, warnings, summary: counts.length > 0 ? counts.join(', ') : undefined };
}

/** @param lines around the fault, where they are shown */
export function viewOf(problem: Problem, lines: readonly LineView[]): ProblemView {
  const { code, message, hint } = problem;
  return {
    place: placeOf(problem),
    code,
    message: typographic(message),
    hint: hint && typographic(hint),
    lines,
  };
}

function placeOf({ line, column, cell }: Problem): string {
  if (cell !== undefined) return `Cellule ${cell}`;
  if (line === undefined) return 'Tout le fichier';
  return column === undefined ? `Ligne ${line}` : `Ligne ${line}, colonne ${column}`;
}

/** Around the line: two before, one behind, without the indentation that they share. */
export function excerpt(lines: readonly string[], line: number | undefined): readonly LineView[] {
  if (line === undefined) return [];
  const first = Math.max(1, line - 2);
  const around = lines.slice(first - 1, line + 1);
  const written = around.filter((text) => text.trim() !== '');
  const shared = Math.min(...written.map((text) => text.search(/[^ ]/)));
  return around.map((text, index) => ({
    number: first + index,
    text: text.slice(written.length > 0 ? shared : 0),
    here: first + index === line,
  }));
}
