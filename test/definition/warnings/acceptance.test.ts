/** What `accepted:` may answer for, and where: each case written out by hand. */
import { describe, expect, it } from 'vitest';
import { ask, codesOf, text, warnedOf, yesNo } from './warned.ts';

const barrelled = 'label: Avez-vous une tablette et l’utilisez-vous ?';
const accept = (code: string) => `accepted: [{ code: ${code}, reason: C’est voulu. }]`;
const one = (more: string, step = '', top = '') => `
${top}
steps:
  - id: debut
    title: Début
    ${step}
    questions:
      - ${ask('tablette', `${barrelled}, ${yesNo}${more}`)}`;

describe('a warning that is accepted', () => {
  it('is not told, but counted', () => {
    expect(warnedOf(one(''))).toMatchObject({ accepted: 0, problems: [{ severity: 'warning' }] });
    expect(warnedOf(one(`, ${accept('double-barrelled')}`))).toEqual({ accepted: 1, problems: [] });
  });

  it('is so only where it is, and by its own code', () => {
    const told = /^double-barrelled/;
    const idle = /^unused-acceptance/;
    const elsewhere = [
      one('', accept('double-barrelled')),
      one('', '', accept('double-barrelled')),
    ];
    for (const body of [...elsewhere, one(`, ${accept('leading-wording')}`)]) {
      const [first = '', second = '', ...rest] = codesOf(body).toSorted();
      expect(first).toMatch(told);
      expect(second).toMatch(idle);
      expect(rest).toEqual([]);
    }
  });

  it('elsewhere is told where it belongs', () => {
    const hints = (body: string) =>
      warnedOf(body).problems.flatMap(({ code, hint }) =>
        code === 'unused-acceptance' ? [hint] : [],
      );
    expect(hints(one('', accept('double-barrelled')))).toEqual([
      'Écrivez cette ligne sous « accepted » sur la question.',
    ]);
    expect(hints(one('', accept('too-long')))).toEqual([
      'Écrivez cette ligne sous « accepted » en tête du fichier.',
    ]);
    expect(hints(one('', '', accept('long-step')))).toEqual([
      'Écrivez cette ligne sous « accepted » sur l’étape.',
    ]);
    expect(hints(one('', '', accept('unreachable-question')))).toEqual([
      'Écrivez cette ligne sous « accepted » sur la question ou sur l’étape.',
    ]);
    expect(hints(one(`, ${accept('leading-wording')}`))).toEqual([
      expect.stringMatching(/^Retirez/),
    ]);
  });

  it('of a page is accepted on the page, of the file at its top', () => {
    const questions = (count: number) =>
      Array.from({ length: count }, (_, q) => `      - ${ask(`q${q}`, `label: Quoi ?, ${text}`)}`);
    const page = (more: string) =>
      `steps:\n  - id: page\n    title: Page\n    ${more}\n    questions:\n${questions(11).join('\n')}`;
    expect(codesOf(page(''))).toEqual(['long-step @ title: Page']);
    expect(warnedOf(page(accept('long-step')))).toEqual({ accepted: 1, problems: [] });
    const pages = questions(9).map(
      (question, s) => `  - id: s${s}\n    title: Page\n    questions:\n${question}`,
    );
    const file = (more: string) => `${more}\nsteps:\n${pages.join('\n')}`;
    expect(codesOf(file(''))).toEqual(['too-many-steps @ - id: s8']);
    expect(warnedOf(file(accept('too-many-steps')))).toEqual({ accepted: 1, problems: [] });
  });

  it('of a condition is accepted on the question, of a text on its page', () => {
    const never = 'shown_if: { all: [{ question: a, is: oui }, { question: a, is: non }] }';
    const body = (onQuestion: string, onStep: string) => `
steps:
  - id: un
    title: Un
    questions:
      - ${ask('a', `label: Quoi ?, ${yesNo}`)}
  - id: deux
    title: Deux
    ${onStep}
    questions:
      - ${ask('b', `label: Quoi ?, ${text}, ${never}${onQuestion}`)}
      - ${ask('c', `label: Quoi ?, ${text}`)}
      - { type: information, id: d, text: [Oui.], ${never} }`;
    expect(codesOf(body('', ''))).toHaveLength(2);
    const accepted = accept('condition-never-true');
    expect(codesOf(body(`, ${accepted}`, ''))).toEqual([
      expect.stringMatching(/type: information/),
    ]);
    expect(warnedOf(body(`, ${accepted}`, accepted))).toEqual({ accepted: 2, problems: [] });
  });

  it('in a group of questions is accepted once, for all its uses', () => {
    const body = (more: string) => `
question_groups:
  outil:
    - ${ask('usage', `label: 'Avez-vous {outil} et l’utilisez-vous ?', ${yesNo}${more}`)}
steps:
  - id: un
    title: Un
    questions:
      - { type: group, group: outil, prefix: pix, words: { outil: Pix } }
      - { type: group, group: outil, prefix: ent, words: { outil: un ENT } }`;
    expect(codesOf(body(''))).toHaveLength(1);
    expect(warnedOf(body(`, ${accept('double-barrelled')}`))).toEqual({
      accepted: 1,
      problems: [],
    });
    expect(codesOf(body(`, ${accept('missing-why')}`))).toHaveLength(2);
  });
});
