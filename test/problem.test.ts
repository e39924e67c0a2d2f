import { describe, expect, it } from 'vitest';
import { formatProblem, hasErrors, inFileOrder, type Problem } from '../src/problem.ts';
import { deepFreeze } from './definition/sample.ts';

const at = (path: string, line?: number, column?: number, code = 'c'): Problem => ({
  code,
  severity: 'error',
  path,
  message: 'm',
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
});

describe('a problem as a terminal shows it', () => {
  const whole: Problem = deepFreeze({
    code: 'unknown-question',
    severity: 'error',
    path: 'surveys/barometre/2026.yaml',
    line: 9,
    column: 29,
    message: 'La condition cite la question « hour ».',
    hint: 'Vouliez-vous dire « hours » ?',
  });

  it('is its place, its code, what is wrong and what to do', () => {
    expect(formatProblem(whole)).toBe(
      [
        'surveys/barometre/2026.yaml:9:29  erreur  unknown-question',
        '  La condition cite la question « hour ».',
        '  Vouliez-vous dire « hours » ?',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    expect(formatProblem(at('a.csv'))).toBe('a.csv  erreur  c\n  m');
    expect(formatProblem(at('a.csv', 3))).toBe('a.csv:3  erreur  c\n  m');
  });

  it('tells a warning from an error', () => {
    expect(formatProblem({ ...at('a.yaml', 1, 1), severity: 'warning' })).toBe(
      'a.yaml:1:1  avertissement  c\n  m',
    );
  });
});

describe('several problems', () => {
  it('stop only when one is an error', () => {
    const warning: Problem = { ...at('a'), severity: 'warning' };
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([warning, warning])).toBe(false);
    expect(hasErrors([warning, at('a')])).toBe(true);
  });

  it('are told in file order, numbers as numbers, those without a place first', () => {
    const problems = deepFreeze([
      at('b.yaml', 1, 1),
      at('a.yaml', 10, 2),
      at('a.yaml', 9, 30),
      at('a.yaml', 10, 1),
      at('a.yaml'),
      at('a.yaml', 9, 4),
    ]);
    expect(inFileOrder(problems).map(({ path, line, column }) => [path, line, column])).toEqual([
      ['a.yaml', undefined, undefined],
      ['a.yaml', 9, 4],
      ['a.yaml', 9, 30],
      ['a.yaml', 10, 1],
      ['a.yaml', 10, 2],
      ['b.yaml', 1, 1],
    ]);
  });

  it('of a spreadsheet are told sheet by sheet, row by row, and B comes before AA', () => {
    const cells = ['questions!AA5', 'questions!B5', 'choix!C12', 'questions!B40', 'choix!C9'];
    const problems = cells.map((cell) => ({ ...at('a.xlsx'), cell }));
    expect(inFileOrder(deepFreeze([...problems, at('a.xlsx')])).map(({ cell }) => cell)).toEqual([
      undefined,
      'choix!C9',
      'choix!C12',
      'questions!B5',
      'questions!AA5',
      'questions!B40',
    ]);
    expect(formatProblem({ ...at('a.xlsx'), cell: 'choix!C9' })).toMatch(/^a\.xlsx:choix!C9 {2}/);
  });

  it('of one place keep their order', () => {
    const codes = inFileOrder(deepFreeze([at('a', 1, 1, 'z'), at('a', 1, 1, 'y')]));
    expect(codes.map(({ code }) => code)).toEqual(['z', 'y']);
  });
});
