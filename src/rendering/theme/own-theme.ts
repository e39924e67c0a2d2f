/** The theme of this clone, read once: pages, charts and files take their colours from one place. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTheme, type ThemeReading } from './read-theme.ts';

const local = fileURLToPath(new URL('../../../theme/local', import.meta.url));
const asked = process.env.MILLESIME_THEME;

/** Where a theme is put, unless the environment names another folder. */
export const themeFolder = asked ? resolve(asked) : local;

let reading: ThemeReading | undefined;

/** Nothing at all where nobody has put a theme: the neutral one is then what is seen. */
export function ownTheme(): ThemeReading {
  const isAbsent = !asked && !existsSync(local);
  reading ??= isAbsent ? { problems: [] } : readTheme(themeFolder);
  return reading;
}
