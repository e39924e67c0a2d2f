/** Files as people type them from an article: lines and columns counted by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPublishedFigures } from '../../../src/exchange/published-figures/read-published-figures.ts';
import { textOf } from '../../surveys/read-demonstration.ts';

const read = (text: string) => readPublishedFigures(text, 'publies.yaml');
const faultsOf = (text: string) =>
  read(text).problems.map(({ code, line, column }) => `${line}:${column} ${code}`);
const figure = (rest: string) => `figures:\n  - { id: a, ${rest} }\n`;
const sound = (text: string) => {
  const { bilan, problems } = read(text);
  expect(problems).toEqual([]);
  if (!bilan) throw new Error('no bilan');
  return bilan;
};

describe('a file of published figures', () => {
  it('is read with all that it says', () => {
    const bilan = sound(`edition: "2031"
source: Un bilan
population: { invites: 446, repondants: 244 }
figures:
  - { id: taux.reponse, section: Participation, printed: "54,46 %", k: 244, base: 446, base_said: "invités", doubt: "?", note: "!", ours: participation.rate }
  - { id: deduit, printed: null, implied: "6 %", k: null, base: null, base_said: null }
`);
    expect(bilan).toMatchObject({ edition: '2031', source: 'Un bilan', questions: [] });
    expect(bilan.populations).toEqual([
      { name: 'invites', count: 446 },
      { name: 'repondants', count: 244 },
    ]);
    expect(bilan.figures).toMatchObject([
      {
        id: 'taux.reponse',
        place: { line: 5, column: 5 },
        section: 'Participation',
        printed: '54,46 %',
        percentage: { units: 5446, decimals: 2 },
        ...{ count: 244, base: 446, baseSaid: 'invités', ours: 'participation.rate' },
      },
      {
        id: 'deduit',
        printed: null,
        percentage: { units: 6, decimals: 0 },
        count: null,
        base: null,
      },
    ]);
  });

  it('needs nothing but percentages, and takes a year for a name', () => {
    const bilan = sound('edition: 2031\nfigures:\n  - { id: a, printed: "42%" }\n');
    expect(bilan).toMatchObject({ edition: '2031', source: null, populations: [] });
  });

  it('may say a thing once, and refer to it', () => {
    const { figures } = sound(`population: { invites: &invites 446 }
figures:
  - &premier { id: a, printed: "42%", base: *invites, k: 3 }
  - { <<: *premier, id: b, k: 4 }
  - { <<: [*premier, { k: 5 }], id: c }
`);
    expect(figures.map(({ base, count }) => [base, count])).toEqual([
      [446, 3],
      [446, 4],
      [446, 3],
    ]);
  });

  it('may refer to one number several hundred times', () => {
    const lines = Array.from(
      { length: 500 },
      (_, f) => `  - { id: f${f}, printed: "1%", base: *b }`,
    );
    const { figures } = sound(`population: { a: &b 446 }\nfigures:\n${lines.join('\n')}\n`);
    expect(figures.at(-1)).toMatchObject({ id: 'f499', base: 446 });
  });

  it('is, of 2021, the one that the project keeps', () => {
    const { figures } = sound(textOf('reports/etre-rupn/2021/published-figures.yaml'));
    expect(figures).toHaveLength(32);
    expect(figures.filter(({ ours }) => ours !== null)).toHaveLength(32);
  });
});

describe('faults, each at its place', () => {
  it.each([
    ['printed: "la moitié"', ['2:23 not-a-percentage']],
    ['printed: "-3 %"', ['2:23 not-a-percentage']],
    ['printed: ""', ['2:23 not-a-percentage']],
    ['printed: "3 sur 8"', ['2:23 not-a-percentage']],
    ['printed: [42]', ['2:23 not-a-percentage']],
    ['printed: "120 %"', ['2:23 above-hundred']],
    ['printed: "100,1 %"', ['2:23 above-hundred']],
    ['printed: "12,3456789 %"', ['2:23 too-many-decimals']],
    ['printed: 54.46', ['2:23 unquoted-percentage']],
    // The comma ends the value: « 46 % » is a key by itself, and not told as one.
    ['printed: 54,46 %, k: 3', ['2:23 unquoted-percentage']],
    ['printed: "42%", k: -1', ['2:33 not-a-count']],
    ['printed: "42%", k: 2.5', ['2:33 not-a-count']],
    ['printed: "42%", k: .inf', ['2:33 not-a-count']],
    ['printed: "42%", k: "12"', ['2:33 not-a-count']],
    ['printed: "42%", k: douze', ['2:33 not-a-count']],
    ['printed: "42%", base: 0', ['2:36 empty-base']],
    ['printed: "42%", base: 10000001', ['2:36 huge-count']],
    ['printed: "42%", base: 1e300', ['2:36 huge-count']],
    ['printed: "42%", k: 9, base: 8', ['2:33 count-above-base']],
    ['printed: "42%", bse: 8', ['2:30 unknown-key']],
    ['prnted: "42%"', ['2:14 unknown-key']],
    ['k: 3', ['2:5 missing-key']],
    ['printed: "42%", ours: 12', ['2:36 wrong-type']],
    ['printed: "42%", <<: 3', ['2:30 bad-merge']],
    ['printed: "42%", <<: *rien', ['2:34 yaml-syntax']],
  ])('{ id: a, %s }', (rest, expected) => {
    expect(faultsOf(figure(rest))).toEqual(expected);
  });

  it.each([
    ['', ['1:1 wrong-type']],
    ['- 42 %', ['1:1 wrong-type']],
    ['source: x', ['1:1 missing-key']],
    ['figures: []', ['1:10 wrong-type']],
    ['figures:', ['1:9 wrong-type']],
    ['figures: 42 %', ['1:10 wrong-type']],
    ['figures: [42]', ['1:11 wrong-type']],
    ['figres: []', ['1:1 unknown-key']],
    ['figures:\n  - { printed: "4%" }', ['2:5 missing-key']],
    ['figures:\n  - { id: null, printed: "4%" }', ['2:11 bad-id']],
    ['figures:\n  - { id: "a b", printed: "4%" }', ['2:11 bad-id']],
    ['figures:\n  - { id: "\\e[31m", printed: "4%" }', ['2:11 bad-id']],
    ['figures:\n  - { id: a, printed: "4%" }\n  - { id: a, printed: "5%" }', ['3:11 duplicate-id']],
    [
      'population: { a: 0, b: -2 }\nfigures: [{ id: a, printed: "4%" }]',
      ['1:18 empty-base', '1:24 not-a-count'],
    ],
    ['population: 244\nfigures: [{ id: a, printed: "4%" }]', ['1:13 wrong-type']],
    ['{ "schemaVersion": 1, "figures": [{ "kind": "share" }] }', ['1:3 our-own-figures']],
    ['figures: [{ id: a, printed: "4%"', ['1:11 yaml-syntax']],
    ['%YAML 1.1\n---\nfigures: { <<: 3 }', ['1:1 yaml-syntax']],
  ])('%j', (text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });

  it('are all told at once, in the order of the file, with the near name', () => {
    const { bilan, problems } = read(
      'sorce: x\nfigures:\n  - { id: a, printed: "x", k: -1, bse: 2 }\n  - { id: a, prnted: "3%" }\n',
    );
    expect(bilan).toBeUndefined();
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 unknown-key',
      '3 not-a-percentage',
      '3 not-a-count',
      '3 unknown-key',
      '4 duplicate-id',
      '4 unknown-key',
    ]);
    const hints = problems.flatMap(({ code, hint }) => (code === 'unknown-key' ? hint : []));
    expect(hints.map((hint) => hint?.replaceAll('\u00a0', ' '))).toEqual([
      'Vouliez-vous dire « source » ?',
      'Vouliez-vous dire « base » ?',
      'Vouliez-vous dire « printed » ?',
    ]);
  });

  it('of a question are those of its choices', () => {
    const figures =
      'figures:\n  - { id: a, printed: "60%", base: 8 }\n  - { id: b, printed: "40%", base: 9 }\n  - { id: c, printed: null }\n';
    const of = (rest: string) => faultsOf(`${figures}questions:\n  - { ${rest} }\n`);
    expect(of('id: q, choices: [a, bb]')).toEqual(['6:27 unknown-figure']);
    expect(of('id: q, choices: [a, a]')).toEqual(['6:27 choice-twice']);
    expect(of('id: q, choices: [a, c]')).toEqual(['6:27 choice-not-printed']);
    expect(of('id: q, choices: [a]')).toEqual(['6:23 too-few-choices']);
    expect(of('id: q, choices: a')).toEqual(['6:23 wrong-type']);
    expect(of('id: q, choices: [a, b]')).toEqual(['6:23 several-bases']);
    expect(of('choices: [a, b]')).toEqual(['6:5 missing-key', '6:16 several-bases']);
  });
});

it('aliases of aliases end, and keys of JavaScript are keys', () => {
  const bomb = Array.from(
    { length: 40 },
    (_, i) => `  - &a${i + 1} { <<: [${Array(9).fill(`*a${i}`).join(', ')}], id: b${i} }`,
  );
  const text = `figures:\n  - &a0 { id: a, printed: "1%" }\n${bomb.join('\n')}\n`;
  expect(faultsOf(text)).toEqual(['1:1 yaml-syntax']);
  const odd =
    'population: { __proto__: 3, constructor: 4 }\nfigures: [{ id: __proto__, printed: "20%" }]';
  expect(sound(odd).populations.map(({ count }) => count)).toEqual([3, 4]);
});

it('any change to a file is survived: every fault has a place and is French', () => {
  const text = textOf('reports/etre-rupn/2021/published-figures.yaml').slice(0, 1800);
  const pieces = [
    '"',
    ',',
    '{',
    '}',
    '-',
    ':',
    '\n',
    '*a',
    '&a ',
    '%',
    '1e9',
    '\u0000',
    '#',
    '<<: ',
  ];
  const change = fc.record({
    at: fc.nat(text.length),
    remove: fc.nat(12),
    put: fc.constantFrom(...pieces),
  });
  const lines = text.split('\n').length + 1;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const changed = changes.reduce(
        (now, { at, remove, put }) => now.slice(0, at) + put + now.slice(at + remove),
        text,
      );
      for (const { line = 0, column = 0, message, hint } of read(changed).problems) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines + 4);
        expect(column).toBeGreaterThan(0);
        expect(`${message} ${hint}`).toMatch(/[.?]$/);
        expect(message).not.toMatch(/undefined|expected|invalid|\[object/i);
      }
    }),
    { numRuns: 300 },
  );
});
