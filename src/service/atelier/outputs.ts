/** The files of a built bilan: those of its manifest, and no other file of the folder. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const MANIFEST = 'manifest.json';

const manifestSchema = z.object({
  date: z.string(),
  outputs: z.record(z.string(), z.string()),
});

/** Of one of the two folders, and never a way out of it. */
const safeName = /^(?:public|internal)(?:\/[\w-][\w.-]*)+$/;

function isSafe(name: string): boolean {
  return safeName.test(name);
}

export interface BuiltOutput {
  /** `public/bilan.html` */
  readonly name: string;
  readonly bytes: number;
}

export interface Built {
  readonly builtAt: Date;
  /** The date that the bilan bears. */
  readonly date: string;
  readonly outputs: readonly BuiltOutput[];
}

/** @returns undefined when nothing is built there; `unreadable` when its manifest cannot be read */
export function readBuilt(folder: string): Built | 'unreadable' | undefined {
  const file = join(folder, MANIFEST);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const manifest = readManifest(folder);
  if (!manifest) return 'unreadable';
  const outputs = manifest.names.filter(isSafe).flatMap((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found?.isFile() ? [{ name, bytes: found.size }] : [];
  });
  return { builtAt: stat.mtime, date: manifest.date, outputs };
}

function readManifest(
  folder: string,
): { readonly date: string; readonly names: readonly string[] } | undefined {
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8');
    const { date, outputs } = manifestSchema.parse(JSON.parse(text));
    return { date, names: Object.keys(outputs) };
  } catch {
    return undefined;
  }
}

/** Whether a name is that of a file of the bilan that is built there. */
export function isOutput(folder: string, name: string): boolean {
  return isSafe(name) && (readManifest(folder)?.names.includes(name) ?? false);
}

/**
 * Puts a bilan that is whole in the place of the one before, the manifest last. What only that one
 * had goes, so that nobody publishes it; other files of the folder stay.
 * @throws Error when a name leads elsewhere, which a bilan never writes
 */
export function placeOutputs(draft: string, out: string): void {
  const names = readManifest(draft)?.names ?? [];
  const foreign = names.find((name) => !isSafe(name));
  if (foreign !== undefined) throw new Error(`no name of an output: ${foreign}`);
  const before = (readManifest(out)?.names ?? []).filter(isSafe);
  const gone = before.filter((name) => !names.includes(name));
  for (const name of [...names, MANIFEST]) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    renameSync(join(draft, name), join(out, name));
  }
  for (const name of gone) rmSync(join(out, name), { force: true });
}
