/** Limits of the design (10 questions, 8 steps), both sides of each; choices judged by hand. */
import { describe, expect, it } from 'vitest';
import { ask, codesOf, text, warnedOf, yesNo } from './warned.ts';

const several = (choices: string) => `
steps:
  - id: debut
    title: Début
    questions:
      - ${ask('outils', `label: Quels outils ?, type: multiple, choices: [{ id: a, label: A }, { id: b, label: B }${choices}]`)}`;

describe('a choice that says none', () => {
  it.each([
    ['', 1],
    [', { id: r, label: Je préfère ne pas répondre, missing: refused }', 1],
    [', { id: n, label: Je ne sais pas, missing: does_not_know }', 1],
    [', { id: n, label: Aucun }', 1],
    [', { id: n, label: Aucun, exclusive: true }', 0],
    [', { id: n, label: Sans objet, missing: not_concerned }', 0],
  ])('%j: %d warning', (choices, count) => {
    expect(codesOf(several(choices))).toHaveLength(count);
  });
});

describe('a page', () => {
  const page = (conditions: readonly string[]) => `
steps:
  - id: debut
    title: Début
    questions:
      - ${ask('tablette', `label: Une tablette ?, ${yesNo}`)}
  - id: page
    title: Page
    questions:
${conditions.map((more, q) => `      - ${ask(`q${q}`, `label: Quoi ?, ${text}${more}`)}`).join('\n')}`;
  const always = (count: number) => Array.from({ length: count }, () => '');
  const only = (count: number, is: string) =>
    Array.from({ length: count }, () => `, shown_if: { question: tablette, is: ${is} }`);

  it('holds ten questions, and not eleven', () => {
    expect(codesOf(page(always(10)))).toEqual([]);
    expect(codesOf(page(always(11)))).toEqual(['long-step @ title: Page']);
  });

  it('is as long as one person may find it', () => {
    expect(codesOf(page([...always(4), ...only(6, 'oui'), ...only(6, 'non')]))).toEqual([]);
    const { problems } = warnedOf(page([...always(4), ...only(6, 'oui'), ...only(7, 'non')]));
    expect(problems[0]?.message).toContain('jusqu’à 11 questions');
  });
});

describe('a questionnaire', () => {
  const steps = (count: number) =>
    `steps:\n${Array.from({ length: count }, (_, s) => `  - id: s${s}\n    title: Page\n    questions:\n      - ${ask(`q${s}`, `label: Quoi ?, ${text}`)}`).join('\n')}`;

  it('has eight pages, and not nine', () => {
    expect(codesOf(steps(8))).toEqual([]);
    expect(codesOf(steps(9))).toEqual(['too-many-steps @ - id: s8']);
  });
});
