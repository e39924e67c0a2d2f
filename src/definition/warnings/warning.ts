import type { Fault } from '../fault.ts';
import type { ValuePath } from '../yaml-source.ts';

/** A warning before it is known whether its author has accepted it. */
export interface Warning {
  readonly fault: Fault;
  /** What it is about. */
  readonly path: ValuePath;
  /** The question, the step or the file (`[]`) whose `accepted:` may answer for it. */
  readonly owner: ValuePath;
}
