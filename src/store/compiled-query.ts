/**
 * Queries of every page, their text made once: making it takes Kysely ten times as long as SQLite
 * takes to answer.
 */
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * @param make the query for some parameters; its text depends on how many there are and on
 * nothing else of them, and it has them, and no others, in their order
 */
export function compiledQuery<Row, Parameter = string>(
  make: (db: Kysely<Tables>, parameters: Parameter[]) => Compilable<Row>,
) {
  const compiled = new WeakMap<object, Map<number, CompiledQuery<Row>>>();
  return async (db: Kysely<Tables>, parameters: Parameter[]): Promise<readonly Row[]> => {
    const { adapter } = db.getExecutor();
    const known = compiled.get(adapter) ?? new Map<number, CompiledQuery<Row>>();
    compiled.set(adapter, known);
    const query = known.get(parameters.length) ?? make(db, parameters).compile();
    known.set(parameters.length, query);
    const asked: CompiledQuery<Row> = { ...query, parameters };
    return (await db.executeQuery(asked)).rows;
  };
}
