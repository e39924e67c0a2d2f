import type { Test } from '../condition.ts';
import type { NumberQuestion } from '../questionnaire.ts';

/**
 * Numbers that stand for all that may be entered: the least, and each from which on a comparison
 * has another value. Between two of them none changes.
 * @param tests tests on the question
 */
export function numberPoints(
  { minimum, maximum, decimals }: NumberQuestion,
  tests: readonly Test[],
): readonly number[] {
  const unit = 10 ** decimals;
  // Counted in whole units, since 0.1 + 0.2 is not 0.3.
  const lowest = Math.ceil(exact(minimum * unit));
  const highest = Math.floor(exact(maximum * unit));
  const changes = tests
    .flatMap((test) => ('compare' in test ? Object.values(test.compare) : []))
    .map((bound: number) => exact(bound * unit))
    .flatMap((bound) => [Math.ceil(bound), Math.floor(bound) + 1]);
  return [...new Set([lowest, ...changes])]
    .filter((point) => point >= lowest && point <= highest)
    .map((point) => point / unit);
}

/** Without the last digits, which multiplying makes up. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
