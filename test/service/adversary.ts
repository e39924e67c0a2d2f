/**
 * Somebody who holds the files of the database, and knows besides who answered and in which cell
 * of the frame each of them stands. Every order that the files give persons and responses in is
 * tried against every other: of a column, of the places where an id stands in the bytes.
 */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

type Row = Record<string, string | number | null>;

interface Orders {
  /** Name of the order to ids. */
  readonly [order: string]: readonly string[];
}

function orders(rows: readonly Row[], bytes: Buffer): Orders {
  const columns = Object.keys(rows[0] ?? {});
  const places: [string, (row: Row) => string | number][] = [
    ['first place', ({ id }) => bytes.indexOf(String(id))],
    ['last place', ({ id }) => bytes.lastIndexOf(String(id))],
    ...columns.map((name): [string, (row: Row) => string | number] => [
      name,
      (row) => (typeof row[name] === 'number' ? (row[name] as number) : String(row[name])),
    ]),
  ];
  return Object.fromEntries(
    places.flatMap(([name, rank]) => {
      const ids = rows
        .toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
        .map(({ id }) => String(id));
      return [
        [name, ids],
        [`${name}, reversed`, ids.toReversed()],
      ];
    }),
  );
}

export interface Guesses {
  readonly strategies: number;
  /** The strategy that was right most often, and how often. */
  readonly best: { readonly name: string; readonly hits: number };
}

/**
 * @param cellOf the cell that a response or a respondent is known to be in
 * @param truth id of the response to id of its person
 */
export function guess(
  file: string,
  cellOf: { response: (row: Row) => string; person: (id: string) => string | undefined },
  truth: ReadonlyMap<string, string>,
): Guesses {
  const sqlite = new Database(file, { readonly: true });
  const rows = (table: string) => sqlite.prepare(`select * from ${table}`).all() as Row[];
  const responses = rows('responses');
  const persons = rows('invitees').filter(({ id }) => cellOf.person(String(id)) !== undefined);
  sqlite.close();
  const bytes = readFileSync(file);
  const cells = [...new Set(responses.map(cellOf.response))];
  const cellOfResponse = new Map(responses.map((row) => [String(row.id), cellOf.response(row)]));
  const tried = Object.entries(orders(persons, bytes)).flatMap(([personOrder, people]) =>
    Object.entries(orders(responses, bytes)).map(([order, answers]) => {
      const hits = cells.flatMap((cell) => {
        const inCell = people.filter((id) => cellOf.person(id) === cell);
        return answers
          .filter((id) => cellOfResponse.get(id) === cell)
          .filter((id, index) => truth.get(id) === inCell[index]);
      }).length;
      return { name: `persons by ${personOrder}, responses by ${order}`, hits };
    }),
  );
  const best = tried.reduce((a, b) => (b.hits > a.hits ? b : a));
  return { strategies: tried.length, best };
}
