import { readFileSync } from 'node:fs';

const file = new URL('../../../theme/tokens.css', import.meta.url);
let light: ReadonlyMap<string, string> | undefined;

/**
 * The value of a token of `theme/tokens.css`, as the light page has it: the pages and the
 * charts take their colours and sizes from one file. `var(--other)` is followed.
 * @param name without its dashes
 * @example token('bar-2') // => '#878f96'
 * @example token('bar') === token('accent') // => true
 * @throws Error when the file has no such token: our bug
 */
export function token(name: string): string {
  light ??= readTokens(readFileSync(file, 'utf8'));
  const value = light.get(name);
  if (value === undefined) throw new Error(`theme/tokens.css has no --${name}`);
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : token(other);
}

/**
 * The tokens of the first block only: those after it are for phones and for the dark form.
 * @example readTokens(':root { --ink: #111; } @media x { :root { --ink: #eee; } }').get('ink') // => '#111'
 */
export function readTokens(css: string): ReadonlyMap<string, string> {
  const block = css.replace(/\/\*.*?\*\//gs, '').match(/:root\s*\{([^}]*)\}/)?.[1] ?? '';
  const pairs = block.matchAll(/--([\w-]+)\s*:\s*([^;]+);/g);
  return new Map(Array.from(pairs, ([, name = '', value = '']) => [name, value.trim()]));
}
