/**
 * One shape for every fault that a person is told of, whatever layer finds it: a questionnaire
 * that cannot be read, a line of an invitee file, a claim that the data no longer support.
 * Faults are values and are all collected; only impossible states throw.
 */
export interface Problem {
  /** Stable name of the rule, in kebab case. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The file, as the person named it. */
  readonly path: string;
  /** 1-based; absent when the fault is about the whole file. */
  readonly line?: number;
  readonly column?: number;
  /** In place of a line, where the file is a spreadsheet: `questions!D12`. */
  readonly cell?: string;
  /** What is wrong, in French, with the author's own words. */
  readonly message: string;
  /** One remedy. */
  readonly hint?: string;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Problems in file order, then by line and column, or by sheet and cell; those without a place come first. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      comparePaths(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareCells(a.cell ?? '', b.cell ?? ''),
  );
}

/**
 * One problem as the lines shown in a terminal.
 * @example formatProblem({ code: 'duplicate-id', severity: 'error', path: 'a.yaml', line: 3, column: 9, message: 'Deux fois « x ».', hint: 'Renommez.' }) // => 'a.yaml:3:9  erreur  duplicate-id\n  Deux fois « x ».\n  Renommez.'
 */
export function formatProblem(problem: Problem): string {
  const place = [problem.path, problem.line, problem.column, problem.cell]
    .filter((part) => part !== undefined)
    .join(':');
  const severity = problem.severity === 'error' ? 'erreur' : 'avertissement';
  return [`${place}  ${severity}  ${problem.code}`, problem.message, problem.hint]
    .filter((line) => line !== undefined)
    .join('\n  ');
}

/** By sheet, from the top row, from the first column; « B » comes before « AA ». */
function compareCells(a: string, b: string): number {
  const [sheetA = '', columnA = '', rowA] = partsOf(a);
  const [sheetB = '', columnB = '', rowB] = partsOf(b);
  return (
    comparePaths(sheetA, sheetB) ||
    Number(rowA ?? 0) - Number(rowB ?? 0) ||
    columnA.length - columnB.length ||
    comparePaths(columnA, columnB)
  );
}

function partsOf(cell: string): readonly string[] {
  return /^(.*)!([A-Z]+)(\d+)$/.exec(cell)?.slice(1) ?? [];
}

function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
