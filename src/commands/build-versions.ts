import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './manifest.ts';
import { projectFolder } from './project.ts';

/**
 * What the bytes of a bilan depend on beside its inputs.
 * @param folder of the clone; without its lock file nothing says which packages are there
 */
export function buildVersions(folder = projectFolder): Readonly<Record<string, string>> {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const lock = join(folder, 'package-lock.json');
  return {
    millesime: version,
    node: process.version,
    ...(existsSync(lock) ? { lock: sha256(readFileSync(lock)) } : {}),
    platform: `${process.platform}-${process.arch}`,
  };
}
