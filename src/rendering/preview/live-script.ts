import { readFileSync } from 'node:fs';
import { contentHash } from '../content-hash.ts';
import type { Script } from '../form/script.ts';

/** The script that reloads a page of the preview, named after its content. */
export function readLiveScript(): Script {
  const content = readFileSync(new URL('./live-reload.js', import.meta.url), 'utf8');
  return { path: `/assets/preview.${contentHash(content)}.js`, content };
}
