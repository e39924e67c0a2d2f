/** Conditions worked out by hand, in what `oddities.test.ts` does not try at random. */
import { describe, expect, it } from 'vitest';
import { ask, codesOf, text, warnedOf, yesNo } from './warned.ts';

const first = `
  - id: debut
    title: Début
    questions:
      - ${ask('tablette', `label: Une tablette ?, ${yesNo}`)}`;

const whenNot = 'shown_if: { question: tablette, is: non }';

describe('what is written once and used several times', () => {
  const group = (step: string) => `
question_groups:
  outil:
    - ${ask('usage', `label: 'Quel usage de {outil} ?', ${text}, ${whenNot}`)}
steps:${first}
  - id: un
    title: Un
    shown_if: { question: tablette, is: oui }
    questions:
      - { type: group, group: outil, prefix: pix, words: { outil: Pix } }
${step}`;

  it('is told once, at its own line', () => {
    const twice = group(`
  - id: deux
    title: Deux
    shown_if: { question: tablette, is: oui }
    questions:
      - { type: group, group: outil, prefix: ent, words: { outil: l’ENT } }`);
    expect(codesOf(twice)).toEqual([
      expect.stringMatching(/^unreachable-question @ - \{ id: usage/),
    ]);
  });

  it('is not told when one of its uses is as it should be', () => {
    const onceFine = group(`
  - id: deux
    title: Deux
    questions:
      - { type: group, group: outil, prefix: ent, words: { outil: l’ENT } }`);
    expect(codesOf(onceFine)).toEqual([]);
  });

  it('of the use of a group, tells the use and none of its questions', () => {
    const body = `
question_groups:
  outil:
    - ${ask('usage', `label: 'Quel usage de {outil} ?', ${text}`)}
    - ${ask('avis', `label: 'Quel avis sur {outil} ?', ${text}`)}
steps:${first}
  - id: un
    title: Un
    shown_if: { question: tablette, is: oui }
    questions:
      - { type: group, group: outil, prefix: pix, words: { outil: Pix }, ${whenNot} }
      - ${ask('autre', `label: Autre chose ?, ${text}`)}`;
    expect(codesOf(body)).toEqual([expect.stringMatching(/^unreachable-question @ - \{ type: g/)]);
    expect(warnedOf(body).problems[0]?.message).toContain('les questions « pix_… »');
  });

  it('of a list of choices, is told at the list', () => {
    const body = `
choices:
  lieux:
    - { id: classe, label: En classe }
    - { id: maison, label: À la maison }
    - { id: rien, label: Nulle part, ${whenNot} }
steps:${first}
  - id: un
    title: Un
    shown_if: { question: tablette, is: oui }
    questions:
      - ${ask('ou', 'label: Où ?, type: single, choices: lieux')}
      - ${ask('aussi', 'label: Où encore ?, type: single, choices: lieux')}`;
    expect(codesOf(body)).toEqual([expect.stringMatching(/^unreachable-question @ - \{ id: rien/)]);
  });
});

describe('what only follows from another oddity', () => {
  it('is left out: the questions of a page that nobody sees, and what looks at them', () => {
    const body = `
steps:${first}
  - id: un
    title: Un
    shown_if: { all: [{ question: tablette, is: oui }, { question: tablette, is: non }] }
    questions:
      - ${ask('usage', `label: Quel usage ?, ${yesNo}`)}
  - id: deux
    title: Deux
    questions:
      - ${ask('suite', `label: Et ensuite ?, ${text}, shown_if: { question: usage, is: oui }`)}`;
    expect(codesOf(body)).toEqual([expect.stringMatching(/^condition-never-true @ shown_if/)]);
  });
});

describe('a page of texts', () => {
  it('is told as such, and its texts are not', () => {
    const body = `
steps:${first}
  - id: merci
    title: Merci
    questions:
      - { type: information, id: fin, text: [Merci.], ${whenNot} }`;
    expect(codesOf(body)).toEqual([expect.stringMatching(/^step-without-question @ title: Merci/)]);
  });

  it('may be as conditional as the only question beside them', () => {
    const body = `
steps:${first}
  - id: merci
    title: Merci
    questions:
      - { type: information, id: fin, text: [Merci.], ${whenNot} }
      - ${ask('suite', `label: Et ensuite ?, ${text}, ${whenNot}`)}`;
    expect(codesOf(body)).toEqual([]);
  });
});

describe('a question of which nothing is left to offer', () => {
  const body = (more: string) => `
steps:${first}
  - id: un
    title: Un
    questions:
      - id: lieux
        type: matrix
        title: Lieux
        label: Où ?
        why: Pour voir.
        rows:
          - { id: classe, label: En classe, shown_if: { question: tablette, is: oui } }
          - { id: maison, label: À la maison, shown_if: { question: tablette, is: oui } }
        choices: [{ id: souvent, label: Souvent }, { id: jamais, label: Jamais }]
${more}`;

  it('is not asked, and whoever it is not asked may be lost to a denial', () => {
    const denied = `shown_if: { question: lieux, row: classe, is_not: souvent }`;
    const later = `
  - id: deux
    title: Deux
    questions:
      - ${ask('suite', `label: Et ensuite ?, ${text}, ${denied}`)}`;
    expect(codesOf(body(later))).toEqual([expect.stringMatching(/^condition-may-stay-unknown/)]);
    expect(warnedOf(body(later)).problems[0]?.message).toContain('à qui « lieux » n’est pas posée');
  });

  it('leaves its page without a question, and what the page says unread', () => {
    const beside = `      - { type: information, id: fin, text: [Merci.], ${whenNot} }`;
    expect(codesOf(body(beside))).toEqual([
      expect.stringMatching(/^unreachable-question @ - \{ type/),
    ]);
  });
});

describe('too many situations', () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, c) => `{ id: c${c}, label: Choix ${c} }`).join(', ');
  const many = (count: number) => `
steps:
  - id: debut
    title: Début
    questions:
      - ${ask('outils', `label: Quels outils ?, type: multiple, choices: [${choices(20)}, { id: aucun, label: Aucun, exclusive: true }]`)}
  - id: suite
    title: Suite
    questions:
      - id: usage
        type: short_text
        title: Usage
        label: Quel usage ?
        why: Pour voir.
        shown_if:
          all:
            - { question: outils, is: aucun }
${Array.from({ length: count }, (_, c) => `            - { question: outils, includes: c${c} }`).join('\n')}`;

  it('are not guessed at', () => {
    expect(codesOf(many(3))).toEqual([expect.stringMatching(/^condition-never-true/)]);
    expect(codesOf(many(20))).toEqual([]);
  });
});

describe('the remedies', () => {
  const body = (condition: string) => `
steps:${first}
  - id: un
    title: Un
    questions:
      - ${ask('usage', `label: Quel usage ?, ${yesNo}, shown_if: { question: tablette, is: oui }`)}
  - id: deux
    title: Deux
    questions:
      - ${ask('suite', `label: Et ensuite ?, ${text}, shown_if: ${condition}`)}`;

  it('of a condition that may stay unknown both settle it', () => {
    const denied = '{ question: usage, is_not: oui }';
    const [problem] = warnedOf(body(denied)).problems;
    expect(problem?.code).toBe('condition-may-stay-unknown');
    const unasked = '{ not: { question: usage, answered: true } }';
    expect(problem?.hint).toContain(unasked);
    expect(codesOf(body(`{ any: [${unasked}, ${denied}] }`))).toEqual([]);
    expect(codesOf(body(`{ all: [{ question: tablette, is: oui }, ${denied}] }`))).toEqual([]);
  });
});
