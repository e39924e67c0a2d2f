import { readFileSync } from 'node:fs';
import { contentHash } from '../content-hash.ts';
import type { Script } from '../form/script.ts';

/** The script that follows a build without loading its page again, named after its content. */
export function readAtelierScript(): Script {
  const content = readFileSync(new URL('./follow-build.js', import.meta.url), 'utf8');
  return { path: `/assets/atelier.${contentHash(content)}.js`, content };
}
