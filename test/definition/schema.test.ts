import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { sampleText } from './sample.ts';

/** The codes of the faults of the sample with one of its words replaced. */
function codes(from: string, to: string): string[] {
  expect(sampleText).toContain(from);
  const { problems } = readQuestionnaire(sampleText.replace(from, to), 'sample.yaml');
  return problems.map(({ code }) => code);
}

describe('the minute of closing', () => {
  const closing = (minute: string) => codes('2025-06-30T23:59', minute);

  it.each([['2025-12-31T23:59'], ['2028-02-29T00:00'], ['2025-06-30T00:00']])(
    'may be %s',
    (minute) => {
      expect(closing(minute)).toEqual([]);
    },
  );

  it.each([
    ['2025-06-31T23:59'],
    ['2027-02-29T12:00'],
    ['2025-13-01T12:00'],
    ['2025-07-00T12:00'],
    ['2025-07-01T24:00'],
    ['2025-07-01T12:60'],
    ['2025-07-01'],
    ['2025-07-01 12:00'],
    ['2025-07-01T12:00:00'],
    ['2025-07-01T12:00Z'],
    ['"2025-07-01T12:00\\n"'],
    ['01/07/2025'],
  ])('is not %s', (minute) => {
    expect(closing(minute)).toEqual(['bad-format']);
  });

  it('comes after the minute of opening', () => {
    expect(closing('2025-06-01T08:01')).toEqual([]);
    expect(closing('2025-06-01T08:00')).toEqual(['closes-before-opens']);
  });
});

describe('an id', () => {
  const named = (id: string) => codes('id: remarque', `id: ${id}`);

  it.each([['r'], ['remarque_2'], ['__x'.slice(2)], ['x__'], ['construct']])('may be %s', (id) => {
    expect(named(id)).toEqual([]);
  });

  it.each([
    ['Remarque'],
    ['rémarque'],
    ['2_remarques'],
    ['_remarque'],
    ['__proto__'],
    ['re-marque'],
    ['re.marque'],
    ['"re marque"'],
    ['"remarque\\n"'],
    // A key that every JavaScript object has: an answer that is not there would be found.
    ['constructor'],
  ])('is not %s', (id) => {
    expect(named(id)).toEqual(['bad-format']);
  });

  it('of a list of choices is one too', () => {
    const text = sampleText.replaceAll('frequences', 'Fréquences');
    const { problems } = readQuestionnaire(text, 'sample.yaml');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad-format', 29],
      ['bad-format', 89],
    ]);
  });
});

describe('names of a survey', () => {
  it.each([
    ['survey: exemple', 'survey: ex-emple-2', []],
    ['survey: exemple', 'survey: ex_emple', ['bad-format']],
    ['survey: exemple', 'survey: ../exemple', ['bad-format']],
    ['edition: "2025"', 'edition: 2025-printemps', []],
    ['edition: "2025"', 'edition: "2025/1"', ['bad-format']],
    ['edition: "2025"', 'edition: ""', ['bad-format']],
  ])('%s as %s', (from, to, expected) => {
    expect(codes(from, to)).toEqual(expected);
  });
});

describe('texts', () => {
  it('are needed where people read them', () => {
    expect(codes('title: Exemple', 'title: "   "')).toEqual(['out-of-range']);
    expect(codes('title: Exemple', 'title:')).toEqual(['wrong-type']);
    expect(codes('title: Exemple', 'title: [Exemple]')).toEqual(['wrong-type']);
  });

  it('get their typography here, once, and values of other files none', () => {
    const text = sampleText
      .replace('label: Une remarque ?', 'label: "L\'avis : lequel ?"')
      .replace('values: [clg]', 'values: ["l\'un : clg"]');
    const { questionnaire } = readQuestionnaire(text, 'sample.yaml');
    expect(questionnaire?.steps[3]?.questions[1]?.label).toBe('L’avis\u00a0: lequel\u00a0?');
    expect(questionnaire?.frame[0]?.categories[0]?.values).toEqual(["l'un : clg"]);
  });
});
