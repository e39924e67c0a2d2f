import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, movedAmong } from '../../../src/definition/compare/align.ts';
import { textPieces } from '../../../src/definition/compare/words.ts';

const letters = fc.array(fc.constantFrom(...'abcde'), { maxLength: 12 });
const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));

describe('two lists side by side', () => {
  it('the first is what is same or dropped, the second what is same or added', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const found = align(before, after);
        const those = (kind: string) => found.filter((one) => one.kind !== kind);
        expect(those('added').map(({ value }) => value)).toEqual(before);
        expect(those('dropped').map(({ value }) => value)).toEqual(after);
      }),
    );
  });

  it('have as much in common as any choice of both has, tried one by one', () => {
    const few = fc.array(fc.constantFrom(...'abc'), { maxLength: 6 });
    fc.assert(
      fc.property(few, few, (before, after) => {
        const common = align(before, after).filter(({ kind }) => kind === 'same').length;
        expect(common).toBe(longestByTrying(before, after));
      }),
    );
  });
});

describe('what moved', () => {
  it('are as few as can be: without them both orders are the same', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const moved = movedAmong(before, after);
        const stay = (some: string[], others: string[]) =>
          some.filter((id) => others.includes(id) && !moved.includes(id));
        expect(stay(before, after)).toEqual(stay(after, before));
      }),
    );
  });

  it.each([
    ['abcd', 'abcd', ''],
    ['abcd', 'bcda', 'a'],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'xaybzc', ''],
    ['abc', 'cba', 'ba'],
  ])('%s → %s: %s', (before, after, expected) => {
    expect(movedAmong([...before], [...after]).join('')).toHaveLength(expected.length);
  });
});

it('a text in two versions is told word by word', () => {
  expect(
    textPieces('Quel usage faites-vous de Tchap ?', 'Quel usage faites-vous de Pix ?'),
  ).toEqual([
    { kind: 'same', text: 'Quel usage faites-vous de ' },
    { kind: 'dropped', text: 'Tchap' },
    { kind: 'added', text: 'Pix' },
    { kind: 'same', text: ' ?' },
  ]);
});

function longestByTrying(before: readonly string[], after: readonly string[]): number {
  const [first, ...rest] = before;
  if (first === undefined || after.length === 0) return 0;
  const at = after.indexOf(first);
  const without = longestByTrying(rest, after);
  return at < 0 ? without : Math.max(without, 1 + longestByTrying(rest, after.slice(at + 1)));
}
