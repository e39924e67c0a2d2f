/** Any persons of given places, who answered as a test says that one may. */
import fc from 'fast-check';
import type { Answers } from '../../../src/form/response.ts';
import type { Person } from './small-edition.ts';

/** Persons of each cell, each of some pattern; those of a cell may be of one mind. */
export function peopleOf(sizes: readonly number[], patterns: readonly Answers[]) {
  const ofCell = (size: number, cell: number) =>
    fc
      .subarray([...patterns], { minLength: 1 })
      .chain((some) => fc.array(fc.constantFrom(...some), { minLength: size, maxLength: size }))
      .map((drawn) => drawn.map((pattern) => ({ cell, pattern })));
  return fc.tuple(...sizes.map(ofCell)).map((cells) => cells.flat());
}

/** Type, sector and size, as far as they matter. */
export type Place = readonly (string | undefined)[];

export function person(
  [type = '', secteur = 'public', taille = 'grand']: Place,
  answers: Answers,
): Person {
  return { type, secteur, taille, answers };
}
