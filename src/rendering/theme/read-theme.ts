/** The folder of a theme, read whole or not at all. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../definition/fault.ts';
import { readShape } from '../../definition/shape-problems.ts';
import { readYaml } from '../../definition/yaml-source.ts';
import { hasErrors, inFileOrder, type Problem } from '../../problem.ts';
import type { Logo } from './logo.ts';
import type { Palettes } from './palette.ts';
import { readColours } from './read-colours.ts';
import { LOGO_FILES, readLogos } from './read-logos.ts';
import { themeFaults } from './theme-faults.ts';
import { themeSchema } from './theme-schema.ts';

export interface Theme {
  /** In place of the short name of the organisation that each survey says. */
  readonly name?: string;
  readonly logo?: Logo;
  readonly colours?: Palettes;
  /** `theme.yaml` as it is, where there is one. */
  readonly source?: Buffer;
}

export interface ThemeReading {
  /** Absent when there is an error, or nothing to read. */
  readonly theme?: Theme;
  /** Also those that cannot be read, so that they can be looked at. */
  readonly colours?: Palettes;
  readonly problems: readonly Problem[];
}

export const THEME_FILE = 'theme.yaml';

export function readTheme(folder: string): ThemeReading {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return { problems: [{ ...themeFaults.noFolder(), path: folder }] };
  }
  const names = readdirSync(folder).toSorted();
  const unread = names.filter((name) => looksMeant.test(name) && !known.includes(name));
  const source = names.includes(THEME_FILE) ? readFileSync(join(folder, THEME_FILE)) : undefined;
  const words = source ? readWords(source.toString('utf8'), join(folder, THEME_FILE)) : noWords;
  const logos = readLogos(folder, names, alternativeOf(words));
  const problems = inFileOrder([
    ...unread.map((name) => ({ ...themeFaults.unreadFile(name), path: join(folder, name) })),
    ...words.problems,
    ...logos.problems,
  ]);
  const { name, colours } = words;
  const own = colours ? { colours } : {};
  if (hasErrors(problems) || !(source || logos.logo)) return { ...own, problems };
  const theme = {
    ...own,
    ...(name === undefined ? {} : { name }),
    ...(logos.logo ? { logo: logos.logo } : {}),
    ...(source ? { source } : {}),
  };
  return { ...own, theme, problems };
}

const known = [THEME_FILE, ...LOGO_FILES];
/** Put there to be read, and left aside for its name: that must be told. */
const looksMeant =
  /^(?:logo|theme|colou?rs?|couleurs|tokens)(?![a-z]).*\.(?:ya?ml|css|svgz?|png|jpe?g|gif|webp|avif|ico|pdf)$/i;

/** What `theme.yaml` says. */
interface ThemeWords {
  readonly name?: string;
  readonly logoAlt?: string;
  readonly colours?: Palettes;
  /** It has no fault of shape: what it does not say is really missing. */
  readonly whole: boolean;
  readonly problems: readonly Problem[];
}

const noWords: ThemeWords = { whole: true, problems: [] };

/** A logo beside a name that says the same is better silent than read out twice. */
function alternativeOf({ name, logoAlt, whole }: ThemeWords): string | undefined {
  return logoAlt ?? (name === undefined && whole ? undefined : '');
}

function readWords(text: string, path: string): ThemeWords {
  const { source, problems: syntax } = readYaml(text, path);
  if (!source) return { whole: false, problems: syntax };
  // A file with nothing but comments says nothing.
  const written = { ...source, value: source.value ?? {} };
  const { value, problems: shape } = readShape(themeSchema, written);
  const problems = shape.map(ofThemes);
  const report = (fault: Fault, at: readonly (string | number)[]) =>
    problems.push({ ...fault, path, ...source.place(at) });
  const colours = readColours(source, text, report);
  return {
    ...(value?.name === undefined ? {} : { name: value.name }),
    ...(value?.logo_alt === undefined ? {} : { logoAlt: value.logo_alt }),
    ...(colours ? { colours } : {}),
    whole: value !== undefined,
    problems,
  };
}

/** The shared catalogue sends authors to the guide of the questionnaires. */
function ofThemes(problem: Problem): Problem {
  const hint = problem.hint?.replace('surveys/README.md', 'theme/README.md');
  return hint === undefined ? problem : { ...problem, hint };
}
