/** The four colours that a theme may change, and what is said of them when only one is given. */
import { contrastRatio, mix } from '../charts/contrast.ts';
import { neutralTokens, type Scheme } from './neutral-tokens.ts';
import { toOklch, withLightness } from './oklch.ts';

export const colourKeys = ['accent', 'accent_2', 'accent_wash', 'on_accent'] as const;
export type ColourKey = (typeof colourKeys)[number];
/** Each as `#rrggbb`, by the word of `theme.yaml`. */
export type Palette = Readonly<Record<ColourKey, string>>;
export type GivenColours = Partial<Palette>;
export type Palettes = Readonly<Record<Scheme, Palette>>;

/** What text needs, WCAG 2, level AA. */
export const LEGIBLE = 4.5;
/** That of the neutral theme's dark accent: about 9 on the dark page, whatever the hue. */
const DARK_LIGHTNESS = 0.78;
/** That of the neutral theme. */
const UNDER_POINTER = 0.27;
const PALEST_FROM = 0.9;

/** What a theme leaves alone, and its colours stand on. */
export function groundOf(scheme: Scheme) {
  const tokens = neutralTokens(scheme);
  const value = (name: string) => tokens.get(name) ?? '';
  return { paper: value('paper'), wash: value('wash'), ink: value('ink'), ink_2: value('ink-2') };
}

/** Both palettes, whatever is missing made from the accent. */
export function completePalettes(
  light: GivenColours & { readonly accent: string },
  dark: GivenColours = {},
): Palettes {
  const accent = dark.accent ?? withLightness(light.accent, DARK_LIGHTNESS);
  return { light: complete(light, 'light'), dark: complete({ ...dark, accent }, 'dark') };
}

function complete(given: GivenColours & { readonly accent: string }, scheme: Scheme): Palette {
  const { paper } = groundOf(scheme);
  const { accent } = given;
  return {
    accent,
    accent_2: given.accent_2 ?? mix(accent, awayFrom(paper), UNDER_POINTER),
    accent_wash: given.accent_wash ?? wash(accent, scheme),
    // The accent is legible on the paper, and so is the paper on the accent.
    on_accent: given.on_accent ?? paper,
  };
}

/** The accent, almost as pale as the paper: as much of it as still lets one read what stands on it. */
function wash(accent: string, scheme: Scheme): string {
  const { paper, ink, ink_2 } = groundOf(scheme);
  for (let part = PALEST_FROM; part < 1; part += 0.01) {
    const pale = mix(accent, paper, part);
    if ([accent, ink, ink_2].every((text) => contrastRatio(text, pale) >= LEGIBLE)) return pale;
  }
  return paper;
}

/**
 * The same hue, as little darker (on a dark paper: lighter) as makes it legible.
 * @example nearestLegible('#ffcc00', '#ffffff') // => '#8f7209'
 */
export function nearestLegible(colour: string, paper: string): string {
  const step = awayFrom(paper) === '#000000' ? -0.005 : 0.005;
  let { lightness } = toOklch(colour);
  let nearest = colour;
  while (contrastRatio(nearest, paper) < LEGIBLE) {
    lightness += step;
    nearest = withLightness(colour, lightness);
  }
  return nearest;
}

function awayFrom(paper: string): string {
  const black = contrastRatio('#000000', paper);
  return black > contrastRatio('#ffffff', paper) ? '#000000' : '#ffffff';
}
