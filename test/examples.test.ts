import { describe, expect, it } from 'vitest';
import { evaluate, examplesIn, readExamples, runExample } from './examples.ts';

const examples = examplesIn('src/');

describe('examples of the doc comments', () => {
  it('are found', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.map((example) => [`${example.file}:${example.line} ${example.text}`, example]))(
    '%s',
    async (_, example) => {
      const { actual, expected } = await runExample(example);
      expect(actual).toStrictEqual(expected);
    },
  );
});

describe('reading examples', () => {
  const fault = (source: string) => readExamples('a.ts', source)[0]?.fault;

  it('finds expression and value, in a comment of one line or several', () => {
    const found = readExamples('a.ts', '/**\n * Text.\n * @example f(1) // => [2]\n */\n');
    expect(found).toMatchObject([{ line: 3, expression: 'f(1)', literal: '[2]' }]);
    expect(readExamples('a.ts', '/** @example f() // => 1 */')).toMatchObject([{ literal: '1' }]);
  });

  it('lets nothing pass for an example that is none', () => {
    expect(fault('/** @example f(1) */')).toContain('expression // => literal');
    expect(fault('/** @example f(1) // => */')).toContain('expression // => literal');
    expect(fault('// @example f(1) // => 2')).toContain('outside');
    expect(fault('/**\n * @example\n * f(1) // => 2\n */')).toContain('outside');
    expect(fault('/**\n * @example f(1, // => 2\n *   2)\n */')).toContain('several lines');
  });

  it('fails on a value that is no literal, and on an unknown name', async () => {
    expect(() => evaluate('[1', {})).toThrow(SyntaxError);
    expect(() => evaluate('f(1)', {})).toThrow(ReferenceError);
    const [example] = readExamples('src/problem.ts', '/** @example f(1) */');
    await expect(runExample(example as (typeof examples)[number])).rejects.toThrow('this example');
  });
});
