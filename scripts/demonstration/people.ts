import type { Cell } from './cells.ts';
import { wordLists } from './corpus.ts';
import { createEstablishments, type Establishment } from './establishments.ts';
import { oneOf, type Random, randomFor, shuffled } from './random.ts';

export interface Person {
  readonly email: string;
  readonly civility: 'Mme' | 'M.';
  readonly surname: string;
  readonly firstName: string;
  readonly cell: Cell;
  /** Two for the persons who serve in two establishments, otherwise one. */
  readonly establishments: readonly Establishment[];
}

export function createPeople(cells: readonly Cell[], sharedCells: readonly Cell[]): Person[] {
  const random = randomFor('people');
  const surnames = shuffled(allSurnames(), random);
  return posts(cells, sharedCells).map((establishments) =>
    createPerson(surnames.pop() ?? '', establishments, random),
  );
}

/** More than there are persons: those who join in a later year have names of their own. */
export function allSurnames(): string[] {
  return wordLists.people.surname_starts.flatMap((start) =>
    wordLists.people.surname_ends.map((end) => `${start}${end}`),
  );
}

export function createPerson(
  surname: string,
  establishments: readonly [Establishment, ...Establishment[]],
  random: Random,
): Person {
  const civility = random() < 0.47 ? 'Mme' : 'M.';
  const firstNames = civility === 'Mme' ? wordLists.people.women : wordLists.people.men;
  const firstName = oneOf(firstNames, random);
  const email = `${plain(firstName)}.${plain(surname)}@example.org`;
  const [{ cell }] = establishments;
  return { email, civility, surname, firstName, cell, establishments };
}

/** One entry per person; the last posts of two establishments of a shared cell are one person's. */
function posts(
  cells: readonly Cell[],
  sharedCells: readonly Cell[],
): [Establishment, ...Establishment[]][] {
  const establishments = createEstablishments(cells, sharedCells);
  const persons = establishments.flatMap((establishment) =>
    Array.from({ length: establishment.posts }, (): [Establishment, ...Establishment[]] => [
      establishment,
    ]),
  );
  for (const cell of sharedCells) {
    const first = persons.findIndex(([place]) => place.cell === cell && place.type !== 'erea');
    const second = persons.findIndex(
      ([place], index) => index > first && place.cell === cell && place !== persons[first]?.[0],
    );
    const [other] = persons.splice(second, 1);
    if (other) persons[first]?.push(...other);
  }
  return persons;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}
