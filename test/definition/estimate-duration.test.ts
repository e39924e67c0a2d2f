/** Seconds added up by hand, from the times that the estimate says it takes for each type. */
import { describe, expect, it } from 'vitest';
import { estimateDuration, minutes } from '../../src/definition/estimate-duration.ts';
import { read, sampleText } from './sample.ts';

const READ = 0.3;

/** The head of the sample, of which « Exemple » and « Un exemple pour les tests. » are read. */
const head = sampleText.slice(0, sampleText.indexOf('choices:'));
const welcome = (1 + 5) * READ;
const of = (steps: string) => estimateDuration(read(`${head}steps:\n${steps}`));

const step = (questions: string, more = '') => `  - id: un
    title: Page
${more}    questions:
${questions}`;
const PAGE = READ;

describe('an estimated duration', () => {
  it('is that of the words and of an answer', () => {
    // « Quels outils avez-vous », « Oui », « Non »: « avez-vous » is one word.
    const single = `      - { id: a, type: single, title: T, label: Quels outils avez-vous ?, choices: [{ id: o, label: Oui }, { id: n, label: Non }] }\n`;
    const { typicalSeconds, longestSeconds } = of(step(single));
    expect(typicalSeconds).toBeCloseTo(welcome + PAGE + 5 * READ + 4);
    expect(longestSeconds).toBeCloseTo(typicalSeconds);
  });

  it('counts the rows of a matrix, and the ranks of a ranking', () => {
    const choices = 'choices: [{ id: x, label: Un }, { id: y, label: Deux }]';
    const rows = 'rows: [{ id: r, label: Ici }, { id: s, label: Là }, { id: t, label: Ailleurs }]';
    const matrix = `      - { id: a, type: matrix, title: T, label: Où ?, ${rows}, ${choices} }\n`;
    expect(of(step(matrix)).longestSeconds).toBeCloseTo(welcome + PAGE + 6 * READ + 3 * 4);
    const ranking = `      - { id: a, type: ranking, title: T, label: Où ?, ranks: 2, ${choices} }\n`;
    expect(of(step(ranking)).longestSeconds).toBeCloseTo(welcome + PAGE + 3 * READ + 2 * 6);
  });

  it('of a text is longer for whoever writes it', () => {
    const long = '      - { id: a, type: long_text, title: T, label: Quoi ? }\n';
    const { typicalSeconds, longestSeconds } = of(step(long));
    expect([typicalSeconds, longestSeconds]).toEqual([
      expect.closeTo(welcome + PAGE + READ + 40),
      expect.closeTo(welcome + PAGE + READ + 60),
    ]);
  });

  it('of what some are asked is half for one, and whole for whoever is asked most', () => {
    const yes = 'choices: [{ id: o, label: Oui }, { id: n, label: Non }]';
    const first = step(`      - { id: a, type: single, title: T, label: Alors ?, ${yes} }\n`);
    const later = (is: string, id: string) =>
      `      - { id: ${id}, type: number, title: T, label: Combien ?, minimum: 0, maximum: 9, unit: jours, shown_if: { question: a, is: ${is} } }\n`;
    const second = `  - id: deux\n    title: Page\n    questions:\n${later('o', 'b')}${later('n', 'c')}`;
    const { typicalSeconds, longestSeconds } = of(first + second);
    const asked = welcome + 2 * PAGE + 3 * READ + 4;
    expect(typicalSeconds).toBeCloseTo(asked + (READ + 8) / 2 + (READ + 8) / 2);
    // The two questions exclude each other.
    expect(longestSeconds).toBeCloseTo(asked + READ + 8);
  });

  it('reads the words that stand for an answer, not the name that is quoted', () => {
    const yes = 'choices: [{ id: o, label: Oui }, { id: n, label: Non }]';
    const first = step(`      - { id: a, type: single, title: T, label: Alors ?, ${yes} }\n`);
    const second = `  - id: deux\n    title: Page\n    introduction: "Vous {a|ou un autre} avez"\n    questions:\n      - { id: b, type: date, title: T, label: Quand ?, minimum: 2025-01-01, maximum: 2025-12-31 }\n`;
    const { typicalSeconds } = of(first + second);
    expect(typicalSeconds).toBeCloseTo(welcome + 2 * PAGE + 3 * READ + 4 + 5 * READ + READ + 8);
  });

  it('is told in whole minutes, one at least', () => {
    expect([0, 20, 89, 90, 600].map(minutes)).toEqual([1, 1, 1, 2, 10]);
  });
});
