/** Heads and their deputies, in establishments that do not exist. */
import { checkLetter } from '../../src/definition/uai.ts';
import { byText, oneOf, type Random, randomFor, shuffled } from '../demonstration/random.ts';
import { type Cell, cells } from './cells.ts';
import { corpus } from './corpus.ts';

export interface School {
  readonly uai: string;
  readonly name: string;
  readonly type: 'college' | 'lgt' | 'lpo' | 'lp' | 'erea' | 'cite';
  readonly cell: Cell;
}

export interface Person {
  readonly email: string;
  readonly civility: 'Mme' | 'M.';
  readonly surname: string;
  readonly firstName: string;
  readonly role: 'chef' | 'adjoint';
  readonly school: School;
}

const names: Record<School['type'], string> = {
  college: 'Collège',
  lgt: 'Lycée général et technologique',
  lpo: 'Lycée polyvalent',
  lp: 'Lycée professionnel',
  erea: 'EREA',
  cite: 'Cité scolaire',
};

/** Persons per establishment, on average. */
const sizes: Record<Cell['kind'], number> = { college: 1.7, lycee: 2.2, cite: 2.4 };

export function createPeople(): Person[] {
  const random = randomFor('directions: people');
  const surnames = shuffled(combined(corpus.surname_starts, corpus.surname_ends, ''), random);
  const places = shuffled(combined(corpus.places, corpus.surroundings, ' '), random);
  const orders = new Map<string, number>();
  return cells.flatMap((cell) =>
    teams(cell, random).flatMap((team, index) => {
      const type = typeOf(cell, index);
      const order = (orders.get(cell.departement) ?? 9000) + 1;
      orders.set(cell.departement, order);
      const digits = `${cell.departement}${order}`;
      const school: School = {
        uai: `${digits}${checkLetter(digits)}`,
        name: `${names[type]} ${places.pop()}`,
        type,
        cell,
      };
      return Array.from({ length: team }, (_, place) =>
        personOf(school, place === 0 ? 'chef' : 'adjoint', surnames.pop() ?? '', random),
      );
    }),
  );
}

function personOf(school: School, role: Person['role'], surname: string, random: Random): Person {
  const civility = random() < 0.5 ? 'Mme' : 'M.';
  const firstName = oneOf(civility === 'Mme' ? corpus.women : corpus.men, random);
  const email = `${plain(firstName)}.${plain(surname)}@example.org`;
  return { email, civility, surname, firstName, role, school };
}

/** How many direct each establishment of a cell: one head, the others deputies, four at most. */
function teams(cell: Cell, random: Random): number[] {
  const all = Array.from({ length: Math.round(cell.invited / sizes[cell.kind]) }, () => 1);
  for (let left = cell.invited - all.length; left > 0; ) {
    const index = Math.floor(random() * all.length);
    const size = all[index] ?? 4;
    if (size >= 4) continue;
    all[index] = size + 1;
    left--;
  }
  return all;
}

function typeOf({ kind, departement }: Cell, index: number): School['type'] {
  if (kind !== 'lycee') return kind;
  if (index === 0 && departement !== '023') return 'erea';
  return (['lgt', 'lp', 'lpo'] as const)[index % 3] ?? 'lgt';
}

function combined(starts: readonly string[], ends: readonly string[], between: string): string[] {
  return starts.flatMap((start) => ends.map((end) => `${start}${between}${end}`));
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** The invitee file: a line per person, with a function that the survey does not take over. */
export function inviteesCsv(people: readonly Person[]): string {
  const rows = people.map(({ email, civility, surname, firstName, role, school }) => {
    const { uai, name, type, cell } = school;
    return [uai, name, type, cell.departement, email, civility, surname, firstName, role].join(';');
  });
  const header = 'uai;etablissement;type;departement;email;civilite;nom;prenom;fonction';
  return `${[header, ...rows.toSorted(byText)].join('\n')}\n`;
}
