/** The stylesheet of the service's pages, named after its content so that it can be kept for good. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Stylesheet {
  /** `/assets/form.3f2a….css` */
  readonly path: string;
  readonly content: string;
}

const form = ['../../theme/tokens.css', './common.css', './form/form.css'];

export function readStylesheet(): Stylesheet {
  return joined('form', form);
}

/** The same pages, with what only their author sees. */
export function readPreviewStylesheet(): Stylesheet {
  return joined('preview', [...form, './preview/preview.css']);
}

function joined(name: string, files: readonly string[]): Stylesheet {
  const content = files
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .trim();
  return { path: `/assets/${name}.${contentHash(content)}.css`, content };
}

/** What an address needs to change with the content behind it. */
export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
