import { neutralCss, type Scheme } from './neutral-tokens.ts';
import { ownTheme } from './own-theme.ts';
import { colourKeys, type Palettes } from './palette.ts';

/** What every stylesheet begins with: the neutral tokens, and the colours of the own theme behind. */
export function tokensCss(): string {
  const colours = ownTheme().theme?.colours;
  return colours ? `${neutralCss()}\n${paletteCss(colours)}` : neutralCss();
}

/** The tokens that a theme changes, by name without dashes. */
export function paletteTokens(palettes: Palettes, scheme: Scheme): ReadonlyMap<string, string> {
  return new Map(colourKeys.map((key) => [key.replace('_', '-'), palettes[scheme][key]]));
}

/** As the neutral file has them: the service's pages follow the system on the screen; the rest is paper. */
export function paletteCss(palettes: Palettes): string {
  const rules = (scheme: Scheme) =>
    Array.from(paletteTokens(palettes, scheme), ([name, value]) => `--${name}: ${value};`).join(
      ' ',
    );
  return `:root { ${rules('light')} }
@media screen and (prefers-color-scheme: dark) { .auto { ${rules('dark')} } }`;
}
