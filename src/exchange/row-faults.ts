/** What is wrong on the rows of a file, told at their lines. */
import { inFileOrder, type Problem } from '../problem.ts';
import { counted, typographic } from '../wording.ts';

export type RowFault = Pick<Problem, 'code' | 'message' | 'hint'>;

export interface FaultyRow {
  readonly line: number;
  readonly faults: readonly RowFault[];
}

/** In file order; the same fault on many lines is told once, at the first of them. */
export function faultsOfRows(rows: readonly FaultyRow[], path: string): readonly Problem[] {
  const told = rows.flatMap(({ line, faults }) => faults.map((fault) => ({ ...fault, line })));
  const groups = Map.groupBy(told, ({ code, message }) => `${code} ${message}`);
  const problems = [...groups.values()].flatMap(([first, ...others]): Problem[] => {
    if (!first) return [];
    const { code, line, message, hint } = first;
    const further = new Set(others.map((other) => other.line).filter((other) => other !== line));
    const words = typographic(`${message}${also(further.size)}`);
    const remedy = hint ? { hint: typographic(hint) } : {};
    return [{ code, severity: 'error', path, line, message: words, ...remedy }];
  });
  return inFileOrder(problems);
}

function also(lines: number): string {
  return lines === 0 ? '' : ` De même sur ${counted(lines, 'autre ligne', 'autres lignes')}.`;
}
