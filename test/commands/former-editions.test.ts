/** The editions before one, from the folder of the questionnaires. */
import { expect, it } from 'vitest';
import { formerEditions } from '../../src/commands/former-editions.ts';

it('are those of the same survey, and never a later one', () => {
  const editionsBefore = (name: string) => formerEditions(name)().map(({ edition }) => edition);
  expect(editionsBefore('etre-rupn/2022')).toEqual(['2021']);
  expect(editionsBefore('etre-rupn/2023')).toEqual(['2022', '2021']);
  expect(editionsBefore('etre-rupn/2021')).toEqual([]);
  expect(editionsBefore('attentes-direction/2022')).toEqual([]);
});
