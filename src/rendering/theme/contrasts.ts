/** Who stands on whom in the pages, and whether it can be read there. */
import { contrastRatio } from '../charts/contrast.ts';
import { type Scheme, schemes } from './neutral-tokens.ts';
import {
  type ColourKey,
  colourKeys,
  type GivenColours,
  groundOf,
  LEGIBLE,
  type Palettes,
} from './palette.ts';

type Name = ColourKey | 'paper' | 'wash' | 'ink' | 'ink_2';

/** Text, and what it is written on: every pair of the stylesheets that has a theme's colour in it. */
const pairs: readonly (readonly [Name, Name])[] = [
  ['accent', 'paper'],
  ['accent', 'accent_wash'],
  ['accent_2', 'paper'],
  ['accent_2', 'wash'],
  ['accent_2', 'accent_wash'],
  ['on_accent', 'accent'],
  ['on_accent', 'accent_2'],
  ['ink', 'accent_wash'],
  ['ink_2', 'accent_wash'],
];

export interface Contrast {
  readonly text: Name;
  readonly ground: Name;
  readonly ratio: Readonly<Record<Scheme, number>>;
}

export function contrastsOf(palettes: Palettes): readonly Contrast[] {
  const colours = {
    light: { ...groundOf('light'), ...palettes.light },
    dark: { ...groundOf('dark'), ...palettes.dark },
  };
  return pairs.map(([text, ground]) => {
    const ratio = (scheme: Scheme) => contrastRatio(colours[scheme][text], colours[scheme][ground]);
    return { text, ground, ratio: { light: ratio('light'), dark: ratio('dark') } };
  });
}

/** A colour that makes something illegible, with the worst that it does. */
export interface Illegible {
  readonly scheme: Scheme;
  readonly key: ColourKey;
  readonly text: Name;
  readonly ground: Name;
  readonly ratio: number;
}

/** What leans on another colour is to blame for both; what was not written never is. */
const blamedFirst: readonly ColourKey[] = ['accent_wash', 'on_accent', 'accent_2'];

/**
 * The colours beside the accents that cannot be read, or read upon.
 * @param palettes whose accents are legible
 * @param given what was written, of which alone anything can be told
 */
export function illegibleColours(
  palettes: Palettes,
  given: Readonly<Record<Scheme, GivenColours>>,
): readonly Illegible[] {
  const found = contrastsOf(palettes).flatMap(({ text, ground, ratio }) =>
    schemes.flatMap((scheme) => {
      const key = blamedFirst.find(
        (one) => (one === text || one === ground) && given[scheme][one] !== undefined,
      );
      const isLegible = ratio[scheme] >= LEGIBLE;
      return key === undefined || isLegible
        ? []
        : [{ scheme, key, text, ground, ratio: ratio[scheme] }];
    }),
  );
  return schemes.flatMap((scheme) =>
    colourKeys.flatMap((key) => {
      const ofKey = found.filter((one) => one.scheme === scheme && one.key === key);
      return ofKey.toSorted((a, b) => a.ratio - b.ratio).slice(0, 1);
    }),
  );
}
