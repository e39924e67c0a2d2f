/**
 * An SVG as a logo may be: a picture and nothing else. Within a page a browser runs and fetches
 * nothing of it, but its file has an address of its own, and a theme is put in place by hand.
 */
import type { Fault } from '../../definition/fault.ts';
import { themeFaults } from './theme-faults.ts';

export interface PlacedFault {
  readonly fault: Fault;
  /** Where in the file, when it is of some place. */
  readonly offset?: number;
}

interface Danger {
  readonly sign: RegExp;
  readonly what: (found: string) => string;
}

const dangers: readonly Danger[] = [
  { sign: /<(?:[\w.-]+:)?(?:script|handler|listener)\b|javascript:/i, what: () => 'un script' },
  {
    sign: /[\s"'/](on[a-z]+)\s*=\s*["']/i,
    what: (name) => `un gestionnaire d’événement (${name})`,
  },
  {
    sign: /<(?:[\w.-]+:)?(foreignObject|iframe|object|embed|audio|video)\b/i,
    what: (name) => `un élément « ${name} »`,
  },
  {
    sign: /[\s"'/](?:[\w.-]+:)?(?:href|src)\s*=\s*(?:"\s*(?!#|data:image\/|")[^"]*"|'\s*(?!#|data:image\/|')[^']*')/i,
    what: () => 'un lien vers un autre fichier',
  },
  {
    sign: /url\(\s*["']?(?!\s*["']?(?:#|data:))|@import|<\?xml-stylesheet/i,
    what: () => 'un style ou une police d’un autre fichier',
  },
  { sign: /<!ENTITY/i, what: () => 'des définitions d’entités' },
];

/** Every kind of thing that a picture does not need, each at its first place. */
export function svgDangers(svg: string): readonly PlacedFault[] {
  const text = decoded(svg);
  return dangers.flatMap(({ sign, what }) => {
    const match = sign.exec(text);
    if (!match) return [];
    return [{ fault: themeFaults.unsafe(what(match[1] ?? '')), offset: match.index }];
  });
}

/** Text as text: warned of, since it is drawn with whatever font a device has. */
export function svgText(svg: string): readonly PlacedFault[] {
  const offset = decoded(svg).search(/<(?:[\w.-]+:)?text\b/);
  return offset < 0 ? [] : [{ fault: themeFaults.fontText(), offset }];
}

/** Comments are blanked, and characters by their number read, so that nothing hides in either. */
function decoded(svg: string): string {
  return svg
    .replace(/<!--.*?-->/gs, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, digits?: string) => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : ' ';
    });
}

/** Whether its first element says so, whatever stands before it. */
export function isSvg(text: string): boolean {
  const before = /<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>|^\ufeff/gs;
  return /^\s*<(?:[\w.-]+:)?svg[\s>]/.test(text.replace(before, ''));
}

/** Why a browser would show nothing of it, or not know how large it is; undefined when it would. */
export function svgDamage(svg: string): string | undefined {
  const root = rootOf(svg);
  if (!/\bxmlns(?::[\w.-]+)?\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(root)) {
    return 'sa balise « svg » n’a pas l’attribut xmlns';
  }
  if (!/<\/(?:[\w.-]+:)?svg\s*>\s*(?:<!--.*?-->\s*)*$/s.test(svg)) return 'le fichier est coupé';
  return svgRatio(svg) === undefined ? 'ses dimensions ne sont pas dites (viewBox)' : undefined;
}

/** Width for a height of 1. */
export function svgRatio(svg: string): number | undefined {
  const root = rootOf(svg);
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1] ?? '';
  const [, , boxWidth, boxHeight] = attribute('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = ['width', 'height'].map((name) =>
    /%\s*$/.test(attribute(name)) ? Number.NaN : Number.parseFloat(attribute(name)),
  );
  const ratios = [
    [width, height],
    [boxWidth, boxHeight],
  ].map(([w = Number.NaN, h = Number.NaN]) => w / h);
  return ratios.find((ratio) => ratio > 0 && ratio < Number.POSITIVE_INFINITY);
}

function rootOf(svg: string): string {
  return /<(?:[\w.-]+:)?svg\b(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(svg)?.[0] ?? '';
}
