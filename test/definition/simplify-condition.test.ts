import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Test } from '../../src/definition/condition.ts';
import { type Simplified, simplify } from '../../src/definition/simplify-condition.ts';
import { evaluate } from '../../src/form/evaluate.ts';
import type { Answers } from '../../src/form/response.ts';

const codes = fc.subarray(['1', '2', '3', 'x'], { minLength: 1 });
const bound = fc.integer({ min: 0, max: 4 });
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ question: fc.constantFrom('a', 'b'), includes: codes }),
  fc.record({ question: fc.constant('m'), row: fc.constantFrom('r', 's'), includes: codes }),
  fc.record({ question: fc.constantFrom('a', 'b'), answered: fc.constant(true as const) }),
  fc.record({
    question: fc.constantFrom('a', 'b'),
    compare: fc.oneof(
      bound.map((atLeast) => ({ atLeast })),
      bound.map((moreThan) => ({ moreThan })),
      fc.tuple(bound, bound).map(([atLeast, lessThan]) => ({ atLeast, lessThan })),
      fc.tuple(bound, bound).map(([moreThan, atMost]) => ({ moreThan, atMost })),
    ),
  }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    test,
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}));
const code = fc.constantFrom('0', '1', '2', '3', '4', 'x');
const answers = fc
  .record(
    {
      a: code,
      b: fc.uniqueArray(code, { minLength: 1 }),
      m: fc.dictionary(fc.constantFrom('r', 's'), code),
    },
    { requiredKeys: [] },
  )
  .map((given) => given as Answers);

/** Back to the language of conditions, part by part. */
function written(simplified: Simplified): Condition {
  if ('kind' in simplified) {
    const parts = simplified.parts.map(written);
    return simplified.kind === 'all' ? { all: parts } : { any: parts };
  }
  return simplified.denied ? { not: simplified.test } : simplified.test;
}

function depthOfKinds(simplified: Simplified): string[][] {
  if (!('kind' in simplified)) return [[]];
  return simplified.parts.flatMap(depthOfKinds).map((kinds) => [simplified.kind, ...kinds]);
}

describe('a condition that is easier to say', () => {
  it('holds for the same answers, unknown ones included', () => {
    fc.assert(
      fc.property(condition, answers, (one, given) => {
        expect(evaluate(written(simplify(one)), given)).toBe(evaluate(one, given));
      }),
      { numRuns: 3000 },
    );
  });

  it('has « all » and « any » by turns, each of two parts at least', () => {
    fc.assert(
      fc.property(condition, (one) => {
        const simplified = simplify(one);
        for (const kinds of depthOfKinds(simplified)) {
          expect(kinds.filter((kind, index) => kind === kinds[index - 1])).toEqual([]);
        }
        if ('kind' in simplified) expect(simplified.parts.length).toBeGreaterThan(1);
      }),
    );
  });
});
