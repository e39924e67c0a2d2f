import type Database from 'better-sqlite3';

/** Far more than the statements that the program has; a multi-row one counts by its rows. */
const MOST_STATEMENTS = 500;

/**
 * The database as Kysely asks for it, which would have the same text prepared for each request.
 * All rows are read at once, so that no statement is still busy when it is used again.
 */
export function preparedOnce(sqlite: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => {
      sqlite.close();
    },
    prepare: (text: string) => {
      const known = statements.get(text);
      if (known) return known;
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      const statement = sqlite.prepare(text);
      statements.set(text, statement);
      return statement;
    },
  };
}
