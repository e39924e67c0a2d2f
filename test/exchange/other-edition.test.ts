/** Files counted by hand: whose rows are of the edition, and how many there are. */
import { describe, expect, it } from 'vitest';
import { otherEdition } from '../../src/exchange/other-edition.ts';

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `r${from + index}`);
const written = people(40).map((response) => ({ response }));
const told = (responses: readonly string[]) => otherEdition(responses, 'f.csv', written);

describe('a file of texts', () => {
  it('of which none is of this edition is told once, for the whole file', () => {
    const problem = told(people(300, 1000));
    expect(problem).toMatchObject({ code: 'other-edition', path: 'f.csv' });
    expect(problem?.line).toBeUndefined();
    expect(problem?.message).toMatch(/^Aucun de ces textes n’est de cette édition/);
  });

  it('of which almost none is says how many are', () => {
    const problem = told([...people(3), ...people(97, 1000)]);
    expect(problem?.message).toContain('3 sur 100.');
  });

  it('with far more rows than there are texts is not read further', () => {
    const problem = told(Array.from({ length: 10 }, () => people(40)).flat());
    expect(problem?.message).toMatch(/400 lignes, et cette édition 40\stextes en tout\.$/);
  });

  it.each([
    ['is whole', people(40)],
    ['is whole, twice over', [...people(40), ...people(40)]],
    ['has many answers that were withdrawn since', [...people(2), ...people(18, 1000)]],
    ['is small enough to be told row by row', people(9, 1000)],
    ['is empty', []],
  ])('that %s is read', (_, responses) => {
    expect(told(responses)).toBeUndefined();
  });
});
