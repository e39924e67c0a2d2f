import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/definition/yaml-source.ts';
import { sampleText } from './sample.ts';

const text = `# comment
title: Un
steps:
  - id: a
    labels: [x, "y"]
  - { id: b }
`;

function source(written: string) {
  const { source: found, problems } = readYaml(written, 'a.yaml');
  if (!found) throw new Error(problems.map(({ message }) => message).join());
  return found;
}

describe('a YAML file that remembers its lines', () => {
  it('gives the plain value', () => {
    expect(source(text).value).toEqual({
      title: 'Un',
      steps: [{ id: 'a', labels: ['x', 'y'] }, { id: 'b' }],
    });
  });

  it('knows where each value stands, from line 1 and column 1', () => {
    const { place } = source(text);
    expect(place(['title'])).toEqual({ line: 2, column: 8 });
    expect(place(['steps', 0, 'labels', 1])).toEqual({ line: 5, column: 17 });
    expect(place(['steps', 1, 'id'])).toEqual({ line: 6, column: 11 });
    expect(place([])).toEqual({ line: 1, column: 1 });
  });

  it('falls back to what holds a value that is not there', () => {
    const { place } = source(text);
    expect(place(['steps', 1, 'label'])).toEqual({ line: 6, column: 5 });
    expect(place(['nothing', 3])).toEqual({ line: 1, column: 1 });
  });

  it('knows where a key stands', () => {
    const { keyPlace } = source(text);
    expect(keyPlace(['steps'])).toEqual({ line: 3, column: 1 });
    expect(keyPlace(['steps', 0, 'labels'])).toEqual({ line: 5, column: 5 });
  });

  it('counts lines the same with Windows line ends and a byte order mark', () => {
    const { place } = source(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(place(['steps', 0, 'labels', 0]).line).toBe(5);
  });

  it('reads dates and yes or no as texts, as French authors expect', () => {
    expect(source('a: 2025-06-01T08:00\nb: no\nc: 016\n').value).toEqual({
      a: '2025-06-01T08:00',
      b: 'no',
      c: 16,
    });
  });
});

describe('a YAML file that cannot be read', () => {
  const told = (written: string) =>
    readYaml(written, 'a.yaml').problems.map(({ code, line }) => `${code} ${line}`);

  it.each([
    ['a tab', 'a:\n\t- b\n', ['yaml-syntax 2']],
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', ['yaml-syntax 3']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['yaml-syntax 2']],
    ['a reference to nothing', 'a: 1\nb: *rien\nc: *rien\n', ['yaml-syntax 2', 'yaml-syntax 3']],
    ['a reference to what holds it', 'a: &x\n  - b: *x\n', ['yaml-syntax 2']],
  ])('%s', (_, written, expected) => {
    expect(told(written)).toEqual(expected);
  });

  it.each([
    ['tabs, the first five alone', `a:\n${'\t- b\n'.repeat(7)}`, [2, 3, 4, 5, 6]],
    ['a quotation mark closed by the next', 'a: 1\nb: "x\nc: "y"\nd: 2\n', [2]],
    ['an apostrophe never closed', "a: 1\nl:\n  - b: 'x\n    c: y\nd: 2\n", [3]],
    ['a bracket cut by a « # »', 'a:\n  - { b: mot #pix }\n  - { b: c }\n', [2]],
    ['a brace never closed', 'a:\n  - { b: c\n  - { b: d }\n', [2]],
    ['a bracket at the end', 'a: 1\nb: [', [2]],
    ['a structure fault before duplicates', 'a: 1\na: 2\nb: c : d\n', [3]],
  ])('%s: told where it begins, and nothing that follows', (_, written, expected) => {
    expect(readYaml(written, 'a.yaml').problems.map(({ line }) => line)).toEqual(expected);
  });

  it('one space too many or too few: one fault, and no number that is not true', () => {
    const lines = sampleText.split('\n');
    const counts = { unreadable: 0, numbered: 0 };
    lines.forEach((line, l) => {
      const spaces = /^ */.exec(line)?.[0].length ?? 0;
      const slips = /^\s*(?:#|$)/.test(line) ? [] : [` ${line}`, line.replace(/^ /, '')];
      for (const slip of slips) {
        const { problems } = readYaml(lines.with(l, slip).join('\n'), 'a.yaml');
        if (problems.length === 0) continue;
        expect(problems).toHaveLength(1);
        counts.unreadable++;
        const [problem] = problems;
        const said = /par (\d+)\s.*en ont (\d+)/.exec(problem?.message ?? '');
        if (!said) continue;
        counts.numbered++;
        const slipped = spaces + slip.length - line.length;
        expect([problem?.line, ...said.slice(1).map(Number)]).toEqual([l + 1, slipped, spaces]);
      }
    });
    expect(counts.unreadable).toBeGreaterThan(100);
    expect(counts.numbered / counts.unreadable).toBeGreaterThan(0.5);
  });

  it('references that would unfold without end', () => {
    const line = (name: string, of: string) => `${name}: &${name} [${`*${of}, `.repeat(10)}]\n`;
    const bomb = `a: &a [1, 1]\n${line('b', 'a')}${line('c', 'b')}${line('d', 'c')}`;
    expect(told(bomb)).toEqual(['yaml-syntax 1']);
    expect(source(`a: &a [1, 1]\n${line('b', 'a')}`).value).toMatchObject({ a: [1, 1] });
  });
});
