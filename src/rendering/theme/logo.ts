/** The picture of an académie at the head of its pages. */
import { contentHash } from '../content-hash.ts';
import { isSvg, type PlacedFault, svgDamage, svgDangers, svgRatio, svgText } from './svg-logo.ts';
import { themeFaults } from './theme-faults.ts';

export interface LogoFile {
  /** `/assets/logo.3f2a….svg`: named after its content, so that it can be kept for good. */
  readonly path: string;
  readonly type: 'image/svg+xml' | 'image/png';
  readonly content: Buffer;
  /** As it is shown, in pixels of a page. */
  readonly width: number;
}

export interface Logo {
  readonly light: LogoFile;
  /** Absent: the same on a pale plate. */
  readonly dark?: LogoFile;
  readonly alt: string;
}

/** Two lines of the banner's text. */
export const LOGO_HEIGHT = 44;

/** With the page and its stylesheet, this leaves the first page under 30 kB. */
const MOST_BYTES = 20_000;

const kinds = { svg: 'une image SVG', png: 'une image PNG' } as const;

/** @param extension what the file says it is */
export function readLogo(
  content: Buffer,
  extension: 'svg' | 'png',
): { logo?: LogoFile; faults: readonly PlacedFault[] } {
  const kind = kindOf(content);
  if (kind !== kinds[extension]) {
    return { faults: [{ fault: themeFaults.wrongKind(kinds[extension], kind) }] };
  }
  const heavy = content.length > MOST_BYTES;
  const { ratio, faults } = extension === 'svg' ? ofSvg(content) : ofPng(content);
  const all = [
    ...(heavy ? [{ fault: themeFaults.tooHeavy(content.length, MOST_BYTES) }] : []),
    ...faults,
  ];
  const refused = all.some(({ fault }) => fault.severity === 'error');
  if (refused || ratio === undefined) return { faults: all };
  const path = `/assets/logo.${contentHash(content)}.${extension}`;
  const type = extension === 'svg' ? 'image/svg+xml' : 'image/png';
  const width = Math.max(1, Math.round(LOGO_HEIGHT * ratio));
  return { logo: { path, type, content, width }, faults: all };
}

interface Look {
  readonly ratio?: number | undefined;
  readonly faults: readonly PlacedFault[];
}

function ofSvg(content: Buffer): Look {
  const svg = content.toString('utf8');
  const damage = svgDamage(svg);
  const faults = [
    ...(damage === undefined ? [] : [{ fault: themeFaults.damaged(damage) }]),
    ...svgDangers(svg),
    ...svgText(svg),
  ];
  return { ratio: svgRatio(svg), faults };
}

/** ISO/IEC 15948: the header comes first, the end last. */
function ofPng(content: Buffer): Look {
  const ends = content.length > 45 && content.subarray(-8, -4).toString('latin1') === 'IEND';
  if (!ends) return { faults: [{ fault: themeFaults.damaged('le fichier est coupé') }] };
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  if (width > 0 && height > 0) return { ratio: width / height, faults: [] };
  return { faults: [{ fault: themeFaults.damaged('il n’a pas de dimensions') }] };
}

/** How other kinds of files begin, in Latin-1. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  [kinds.png]: ['\x89PNG\r\n\x1a\n'],
  'une image JPEG': ['\xff\xd8\xff'],
  'une image GIF': ['GIF8'],
  'une image WebP': ['RIFF'],
  'un PDF': ['%PDF'],
  'un fichier compressé': ['\x1f\x8b', 'PK'],
  'une page web': ['<!doctype html', '<!DOCTYPE html', '<html'],
};

/** What a file is, whatever its name. */
function kindOf(content: Buffer): string {
  const head = content.subarray(0, 16).toString('latin1');
  const begins = (words: readonly string[]) => words.some((word) => head.startsWith(word));
  const known = Object.entries(beginnings).find(([, words]) => begins(words))?.[0];
  return known ?? (isSvg(content.toString('utf8')) ? kinds.svg : 'autre chose');
}
