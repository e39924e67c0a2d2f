/** `manifest.json`: what went into a build and what came out, by their SHA-256. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';

const hashes = z.record(z.string(), z.string());

const shape = z.object({
  /** The first had the version of Node alone, as `node`. */
  schemaVersion: z.literal([1, 2]),
  survey: z.string(),
  edition: z.string(),
  date: z.string(),
  versions: hashes.optional(),
  inputs: hashes,
  outputs: hashes,
  /** Of a build from other inputs, and still there: absent from a folder of its own. */
  earlier: hashes.optional(),
});

export type Manifest = z.infer<typeof shape>;

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** @returns undefined where nothing was built, and where a manifest is not ours */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return undefined;
  try {
    return shape.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

export function hashesOf(
  files: Iterable<readonly [string, string | Uint8Array]>,
): Record<string, string> {
  return Object.fromEntries([...files].map(([name, content]) => [name, sha256(content)]));
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
