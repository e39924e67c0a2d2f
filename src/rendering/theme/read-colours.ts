/** The colours of `theme.yaml`, every fault of theirs at its line. */
import { type Fault, shown } from '../../definition/fault.ts';
import type { ValuePath, YamlSource } from '../../definition/yaml-source.ts';
import { contrastRatio } from '../charts/contrast.ts';
import { illegibleColours } from './contrasts.ts';
import { type Scheme, schemes } from './neutral-tokens.ts';
import {
  colourKeys,
  completePalettes,
  type GivenColours,
  groundOf,
  LEGIBLE,
  nearestLegible,
  type Palettes,
} from './palette.ts';
import { themeFaults } from './theme-faults.ts';

/**
 * Reads what is there, whatever is wrong elsewhere in the file.
 * @param text the file, for what YAML makes nothing of
 * @returns the palettes whenever every colour is one, legible or not
 */
export function readColours(
  { value, place }: YamlSource,
  text: string,
  report: Report,
): Palettes | undefined {
  const light = blockIn(value, 'colors');
  const raw = { light, dark: blockIn(light, 'dark') };
  const written = (path: ValuePath) => {
    const { line, column } = place(path);
    return (text.split(/\r?\n/)[line - 1] ?? '').slice(column - 1).trim();
  };
  const soundOf = (scheme: Scheme): GivenColours => {
    const present = colourKeys.filter((key) => key in raw[scheme]);
    const sound = present.filter((key) => {
      const path = [...paths[scheme], key];
      const fault = colourFault(raw[scheme][key], () => written(path));
      if (fault) report(fault, path);
      return !fault;
    });
    return Object.fromEntries(sound.map((key) => [key, String(raw[scheme][key]).toLowerCase()]));
  };
  const given = { light: soundOf('light'), dark: soundOf('dark') };
  judge(given, report);
  const { accent } = given.light;
  const isWhole = schemes.every((scheme) =>
    colourKeys.every((key) => !(key in raw[scheme]) || given[scheme][key] !== undefined),
  );
  return isWhole && accent !== undefined
    ? completePalettes({ ...given.light, accent }, given.dark)
    : undefined;
}

type Report = (fault: Fault, path: ValuePath) => void;

const paths: Readonly<Record<Scheme, ValuePath>> = { light: ['colors'], dark: ['colors', 'dark'] };

/** With legible accents: what merely follows from a pale one is not told beside it. */
function judge(given: Readonly<Record<Scheme, GivenColours>>, report: Report): void {
  const light = { ...given.light, ...legibleAccent(given.light, 'light', report) };
  const dark = { ...given.dark, ...legibleAccent(given.dark, 'dark', report) };
  const { accent } = light;
  if (accent === undefined) return;
  for (const one of illegibleColours(completePalettes({ ...light, accent }, dark), given)) {
    report(themeFaults.illegible(one), [...paths[one.scheme], one.key]);
  }
}

/** The accent, or the nearest that can be read when it cannot. */
function legibleAccent({ accent }: GivenColours, scheme: Scheme, report: Report): GivenColours {
  if (accent === undefined) return {};
  const { paper } = groundOf(scheme);
  const ratio = contrastRatio(accent, paper);
  if (ratio >= LEGIBLE) return { accent };
  const nearest = nearestLegible(accent, paper);
  report(themeFaults.paleAccent(accent, ratio, scheme, nearest), [...paths[scheme], 'accent']);
  return { accent: nearest };
}

type Block = Readonly<Record<string, unknown>>;

/** Empty when there is none: what stands in its place is told as a fault of shape. */
function blockIn(value: unknown, key: string): Block {
  const block = isBlock(value) ? value[key] : undefined;
  return isBlock(block) ? block : {};
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const EXAMPLE = '#0a5470';

function colourFault(value: unknown, written: () => string): Fault | undefined {
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return undefined;
  if (typeof value === 'object' && value !== null) {
    return themeFaults.notAColour(shown(value), EXAMPLE);
  }
  const word = typeof value === 'string' ? value : written();
  const meant = meantColour(word);
  return value === null && word.startsWith('#')
    ? themeFaults.bareColour(meant ?? EXAMPLE)
    : themeFaults.notAColour(word, meant ?? EXAMPLE);
}

/** `#abc`, `0a5470` or `#0a5470 # bleu`. */
function meantColour(word: string): string | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})(?:\s|$)/i.exec(word)?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits}`;
}
