/** From a line of the corpus to what somebody typed. */
import type { Establishment } from './establishments.ts';
import { oneOf, type Random } from './random.ts';

const audiences: Readonly<Record<string, readonly Establishment['type'][]>> = {
  college: ['college'],
  lycee: ['lgt', 'lpo', 'lp'],
  lp: ['lp'],
};

const audienceMark = / @(\w+)$/;

/** Whether a teacher of that type of establishment may say the line; ` @lp` at its end limits it. */
export function suits(line: string, type: Establishment['type']): boolean {
  const [, audience] = audienceMark.exec(line) ?? [];
  return audience === undefined || (audiences[audience] ?? []).includes(type);
}

/** One reading of the line: `{deux heures|2 h}` becomes one or the other. */
export function spoken(line: string, random: Random): string {
  return line
    .replace(audienceMark, '')
    .replaceAll(/\{([^}]*)\}/g, (_, options: string) => oneOf(options.split('|'), random));
}

/** Sentences one after the other, as somebody would who does not always type the full stop. */
export function joined(sentences: readonly string[], between = ' '): string {
  return sentences.reduce((text, sentence) =>
    /[.!?…]$/.test(text) ? `${text}${between}${sentence}` : `${text}.${between}${sentence}`,
  );
}

/** The same as a short list, a line each. */
export function dashed(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join('\n');
}

/** Tools one after the other, in the ways people write a list. */
export function listed(items: readonly string[], random: Random): string {
  const separator = oneOf([', ', ', ', ', ', ' / ', ' + ', ' - '], random);
  const last = items.at(-1) ?? '';
  const first = items.slice(0, -1);
  if (first.length === 0) return last;
  if (separator === ', ' && random() < 0.6) return `${first.join(', ')} et ${last}`;
  return items.join(separator);
}

export type Hand = (text: string) => string;

/** How one person types: mostly with care, sometimes on a phone and in a hurry. */
export function handOf(random: Random): Hand {
  const care = random();
  if (care < 0.68) return (text) => text;
  if (care < 0.84) return withoutFullStop;
  if (care < 0.94) return (text) => withoutFullStop(withoutCapital(text));
  return (text) => hurried(withoutFullStop(withoutCapital(text)));
}

function withoutFullStop(text: string): string {
  return text.replace(/(?<!\.)\.$/, '');
}

/** Not for an abbreviation or a name such as « IMP » or « M@gistère ». */
function withoutCapital(text: string): string {
  return /^\p{Lu}(\p{Ll}|’| )/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const slips: readonly (readonly [RegExp, string])[] = [
  [/ à /g, ' a '],
  [/c’est/g, 'cest'],
  [/beaucoup/g, 'bcp'],
  [/toujours/g, 'tjs'],
  [/parce que/g, 'pcq'],
  [/connexion/g, 'connection'],
  [/quelques/g, 'qq'],
  [/établissement/g, 'etablissement'],
  [/élèves/g, 'eleves'],
  [/problème/g, 'probleme'],
  [/collègues/g, 'collegues'],
  [/, /g, ' '],
];

function hurried(text: string): string {
  return slips.reduce((typed, [correct, slip]) => typed.replaceAll(correct, slip), text);
}
