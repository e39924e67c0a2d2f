import type Database from 'better-sqlite3';

/**
 * Whether what is known of the editions still holds, asked without reading them: SQLite tells the
 * commits of others (`data_version`), a trigger of this connection alone tells its own.
 */
export function watchEditions(sqlite: Database.Database): () => string {
  let own = 0;
  sqlite.function('edition_changed', () => {
    own++;
    return null;
  });
  for (const change of ['insert', 'update', 'delete']) {
    sqlite.exec(
      `create temp trigger edition_${change} after ${change} on editions begin select edition_changed(); end`,
    );
  }
  const others = sqlite.prepare('pragma data_version').pluck();
  return () => `${others.get()}.${own}`;
}
