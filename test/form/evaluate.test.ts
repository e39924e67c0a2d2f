import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/definition/condition.ts';
import { evaluate } from '../../src/form/evaluate.ts';
import { deepFreeze } from '../definition/sample.ts';

const answers = deepFreeze({
  a: 'x',
  several: ['x', 'y'],
  hours: 0,
  rows: { one: 'x' },
  text: 'x',
});

/** Conditions on these answers whose value is known. */
const T: Condition = deepFreeze({ question: 'a', includes: ['x'] });
const F: Condition = deepFreeze({ question: 'a', includes: ['y'] });
const U: Condition = deepFreeze({ question: 'blank', includes: ['x'] });
const value = (condition: Condition) => evaluate(condition, answers);

describe('the three truth values', () => {
  it('are true, false, and unknown where there is no answer', () => {
    expect([value(T), value(F), value(U)]).toEqual([true, false, undefined]);
  });

  // Kleene's strong logic of indeterminacy, 1952, table by table.
  it.each([
    [T, T, true, true],
    [T, F, false, true],
    [T, U, undefined, true],
    [F, T, false, true],
    [F, F, false, false],
    [F, U, false, undefined],
    [U, T, undefined, true],
    [U, F, false, undefined],
    [U, U, undefined, undefined],
  ])('all and any, row %#', (left, right, all, any) => {
    expect(value({ all: [left, right] })).toBe(all);
    expect(value({ any: [left, right] })).toBe(any);
  });

  it('not', () => {
    expect(value({ not: T })).toBe(false);
    expect(value({ not: F })).toBe(true);
    expect(value({ not: U })).toBeUndefined();
  });

  it('find the deciding value wherever it stands', () => {
    expect(value({ all: [U, T, U, F] })).toBe(false);
    expect(value({ any: [U, F, U, T] })).toBe(true);
  });
});

describe('a comparison', () => {
  it('holds when one of the codes is among those asked for', () => {
    expect(value({ question: 'several', includes: ['z', 'y'] })).toBe(true);
    expect(value({ question: 'several', includes: ['z'] })).toBe(false);
    expect(value({ question: 'a', includes: [] })).toBe(false);
  });

  it('of what is answered is never unknown', () => {
    expect(value({ question: 'blank', answered: true })).toBe(false);
    for (const question of ['a', 'several', 'hours', 'rows', 'text']) {
      expect(value({ question, answered: true })).toBe(true);
    }
  });
});

describe('any condition', () => {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.constantFrom(T, F, U),
      fc.array(tie('condition'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  }));

  it('keeps De Morgan’s laws', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), (parts) => {
        const denied = parts.map((not) => ({ not }));
        expect(value({ not: { all: parts } })).toBe(value({ any: denied }));
        expect(value({ not: { any: parts } })).toBe(value({ all: denied }));
      }),
    );
  });

  it('that is decided stays so when the missing answer comes', () => {
    fc.assert(
      fc.property(condition, fc.constantFrom('x', 'y'), (any, late) => {
        const before = value(any);
        fc.pre(before !== undefined);
        expect(evaluate(any, { ...answers, blank: late })).toBe(before);
      }),
    );
  });
});
