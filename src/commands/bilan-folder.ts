import { join } from 'node:path';

/** Where a data folder keeps the built bilan of an edition: its demonstration's, its Atelier's. */
export function bilanFolder(directory: string, edition: string): string {
  return join(directory, 'bilans', edition.replace('/', '--'));
}
