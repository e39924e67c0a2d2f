import { describe, expect, it } from 'vitest';
import { brokenPipes, fillPipes, pipesOf } from '../../src/definition/piping.ts';

describe('quotations in a text', () => {
  it('are found in order', () => {
    expect(pipesOf('De {a|x} à {b_2|deux mots}.')).toEqual([
      { name: 'a', words: 'x' },
      { name: 'b_2', words: 'deux mots' },
    ]);
    expect(pipesOf('Aucune.')).toEqual([]);
  });

  it('are filled in once, whatever is put there', () => {
    expect(fillPipes('{a|x} et {b|y}', (name) => (name === 'a' ? '{b|z}' : undefined))).toBe(
      '{b|z} et y',
    );
    expect(fillPipes('{a|x}', () => '$& $1')).toBe('$& $1');
  });

  it.each([
    ['{a}', ['{a}']],
    ['{a|}', ['{a|}']],
    ['{|x}', ['{|x}']],
    ['{A|x}', ['{A|x}']],
    ['{a|x', ['{a|x']],
    ['a|x}', ['}']],
    ['{a|x} et {b}', ['{b}']],
    ['{a|x|y}', ['{a|x|y}']],
  ])('that are none: %s', (text, broken) => {
    expect(brokenPipes(text)).toEqual(broken);
  });
});
