/** The persons of 2021 a year later: the same establishments, one person in six replaced. */
import { type Cell, isSameCell } from '../cells.ts';
import { people as peopleOf2021 } from '../edition-2021/people.ts';
import type { Establishment } from '../establishments.ts';
import { allSurnames, createPerson, type Person } from '../people.ts';
import { type Random, randomFor, ranked, shuffled } from '../random.ts';
import { cells } from './cells.ts';

const shareLeaving = 0.17;
const mostPosts = 4;

interface Place {
  readonly establishment: Establishment;
  readonly persons: Person[];
}

const { people, newcomers } = aYearLater();

export { people };

/** Whether this is the person's first year on the mission in this list. */
export function isNewcomer(person: Person): boolean {
  return newcomers.has(person.email);
}

function aYearLater() {
  const random = randomFor('people 2022');
  const taken = new Set(peopleOf2021.map(({ surname }) => surname));
  const surnames = shuffled(
    allSurnames().filter((surname) => !taken.has(surname)),
    random,
  );
  const all: Person[] = [];
  const joined = new Set<string>();
  for (const cell of cells) {
    const places = placesOf(cell);
    const before = peopleOf2021.filter((person) => isSameCell(person.cell, cell));
    // Who serves in two establishments stays, so that no second post is left alone.
    const leaving = shuffled(
      before.filter(({ establishments }) => establishments.length === 1),
      random,
    ).slice(0, Math.round(shareLeaving * before.length));
    const staying = before.filter((person) => !leaving.includes(person));
    for (const place of places) {
      const { uai } = place.establishment;
      place.persons.push(
        ...staying.filter((person) => person.establishments.some((one) => one.uai === uai)),
      );
    }
    for (let missing = cell.invited - staying.length; missing > 0; missing--) {
      const place = emptiest(places, random);
      const person = createPerson(surnames.pop() ?? '', [place.establishment], random);
      place.persons.push(person);
      joined.add(person.email);
    }
    if (isSharing(cell)) share(places);
    all.push(...settled(places));
  }
  return { people: all, newcomers: joined };
}

function placesOf(cell: Cell): Place[] {
  const establishments = new Map(
    peopleOf2021
      .filter((person) => isSameCell(person.cell, cell))
      .flatMap((person) => person.establishments.map((one) => [one.uai, one] as const)),
  );
  return [...establishments.values()].map((establishment) => ({ establishment, persons: [] }));
}

/** An establishment without anybody first, then one that lost somebody. */
function emptiest(places: readonly Place[], random: Random): Place {
  const open = places.filter(({ persons }) => persons.length < mostPosts);
  const [place] = ranked(open, ({ establishment, persons }) => {
    const lost = establishment.posts - persons.length;
    return (persons.length === 0 ? 100 : 0) + lost + random();
  });
  if (!place) throw new Error('No establishment has a post left.');
  return place;
}

/** In one more cell than in 2021, a person serves in two establishments. */
function isSharing({ type, departement, secteur }: Cell): boolean {
  return type === 'lgt_lpo' && departement === '017' && secteur === 'public';
}

function share(places: readonly Place[]): void {
  const [first, second] = places.filter(({ persons }) => persons.length < mostPosts);
  const [person] = first?.persons ?? [];
  if (person && second) second.persons.push(person);
}

/** The persons in the order of their establishments, which now know how many they are. */
function settled(places: readonly Place[]): Person[] {
  const updated = places.map(({ establishment, persons }) => ({
    persons,
    establishment: { ...establishment, posts: persons.length },
  }));
  const persons = new Set(places.flatMap((place) => place.persons));
  return [...persons].map((person) => ({
    ...person,
    establishments: updated
      .filter((place) => place.persons.includes(person))
      .map(({ establishment }) => establishment),
  }));
}
