/** The one script of the form, named after its content so that it can be kept for good. */
import { readFileSync } from 'node:fs';
import { contentHash } from '../content-hash.ts';

export interface Script {
  /** `/assets/form.3f2a….js` */
  readonly path: string;
  readonly content: string;
}

/** What comes first is used by what follows; a form does without any. */
const files = [
  'room-left',
  'specify',
  'withdraw',
  'post-step',
  'unsaved-words',
  'forget',
  'status-bar',
  'autosave',
];

/** The modules in one, as a script that older phones take as well. */
export function readFormScript(): Script {
  const lines = files
    .map((file) => readFileSync(new URL(`./${file}.js`, import.meta.url), 'utf8'))
    .join('')
    .replace(/^import [^;]*;\n/gm, '')
    .replace(/^export /gm, '')
    .replace(/^\s*\/[/*].*\n/gm, '')
    .replace(/\n\s*/g, '\n');
  const content = `'use strict';\n{\n${lines}}\n`;
  return { path: `/assets/form.${contentHash(content)}.js`, content };
}
