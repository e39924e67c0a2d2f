import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a bilan is built before it takes its place: a folder beside, of another name each time. */
export function draftPrefix(out: string): string {
  return `${out}.partial-`;
}

/**
 * Removes what a program that was ended by force, or a power cut, has left of bilans half built.
 * @param out the folder of the bilan
 * @param before a draft begun earlier is nobody's any more
 */
export function removeAbandonedDrafts(out: string, before: Date): void {
  const folder = dirname(out);
  const prefix = basename(draftPrefix(out));
  for (const name of readdirSync(folder)) {
    const draft = join(folder, name);
    if (!name.startsWith(prefix)) continue;
    const { mtimeMs } = statSync(draft, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (mtimeMs < before.getTime()) rmSync(draft, { recursive: true, force: true });
  }
}
