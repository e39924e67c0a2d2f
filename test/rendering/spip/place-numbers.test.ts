import { describe, expect, it } from 'vitest';
import { placeNumbers } from '../../../src/rendering/spip/place-numbers.ts';

const article =
  'Un.\n\n<doc:canaux|center>\n\nDeux.\n\n<doc:jours|center>\n\n<doc:analyse-complete|center>\n';
const at = (document: string, number: number, line = 1) => ({
  path: 'n.csv',
  line,
  document,
  number,
});
const codes = (numbers: ReturnType<typeof at>[]) =>
  placeNumbers(article, numbers, 'article.txt').problems.map(
    ({ code, path, line }) => `${code} ${path}:${line}`,
  );

describe('numbers of documents', () => {
  it('take the places: pictures without a legend, the joined file with its own', () => {
    const numbers = [at('jours', 12), at('canaux', 9), at('analyse-complete', 30)];
    expect(placeNumbers(article, numbers, 'a')).toEqual({
      text: 'Un.\n\n<img9|center>\n\nDeux.\n\n<img12|center>\n\n<doc30|center>\n',
      problems: [],
    });
  });

  it('have their faults told at once, each where it is', () => {
    const numbers = [at('canau', 1, 2), at('canaux', 9, 3), at('canaux', 9, 4), at('jours', 9, 5)];
    expect(codes(numbers)).toEqual([
      'unknown-document n.csv:2',
      'number-twice n.csv:4',
      'same-number n.csv:5',
      'missing-number article.txt:9',
    ]);
    const [unknown] = placeNumbers(article, numbers, 'a').problems;
    expect(unknown?.hint).toBe('Vouliez-vous dire «\u00a0canaux\u00a0»\u00a0?');
  });

  it('cannot be placed where there is no place', () => {
    const { problems } = placeNumbers('Du texte, <doc12|center>.', [at('canaux', 9)], 'a.txt');
    expect(problems.map(({ code }) => code)).toEqual(['no-place']);
  });
});
