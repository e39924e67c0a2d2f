/** What may be set against an earlier year: each kind of change to a question, made by hand. */
import { describe, expect, it } from 'vitest';
import { earlierOf } from '../../../src/report/comparison/earlier-of.ts';
import { compared, published } from './two-editions.ts';

const found = (id: string, change?: (text: string) => string, more = '') =>
  earlierOf({ id }, compared(published(80, 100, change), more).comparison);
const codeOf = (...words: Parameters<typeof found>) => {
  const earlier = found(...words);
  return 'refusal' in earlier ? earlier.refusal.code : 'compared';
};
const reworded = (text: string) =>
  text.replace('Comment travaillez-vous ?', 'Travaillez-vous seul ou en équipe, ou autrement ?');

describe('a figure of an earlier edition', () => {
  it('is the same figure, where the question is the same', () => {
    expect(found('role.equipe')).toMatchObject({ figure: { count: 80, base: { count: 100 } } });
  });

  it('is told apart where there is no comparison at all', () => {
    const earlier = earlierOf({ id: 'role.equipe' }, undefined);
    expect('refusal' in earlier && earlier.refusal.code).toBe('no-comparison');
  });

  it.each<[string, string, string, ((text: string) => string) | undefined]>([
    ['another label', 'role.equipe', 'series-to-check', reworded],
    [
      'a choice that came',
      'role.equipe',
      'series-broken',
      (text) =>
        text.replace('          - { id: autre, label: Autrement, specify: Comment ? }\n', ''),
    ],
    [
      'other persons asked',
      'ateliers.au_moins_un',
      'series-broken',
      (text) =>
        text.replace(
          'shown_if: { question: role, is: equipe }',
          'shown_if: { question: role, is: seul }',
        ),
    ],
    [
      'a question that was not asked',
      'role.equipe',
      'not-in-earlier',
      (text) =>
        text.replaceAll('question: role', 'question: metier').replace('id: role', 'id: metier'),
    ],
    ['a part of the respondents', 'role.equipe@type=college', 'not-comparable', undefined],
    ['what each plan defines for itself', 'participation.marked_days', 'not-comparable', undefined],
    ['a figure that was not published', 'role.seul', 'not-in-earlier', undefined],
  ])('is refused for %s', (_, id, code, change) => {
    expect(codeOf(id, change)).toBe(code);
  });

  it('is compared where somebody answers for a question that is to check, and says why', () => {
    const more = '  accepted: { role: Le sens est le même. }\n';
    expect(found('role.equipe', reworded, more)).toMatchObject({
      answeredFor: 'Le sens est le même.',
    });
  });

  it('is not for a group that unites other choices, whatever is answered for', () => {
    const regrouped = (text: string) =>
      text.replace('choices: [initiation, pratique, autre] }', 'choices: [initiation, pratique] }');
    const more = '  accepted: { ateliers: Le sens est le même. }\n';
    expect(codeOf('ateliers.au_moins_un', regrouped, more)).toBe('series-broken');
  });

  it('of the participation needs no question', () => {
    expect(codeOf('participation.rate')).toBe('compared');
  });
});

describe('a reason in the plan', () => {
  const problemsOf = (more: string, change?: (text: string) => string) =>
    compared(published(80, 100, change), more).problems.map(
      ({ code, line, column }) => `${code} ${line}:${column}`,
    );

  it('that answers for nothing is a fault where it stands', () => {
    expect(
      problemsOf('  accepted:\n    role: Pareil.\n    rôle: Pareil.\n'.replace('rôle', 'roles')),
    ).toEqual(['nothing-to-accept 9:5', 'unknown-question 10:5']);
  });

  it('cannot mend a broken series', () => {
    const dropped = (text: string) =>
      text.replace('          - { id: autre, label: Autrement, specify: Comment ? }\n', '');
    expect(problemsOf('  accepted: { role: Pareil. }\n', dropped)).toEqual(['series-broken 8:15']);
  });
});
