import type { Comparison, Test } from '../condition.ts';
import type { Truth } from './truth.ts';

/** An answer as tests see it: its codes, and the number that it is, if it is one. */
export interface SeenAnswer {
  readonly codes: readonly string[];
  readonly number?: number;
}

/**
 * What a test makes of an answer that was given; a declared kind of missing has no place among
 * numbers, and leaves a comparison unknown.
 */
export function testValue(test: Test, { codes, number }: SeenAnswer): Truth {
  if ('answered' in test) return true;
  if ('includes' in test) return codes.some((code) => test.includes.includes(code));
  return number === undefined ? undefined : within(number, test.compare);
}

/** What tests make of a question, or of a row, that has no answer. */
export function blankValue(test: Test): Truth {
  return 'answered' in test ? false : undefined;
}

function within(value: number, { atLeast, atMost, moreThan, lessThan }: Comparison): boolean {
  return (
    (atLeast === undefined || value >= atLeast) &&
    (atMost === undefined || value <= atMost) &&
    (moreThan === undefined || value > moreThan) &&
    (lessThan === undefined || value < lessThan)
  );
}
