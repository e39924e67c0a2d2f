import type { PageFrame } from '../page.ts';
import { LOGO_HEIGHT } from './logo.ts';
import type { Theme } from './read-theme.ts';

/** Whose pages these are, as their banner shows it. */
export function brandOf(
  theme: Theme | undefined,
  organisation: string,
): Pick<PageFrame, 'organisation' | 'logo'> {
  const { name, logo } = theme ?? {};
  if (!logo) return { organisation: name ?? organisation };
  const { light, dark, alt } = logo;
  return {
    organisation: name ?? organisation,
    logo: {
      alt,
      src: light.path,
      width: light.width,
      height: LOGO_HEIGHT,
      ...(dark ? { dark: dark.path } : {}),
    },
  };
}
