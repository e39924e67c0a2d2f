import type { Cell } from './cells.ts';
import { corpus } from './corpus.ts';
import { createEstablishments, type Establishment, sharedCells } from './establishments.ts';
import { byText, oneOf, randomFor, shuffled } from './random.ts';

export interface Person {
  readonly email: string;
  readonly civility: 'Mme' | 'M.';
  readonly surname: string;
  readonly firstName: string;
  readonly cell: Cell;
  /** Two for the persons who serve in two establishments, otherwise one. */
  readonly establishments: readonly Establishment[];
}

export function createPeople(): Person[] {
  const random = randomFor('people');
  const surnames = shuffled(
    corpus.people.surname_starts.flatMap((start) =>
      corpus.people.surname_ends.map((end) => `${start}${end}`),
    ),
    random,
  );
  return posts().map((establishments) => {
    const civility = random() < 0.47 ? 'Mme' : 'M.';
    const names = civility === 'Mme' ? corpus.people.women : corpus.people.men;
    const firstName = oneOf(names, random);
    const surname = surnames.pop() ?? '';
    const email = `${plain(firstName)}.${plain(surname)}@example.org`;
    const [{ cell }] = establishments;
    return { email, civility, surname, firstName, cell, establishments };
  });
}

/** One entry per person; the last posts of two establishments of a shared cell are one person's. */
function posts(): [Establishment, ...Establishment[]][] {
  const establishments = createEstablishments();
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

/** The invitee file, as an académie would draw it from its directory: one line per assignment. */
export function inviteesCsv(people: readonly Person[]): string {
  const rows = people.flatMap((person) =>
    person.establishments.map((place) =>
      [
        person.email,
        person.civility,
        person.surname,
        person.firstName,
        place.uai,
        place.name,
        place.type,
        place.cell.departement,
        place.cell.secteur,
      ].join(';'),
    ),
  );
  const uaiThenEmail = (row: string) => `${row.split(';')[4]} ${row}`;
  rows.sort((a, b) => byText(uaiThenEmail(a), uaiThenEmail(b)));
  const header = 'email;civilite;nom;prenom;uai;etablissement;type;departement;secteur';
  return `${[header, ...rows].join('\n')}\n`;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}
