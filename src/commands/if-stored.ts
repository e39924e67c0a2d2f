import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../store/open-store.ts';
import { withStore } from './with-store.ts';

/** Looks at the data of a folder, if it holds any: a folder that does not is not made. */
export async function ifStored<T>(
  directory: string,
  work: (store: Store) => Promise<T>,
): Promise<T | undefined> {
  return existsSync(join(directory, 'millesime.sqlite')) ? withStore(directory, work) : undefined;
}
