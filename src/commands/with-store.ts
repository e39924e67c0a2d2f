import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from '../store/open-store.ts';
import { UsageError } from './command.ts';

/**
 * Opens the data of a folder for as long as one piece of work takes.
 * @throws UsageError when the folder holds none: only `edition open` and `demo` begin one
 */
export async function withStore<T>(
  directory: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (!existsSync(join(directory, 'millesime.sqlite'))) {
    throw new UsageError(
      `Le dossier « ${directory} » ne contient pas de données. Commencez par : edition open ENQUETE/EDITION --data ${directory}.`,
    );
  }
  const store = await openStore(directory);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
