/** The stylesheet of the service's pages, named after its content so that it can be kept for good. */
import { readFileSync } from 'node:fs';
import { contentHash } from './content-hash.ts';
import { tokensCss } from './theme/tokens-css.ts';

export interface Stylesheet {
  /** `/assets/form.3f2a….css` */
  readonly path: string;
  readonly content: string;
}

const form = ['./common.css', './form/form.css'];

export function readStylesheet(): Stylesheet {
  return joined('form', form);
}

/** The same pages, with what only their author sees. */
export function readPreviewStylesheet(): Stylesheet {
  return joined('preview', [...form, './preview/preview.css']);
}

/** The pages of the analyst, who also sees the preview among them. */
export function readAtelierStylesheet(): Stylesheet {
  return joined('atelier', [...form, './preview/preview.css', './atelier/atelier.css']);
}

function joined(name: string, files: readonly string[]): Stylesheet {
  const own = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
  const content = [tokensCss(), ...own]
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .trim();
  return { path: `/assets/${name}.${contentHash(content)}.css`, content };
}
