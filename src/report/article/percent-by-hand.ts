import type { Nodes } from 'mdast';
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';

const CODE = 'percent-by-hand';
const command = /\{\{[^{}]*\}\}\}?/g;

/** Grouped by threes, with decimals. */
const number = '\\p{Nd}+(?:[ \\u00a0\\u202f]\\p{Nd}{3}(?!\\p{Nd}))*(?:[.,]\\p{Nd}+)?';
const sign = '(?:[%％٪‰]|pour[\\s-]?cents?(?!\\p{L}))';

/**
 * A percentage whose number no command gives, or whose sign stands behind a command that gives
 * something else: « 12 % », « 12 pour cent », « **12** % », « {{count "…"}} % ».
 */
const byHand = new RegExp(`(?:${number}|\\uE000\\d+\\uE001)\\s*${sign}`, 'gu');
const asTyped = new RegExp(`(?:${number}|\\{\\{[^{}]*\\}\\}\\}?)[*_\`\\s]*${sign}`, 'gu');

export interface TypedPercent {
  /** As it is read, without a command's token. */
  readonly text: string;
  /** Of its sign. */
  readonly line: number;
}

/** Those of a run of text, however its parts are emphasised. */
export function percentsIn(node: Nodes): readonly TypedPercent[] {
  if (!isRunOfText(node)) return [];
  const parts = textsOf(node);
  return [
    ...parts
      .map(({ text }) => text)
      .join('')
      .matchAll(byHand),
  ].map((match) => {
    let left = match.index + match[0].length - 1;
    const inside = parts.find(({ text }) => {
      if (left < text.length) return true;
      left -= text.length;
      return false;
    });
    const before = inside?.text.slice(0, left).split('\n').length ?? 1;
    return { text: shown(match[0]), line: (inside?.line ?? 1) + before - 1 };
  });
}

/** In a sentence of the plan. */
export function percentsInSentence(text: string): readonly string[] {
  return [...text.matchAll(byHand)].map(([match]) => shown(match));
}

export function percentByHand(text: string): Pick<Problem, 'code' | 'message' | 'hint'> {
  return {
    code: CODE,
    message: typographic(`« ${text} » est écrit à la main.`),
    hint: typographic(
      'Employez {{figure "…"}}, ou {{cited "…" source="…"}} s’il vient d’ailleurs.',
    ),
  };
}

/**
 * Those faults know their line alone: with the column of what was typed, and the command that stands
 * before a sign, where the template has it on one line.
 */
export function withColumns<T extends Pick<Problem, 'code' | 'line' | 'message'>>(
  faults: readonly T[],
  template: string,
): readonly T[] {
  const typed = template.split('\n').flatMap((words, index) =>
    [...withoutQuotedSigns(words).matchAll(asTyped)].map((match) => ({
      ...{ line: index + 1, column: match.index + 1 },
      text: words.slice(match.index, match.index + match[0].length),
    })),
  );
  return faults.map((fault) => {
    if (fault.code !== CODE) return fault;
    const place = typed.findIndex(
      ({ line, text }) =>
        line === fault.line && percentByHand(shown(text)).message === fault.message,
    );
    const [found] = place < 0 ? [] : typed.splice(place, 1);
    if (!found) return fault;
    const words = found.text.includes('{{') ? percentByHand(found.text) : {};
    return { ...fault, ...words, column: found.column };
  });
}

/** What a command quotes is not typed: without it, and everything at its place. */
function withoutQuotedSigns(words: string): string {
  return words.replace(command, (whole) =>
    whole.replace(/[%％٪‰]|pour(?=[\s-]?cent)/g, (one) => ' '.repeat(one.length)),
  );
}

/** As it is read, without emphasis. */
function shown(text: string): string {
  return text
    .replace(command, '{{…}}')
    .replace(/\uE000\d+\uE001/, '{{…}}')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ');
}

function isRunOfText(node: Nodes): boolean {
  return ['paragraph', 'heading', 'tableCell', 'code'].includes(node.type);
}

function textsOf(node: Nodes): { text: string; line: number }[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'break') return [{ text: ' ', line }];
  if ('value' in node) return [{ text: node.value, line }];
  return 'children' in node ? (node.children as Nodes[]).flatMap(textsOf) : [];
}
