import { neutralTokens } from '../theme/neutral-tokens.ts';
import { ownTheme } from '../theme/own-theme.ts';
import { paletteTokens } from '../theme/tokens-css.ts';

let light: ReadonlyMap<string, string> | undefined;

/**
 * The value of a token, as the light page has it: the pages and the charts take their colours and
 * sizes from one place, `theme/tokens.css` and the own theme's. `var(--other)` is followed.
 * @param name without its dashes
 * @example token('bar-2') // => '#878f96'
 * @example token('bar') === token('accent') // => true
 * @throws Error when there is no such token: our bug
 */
export function token(name: string): string {
  light ??= lightTokens();
  const value = light.get(name);
  if (value === undefined) throw new Error(`theme/tokens.css has no --${name}`);
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : token(other);
}

function lightTokens(): ReadonlyMap<string, string> {
  const colours = ownTheme().theme?.colours;
  const own = colours ? paletteTokens(colours, 'light') : [];
  return new Map([...neutralTokens('light'), ...own]);
}
