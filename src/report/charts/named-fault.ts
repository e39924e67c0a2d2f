import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';

/** A fault of a chart's plan, and where in it. */
export interface NamedFault {
  readonly at: readonly (string | number)[];
  readonly fault: Omit<Problem, 'path'>;
}

export function namedFault(
  at: NamedFault['at'],
  code: string,
  message: string,
  hint: string,
): NamedFault {
  const told = { message: typographic(message), hint: typographic(hint) };
  return { at, fault: { code, severity: 'error', ...told } };
}
