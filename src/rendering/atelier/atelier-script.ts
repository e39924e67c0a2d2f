import { readFileSync } from 'node:fs';
import { contentHash } from '../content-hash.ts';
import type { Script } from '../form/script.ts';

/** A script of one page, which is complete without; named after its content. */
export function readAtelierScript(name: 'follow-build' | 'copy-article'): Script {
  const content = readFileSync(new URL(`./${name}.js`, import.meta.url), 'utf8');
  return { path: `/assets/${name}.${contentHash(content)}.js`, content };
}
