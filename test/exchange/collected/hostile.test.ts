/** Files that no tool writes, or that somebody wrote to do harm: faults, never a crash. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { proposeMapping } from '../../../src/exchange/collected/propose-mapping.ts';
import { answersOf, type Collected, collect, ready, targetsOf } from './collect.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const proposed = ({ reading }: Collected) =>
  proposeMapping('r.csv', 'exemple/2025', reading?.columns ?? [], reading?.refused ?? []);

describe('headings', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];

  it('that JavaScript has are unknown columns like any other', () => {
    const collected = collect(`${names.join(';')};mot\n${names.map(() => 'x').join(';')};oui\n`);
    expect(targetsOf(collected)).toEqual([...names.map(() => 'ignore unknown'), 'mot recognised']);
    expect(
      answersOf(collect(`${names.join(';')};mot\n1;2;3;4;5;oui\n`, proposed(collected))),
    ).toEqual([{ mot: 'oui' }]);
  });

  it('that JavaScript has are no choices, rows or values either', () => {
    for (const name of names) {
      expect(targetsOf(collect(`role[${name}];mot\nOui;oui\n`))[0]).toBe('ignore unknown');
      expect(collect(`role;mot\n${name};oui\n`).reading?.refused).toMatchObject([{ cell: name }]);
      const mapping = `columns:\n  - { column: role, to: ${name} }\n  - { column: mot, to: mot }\n`;
      expect(collect('role;mot\nSeul;oui\n', mapping).problems).toMatchObject([
        { code: 'unknown-target' },
      ]);
    }
  });

  it('without end: ten thousand columns are read, and proposed', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `Colonne ${index % 5000}`);
    const collected = collect(`${many.join(';')}\n${many.map(() => 'x').join(';')}\n`);
    expect(collected.reading?.columns).toHaveLength(10_000);
    expect(collected.problems).toMatchObject([{ code: 'no-question-column' }]);
    expect(parse(proposed(collected)).columns).toHaveLength(10_000);
  });

  it('of ten thousand letters', () => {
    const long = 'très '.repeat(2000);
    expect(targetsOf(collect(`${long};mot\nx;oui\n`))).toEqual([
      'ignore unknown',
      'mot recognised',
    ]);
  });

  it('empty, with and without cells below', () => {
    expect(targetsOf(collect(';mot;\nx;oui;\n'))).toEqual([
      ...['ignore unknown', 'mot recognised', 'ignore left_out'],
    ]);
  });

  it('that are formulas', () => {
    expect(targetsOf(collect('=cmd|x;@role;mot\n1;Seul;oui\n'))).toEqual([
      ...['ignore unknown', 'role recognised', 'mot recognised'],
    ]);
  });
});

describe('cells', () => {
  it('that are formulas are text in a text, and refused elsewhere', () => {
    const { reading } = collect('mot;accord;heures_semaine\n=1+1;=4;=2\n@a;-4;+2\n');
    expect(reading?.refused.map(({ cell }) => cell)).toEqual(['=4', '=2', '-4']);
    expect(answersOf(collect('mot\n=1+1\n'))).toEqual([{ mot: '=1+1' }]);
  });

  it('with control characters, marks of the byte order and NUL', () => {
    expect(answersOf(collect('role;mot\nSe\u0000ul;o\u0007u\uFEFFi\n'))).toEqual([
      { role: 'seul', mot: 'oui' },
    ]);
  });

  it('that would speak to a terminal are told without doing so', () => {
    const { problems } = collect('accord;mot\n"\u001b[2J\u0007zut";oui\n');
    expect(problems[0]?.message).toContain('zut');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(problems[0]?.message).not.toMatch(/[\u0000-\u001f]/);
  });

  it('with thousands of parts', () => {
    const { reading } = collect(`ateliers;mot\n"${'Initiation,'.repeat(5000)}";oui\n`);
    expect(reading?.refused).toHaveLength(1);
  });

  it('refused by the thousand: the first twenty in full, then how many more', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `zut${index};oui`);
    const { problems, reading } = collect(`moments[matin];mot\n${rows.join('\n')}\n`);
    expect(reading?.refused).toHaveLength(1000);
    expect(problems).toHaveLength(21);
    expect(problems[19]).toMatchObject({ line: 21, message: expect.stringContaining('zut19') });
    expect(problems[20]?.message).toContain('980\u00a0autres cellules');
  });
});

describe('bytes', () => {
  it('in two encodings at once are read as Windows wrote them', () => {
    const joined = Uint8Array.from([...utf8('mot;role\n'), 0xe9, 0x74, 0xe9, ...utf8(';Seul\n')]);
    expect(answersOf(collect(joined))).toEqual([{ role: 'seul', mot: 'été' }]);
  });

  it('accents that were saved twice stop everything', () => {
    const { reading, problems } = collect('mot;role\nÃ©tÃ©;Seul\n');
    expect(reading).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'garbled-accents', line: 2 }]);
  });

  it('of any kind never throw, and what is told has a line and is French', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...';,"\n\r\t=éa1[].'), maxLength: 60 }).map(utf8),
      fc
        .array(
          fc.constantFrom('role', 'Seul', 'ateliers[', ']', ';', '\n', '"', 'id', 'submitdate'),
        )
        .map((parts) => utf8(parts.join(''))),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const collected = collect(content);
        for (const { line, message } of collected.problems) {
          expect(line).toBeGreaterThan(0);
          expect(message).toMatch(/^[A-ZÀÉÊ«][^{}]+\.$/);
        }
        expect(() => parse(proposed(collected))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('as a mapping never throw either', () => {
    const words = fc.constantFrom(
      ...[
        'columns:',
        '\n  - ',
        'column: ',
        'mot',
        'to: ',
        'role',
        'values: ',
        '[{cell: ',
        'means: ',
      ],
      ...['}]', '\n', '    ', 'ignore', '*a', '&a ', 'position: ', '1', 'impossible: ', '? ', '"'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const { reading, problems } = collect('mot;role\noui;Seul\n', parts.join(''));
        expect(reading !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('a file of headings alone has no responses', () => {
  expect(ready(collect('role;mot\n')).responses).toEqual([]);
});
