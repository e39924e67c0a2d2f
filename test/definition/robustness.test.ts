/**
 * Whatever is done to a questionnaire, its author is told in French at a place of the file, and
 * nothing is half-loaded: a sound file is changed at random, as text and as a tree.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { readYaml } from '../../src/definition/yaml-source.ts';
import { hasErrors, inFileOrder } from '../../src/problem.ts';
import { sampleText } from './sample.ts';

const tree = readYaml(sampleText, 'sample.yaml').source?.value;

function expectSound(text: string): void {
  const { questionnaire, problems } = readQuestionnaire(text, 'sample.yaml', 'exemple/2025');
  expect(questionnaire === undefined).toBe(hasErrors(problems));
  expect(problems).toEqual(inFileOrder(problems));
  const lines = text.split('\n').length;
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThan(0);
    expect(problem.line).toBeLessThanOrEqual(lines);
    expect(problem.message).not.toMatch(/\bundefined\b|\[object|\bfunction\b/);
    expect(problem.message).not.toBe('');
  }
  if (questionnaire) expect(questionnaireHash(questionnaire)).toMatch(/^[0-9a-f]{64}$/);
}

describe('any change to a questionnaire', () => {
  it('of its text is survived', () => {
    const end = sampleText.length;
    const change = fc.tuple(
      fc.nat(end),
      fc.nat(30),
      fc.oneof(fc.string(), fc.constantFrom(...SIGNS)),
    );
    fc.assert(
      fc.property(change, ([start, length, inserted]) => {
        expectSound(sampleText.slice(0, start) + inserted + sampleText.slice(start + length));
      }),
      { numRuns: 150 },
    );
  });

  it('of its tree is survived', () => {
    const places = placesIn(tree, []);
    expect(places.length).toBeGreaterThan(150);
    const change = fc.tuple(
      fc.constantFrom(...places),
      fc.oneof(fc.constantFrom(...WORDS), fc.jsonValue()),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = changes.reduce((value, [place, to]) => replaced(value, place, to), tree);
        expectSound(stringify(changed, { aliasDuplicateObjects: false }));
      }),
      { numRuns: 200 },
    );
  });
});

const SIGNS = [
  '\t',
  ': ',
  '- ',
  '*a',
  '&a ',
  '"',
  '{',
  ']',
  '\n',
  '\n---\n',
  '!x ',
  '? ',
  '%',
  '#',
];

const REMOVED = Symbol('removed');
const WORDS = [REMOVED, null, '', 'role', 'constructor', '__proto__', 'type', 0, -1, true, [], {}];

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place): Place[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    place,
    ...inner.flatMap(([key, at]) =>
      placesIn(at, [...place, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function replaced(value: unknown, place: Place, to: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return to === REMOVED ? null : to;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    if (name !== String(key)) return [[name, inner] as const];
    const next = rest.length === 0 ? to : replaced(inner, rest, to);
    return next === REMOVED ? [] : [[name, next] as const];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
