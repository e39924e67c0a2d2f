import type { Store } from '../store/open-store.ts';

/** What is left to do where another program keeps the log of the database from being emptied. */
export function logStillRead(store: Store): string | undefined {
  return store.emptyLog()
    ? undefined
    : 'Attention : un autre programme lit la base, et ce qui vient d’être retiré reste lisible dans son journal. Arrêtez-le : le journal s’efface avec lui.';
}
