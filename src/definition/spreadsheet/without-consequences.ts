import type { Problem } from '../../problem.ts';
import { sheetNames } from './layout.ts';

interface Rule {
  /** A fault after which not everything that was written is known. */
  readonly cause: (problem: Problem) => boolean;
  /** What may then be missing for that reason alone. */
  readonly consequence: (problem: Problem) => boolean;
}

const { questions, choices, settings } = sheetNames;

const rules: readonly Rule[] = [
  {
    cause: ({ code, cell }) =>
      isOneOf(code, 'owner-unclear owner-unknown sort-impossible choices-twice') ||
      (code === 'unknown-value' && isIn(cell, choices)),
    consequence: ({ code, cell }) =>
      isOneOf(
        code,
        'unknown-choice unknown-choice-list unknown-row nothing-listed condition-needs-choices maximum-too-large minimum-too-large ranks-too-many',
      ) ||
      (code === 'out-of-range' && isIn(cell, choices)),
  },
  {
    cause: ({ code, cell }) =>
      isOneOf(code, 'row-out-of-place cell-empty name-repeated') && isIn(cell, questions),
    consequence: ({ code }) =>
      isOneOf(
        code,
        'unknown-question unknown-question-group unknown-quotation broken-quotation missing-word owner-unknown',
      ),
  },
  {
    cause: ({ code, cell }) =>
      isOneOf(code, 'row-out-of-place unknown-value cell-empty') && isIn(cell, settings),
    consequence: ({ code }) => isOneOf(code, 'unknown-frame-variable unknown-quotation'),
  },
];

/**
 * The faults that are not merely due to another, so that whoever mends one does not look for what
 * was never wrong.
 */
export function withoutConsequences(problems: readonly Problem[]): Problem[] {
  const active = rules.filter(({ cause }) => problems.some(cause));
  return problems.filter((problem) => !active.some(({ consequence }) => consequence(problem)));
}

function isOneOf(code: string, codes: string): boolean {
  return codes.split(' ').includes(code);
}

function isIn(cell: string | undefined, sheet: string): boolean {
  return cell?.startsWith(`${sheet}!`) ?? false;
}
