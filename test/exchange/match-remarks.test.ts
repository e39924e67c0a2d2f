/** Sorted texts against what people wrote, case by case; how spreadsheets spoil a text on its way. */
import { describe, expect, it } from 'vitest';
import { matchRemarks } from '../../src/exchange/match-remarks.ts';
import { type RemarkRow, readRemarks } from '../../src/exchange/remarks-csv.ts';
import {
  beginningOf,
  isSameText,
  textsToSort,
  writtenTexts,
} from '../../src/exchange/written-texts.ts';
import { read } from '../definition/sample.ts';
import { dataOf } from '../report/sample-data.ts';
import { textOf } from '../surveys/read-demonstration.ts';

const text = (response: string, words: string, question = 'remarque') => ({
  ...{ response, question },
  text: words,
});
const sorting = { themes: ['temps'], publishable: true };
const sorted = (response: string, words: string) => ({ ...text(response, words), ...sorting });
const written = [text('r1', 'Un'), text('r2', 'Deux'), text('r3', 'Trois')];
const match = (
  rows: readonly RemarkRow[],
  before: ReturnType<typeof sorted>[] = [],
  force = false,
) =>
  matchRemarks(
    { rows: rows.map((row, index) => ({ ...row, line: index + 2, faults: [] })) },
    'f.csv',
    written,
    before,
    force ? undefined : 'ajoutez --force',
  );
const faults = ({ problems }: ReturnType<typeof match>) =>
  problems.map(({ code, line }) => `${code} ${line ?? '-'}`);

describe('what came back', () => {
  it('is kept with the words that were written, not with those of the file', () => {
    const { remarks, problems, added } = match([{ ...text('r1', '« Un »'), sorting }]);
    expect(problems).toEqual([]);
    expect(remarks).toEqual([sorted('r1', 'Un')]);
    expect(added).toBe(1);
  });

  it('leaves out what nobody has sorted', () => {
    expect(match([text('r1', 'Un'), { ...text('r2', 'Deux'), sorting }]).remarks).toEqual([
      sorted('r2', 'Deux'),
    ]);
  });

  it('is refused where it is of nobody, changed, there twice or misplaced: all at once, at its line', () => {
    const rows = [
      { ...text('r9', 'Un'), sorting },
      text('r1', 'Une autre chose'),
      { ...text('r2', 'Deux'), sorting },
      { ...text('r2', 'Deux'), sorting },
      text('r3', 'Trois', 'ailleurs'),
    ];
    expect(faults(match(rows))).toEqual([
      'unknown-remark 2',
      'changed-text 3',
      'duplicate-remark 5',
      'wrong-question 6',
    ]);
  });

  it('may not lose what was sorted before, unless somebody says so', () => {
    const before = [sorted('r1', 'Un'), sorted('r2', 'Deux'), sorted('r3', 'Trois')];
    const rows = [{ ...text('r1', 'Un'), sorting }, text('r2', 'Deux')];
    const refused = match(rows, before);
    expect(faults(refused)).toEqual(['lost-sorting -']);
    expect(refused.problems[0]?.message).toMatch(
      /^2\u00a0textes.*«\u00a0Deux\u00a0» \(remarque, r2\), «\u00a0Trois\u00a0» \(remarque, r3\)\.$/,
    );
    const forced = match(rows, before, true);
    expect(forced.problems).toEqual([]);
    expect(forced).toMatchObject({ lost: 2, added: 0 });
  });

  it('loses without a word what was sorted of a response that is gone or was changed', () => {
    const before = [sorted('r8', 'Disparu'), sorted('r1', 'Avant')];
    expect(match([], before)).toMatchObject({ problems: [], lost: 0 });
  });
});

describe('a file with faults of every kind', () => {
  const labels = {
    remarque: { temps: 'Du temps', lieu: 'Un lieu' },
    relais: { seul: 'Se sentir seul' },
    calme: { juin: 'Juin' },
  };
  const everything = [
    ...[text('r1', 'Un'), text('r2', 'Deux'), text('r3', 'Trois'), text('r4', '…')],
    ...[text('r1', 'Personne', 'relais'), text('r2', 'Un ami', 'relais'), text('r4', '?', 'calme')],
  ];
  const told = (lines: readonly string[], before: ReturnType<typeof sorted>[] = []) => {
    const csv = ['id;question;texte;themes;publiable', ...lines].join('\n');
    const { rows = [] } = readRemarks(Buffer.from(csv), 'f.csv', labels);
    return matchRemarks({ rows }, 'f.csv', everything, before, 'ajoutez --force').problems;
  };
  const codes = (lines: readonly string[], before?: ReturnType<typeof sorted>[]) =>
    told(lines, before).map(({ code, line }) => `${code} ${line ?? '-'}`);

  it('has them all told in one go, in its order', () => {
    const lines = [
      'r1;remarque;Un;tems;peut-être',
      'r9;remarque;Neuf;temps;oui',
      'r2;remarque;Deux;temps;oui',
      'r2;remarque;Deux fois;temps;',
      'r1;relais;Pas cela;seul;oui',
      'r9;remarque;Neuf;fatigue;oui',
      'r1;calme;Personne;seul;oui',
      'r2;remarque;Un ami;seul;non',
    ];
    expect(codes(lines, [sorted('r3', 'Trois')])).toEqual([
      'lost-sorting -',
      ...['unknown-theme 2', 'unknown-value 2', 'unknown-remark 3'],
      ...['duplicate-remark 5', 'changed-text 5', 'unknown-value 5'],
      ...['changed-text 6', 'unknown-theme 7', 'wrong-question 8', 'wrong-question 9'],
    ]);
  });

  it('told once for all the lines that have it, wherever the first is', () => {
    const lines = ['r1;remarque;Un;fatigue;oui', 'r2;remarque;Deux;fatigue,fatigue;oui'];
    const [only, ...others] = told(lines);
    expect(others).toEqual([]);
    expect(only?.message).toContain('1\u00a0autre ligne.');
  });

  it('says to which question the text was written, and nothing of the themes of the other', () => {
    const [only, ...others] = told(['r1;calme;Personne;seul;oui']);
    expect(others).toEqual([]);
    expect(only?.message).toBe(
      '«\u00a0r1\u00a0» a écrit ce texte à «\u00a0relais\u00a0», et non à «\u00a0calme\u00a0».',
    );
    expect(only?.hint).toMatch(/^Écrivez «\u00a0relais\u00a0» /);
    // A question of no themes, one without sorting, and one where that person wrote another text.
    expect(codes(['r1;relai;Personne;seul;?'])).toEqual(['wrong-question 2', 'unknown-value 2']);
    expect(codes(['r1;calme;Personne;;'])).toEqual(['wrong-question 2']);
    expect(codes(['r1;remarque;Personne;seul;oui'])).toEqual(['wrong-question 2']);
  });

  it('asks for a line less where the right one is there too, and not where two changed places', () => {
    const right = 'r1;relais;Personne;seul;oui';
    const wrong = 'r1;calme;Personne;seul;oui';
    for (const lines of [
      [right, wrong],
      [wrong, right],
    ]) {
      const problems = told(lines);
      expect(problems.map(({ line }) => line)).toEqual([lines.indexOf(wrong) + 2]);
      expect(problems[0]?.hint).toMatch(/^Retirez cette ligne/);
    }
    const crossed = told(['r1;remarque;Personne;seul;oui', 'r1;relais;Un;temps;oui']);
    expect(crossed.map(({ hint }) => hint?.slice(0, 20))).toEqual([
      'Écrivez «\u00a0relais\u00a0» d',
      'Écrivez «\u00a0remarque\u00a0»',
    ]);
  });

  it('takes no text of signs alone for that of another question', () => {
    expect(codes(['r4;calme;…;juin;oui', 'r4;relais;?;seul;oui'])).toEqual(['unknown-remark 3']);
  });

  it('counts as lost no sorting of a line that has a fault', () => {
    const before = [sorted('r1', 'Un'), sorted('r2', 'Deux'), sorted('r3', 'Trois')];
    const lines = [
      'r1;remarque;Un;fatigue;oui',
      'r2;relai;Deux;temps;oui',
      'r3;remarque;Trois;temps;?',
    ];
    expect(codes(lines, before)).toEqual([
      ...['unknown-theme 2', 'wrong-question 3', 'unknown-value 4'],
    ]);
  });

  it('proposes no theme of a question that this person did not answer', () => {
    expect(codes(['r3;calme;Autre chose;seul;oui'])).toEqual(['unknown-remark 2']);
    expect(codes(['r9;calme;Autre chose;seul;oui'])).toEqual([
      'unknown-remark 2',
      'unknown-theme 2',
    ]);
  });
});

describe('what goes out', () => {
  it('is what was sorted, as it was, then what nobody has read as it is', () => {
    const before = [sorted('r3', 'Trois'), sorted('r2', 'Autrefois'), sorted('r8', 'Disparu')];
    expect(textsToSort(written, before)).toEqual([
      { ...text('r3', 'Trois'), sorting },
      text('r1', 'Un'),
      text('r2', 'Deux'),
    ]);
  });

  it('is every free text that was sent, question by question: no draft, no address', () => {
    const everything = read(textOf('test/service/all-types.yaml'));
    const answers = { methode: 'seul', courriel: 'a@example.org', remarque: 'Bonjour' };
    const dataset = dataOf(
      [
        { persons: 1, answers },
        { persons: 1, answers: { ...answers, remarque: 'Non' }, state: 'draft' },
        { persons: 1, answers: { remarque: 'Bonsoir' } },
      ],
      0,
      everything,
    );
    expect(writtenTexts(dataset)).toEqual([text('r1', 'Bonjour'), text('r3', 'Bonsoir')]);
  });
});

describe('the beginning of a text', () => {
  it('is one line of whole words', () => {
    expect(beginningOf(' Un\n deux ')).toBe('Un deux');
    const long = beginningOf('Une demi-journée pour les nouveaux, avec ceux qui les ont précédés.');
    expect(long).toBe('Une demi-journée pour les nouveaux, avec ceux qui les ont…');
  });
});

describe('a text that went through a spreadsheet', () => {
  it.each([
    ['Un\r\ndeux', 'Un\ndeux'],
    ['Du temps\u202f! 👍 «\u00a0oui\u00a0»', 'Du temps?! ?? "oui"'],
    ['e\u0301te\u0301 à l’œuvre', "été à l'œuvre"],
    ['日本 42', '?? 42'],
    ['  - un', '- un'],
  ])('%j is still %j', (one, other) => {
    expect(isSameText(one, other)).toBe(true);
  });

  it.each([
    ['Mme Martin', 'Mme M.'],
    ['2 heures', '3 heures'],
    ['cote', 'côté'],
    ['', 'x'],
  ])('%j is not %j any more', (one, other) => {
    expect(isSameText(one, other)).toBe(false);
  });
});
