/** Sorted texts against what people wrote, case by case; how spreadsheets spoil a text on its way. */
import { describe, expect, it } from 'vitest';
import { matchRemarks } from '../../src/exchange/match-remarks.ts';
import type { RemarkRow } from '../../src/exchange/remarks-csv.ts';
import { isSameText, textsToSort, writtenTexts } from '../../src/exchange/written-texts.ts';
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
    { rows: rows.map((row, index) => ({ ...row, line: index + 2 })) },
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

  it('is refused where it is of nobody, changed or there twice: all at once, at its line', () => {
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
      'unknown-remark 6',
    ]);
  });

  it('may not lose what was sorted before, unless somebody says so', () => {
    const before = [sorted('r1', 'Un'), sorted('r2', 'Deux'), sorted('r3', 'Trois')];
    const rows = [{ ...text('r1', 'Un'), sorting }, text('r2', 'Deux')];
    const refused = match(rows, before);
    expect(faults(refused)).toEqual(['lost-sorting -']);
    expect(refused.problems[0]?.message).toMatch(/^2\u00a0textes.*r2 \(remarque\), r3/);
    const forced = match(rows, before, true);
    expect(forced.problems).toEqual([]);
    expect(forced).toMatchObject({ lost: 2, added: 0 });
  });

  it('loses without a word what was sorted of a response that is gone or was changed', () => {
    const before = [sorted('r8', 'Disparu'), sorted('r1', 'Avant')];
    expect(match([], before)).toMatchObject({ problems: [], lost: 0 });
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
