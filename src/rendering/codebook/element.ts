import { xmlText } from '../xml-text.ts';

/** Ready-made XML, which is not escaped again. */
export interface Xml {
  readonly xml: string;
}

type Attributes = { readonly [name: string]: string | number | undefined };

/**
 * An element with its attributes and what it holds: words, or other elements.
 * @example element('labl', {}, 'a & b').xml // => '<labl>a &amp; b</labl>'
 * @example element('range', { min: 0, max: undefined }).xml // => '<range min="0"/>'
 */
export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly (string | Xml | readonly Xml[])[]
): Xml {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
  const parts = content.flat();
  if (parts.length === 0) return { xml: `<${name}${given}/>` };
  const hasElements = parts.some((part) => typeof part !== 'string');
  const inner = parts.map((part) => (typeof part === 'string' ? xmlText(part) : part.xml));
  const body = hasElements ? `\n${inner.join('\n')}\n` : inner.join('');
  return { xml: `<${name}${given}>${body}</${name}>` };
}
