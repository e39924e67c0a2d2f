/** The one script of the form, named after its content so that it can be kept for good. */
import { readFileSync } from 'node:fs';
import { contentHash } from '../stylesheet.ts';

export interface Script {
  /** `/assets/form.3f2a….js` */
  readonly path: string;
  readonly content: string;
}

export function readFormScript(): Script {
  const content = readFileSync(new URL('./form.js', import.meta.url), 'utf8');
  return { path: `/assets/form.${contentHash(content)}.js`, content };
}
