/** The one stylesheet of the service's pages, named after its content so that it can be kept for good. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Stylesheet {
  /** `/assets/form.3f2a….css` */
  readonly path: string;
  readonly content: string;
}

export function readStylesheet(): Stylesheet {
  const files = ['../../theme/tokens.css', './common.css', './form/form.css'];
  const content = files
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .trim();
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/assets/form.${hash}.css`, content };
}
