import type { Nodes } from 'mdast';

/**
 * A percentage whose number no command gives, or whose sign stands behind a command that gives
 * something else: « 12 % », « 12 pour cent », « **12** % », « {{count "…"}} % ».
 */
const byHand = /[\p{Nd}\uE001]\s*(?:[%％٪‰]|pour[\s-]?cents?(?!\p{L}))/u;

/** @returns the line of the first one in a run of text, however its parts are emphasised */
export function percentAt(node: Nodes): number | undefined {
  if (!isRunOfText(node)) return undefined;
  const parts = textsOf(node);
  const match = byHand.exec(parts.map(({ text }) => text).join(''));
  if (!match) return undefined;
  let left = match.index + match[0].length - 1;
  for (const { text, line } of parts) {
    if (left < text.length) return line + (text.slice(0, left).split('\n').length - 1);
    left -= text.length;
  }
  return undefined;
}

/** In a sentence of the plan. */
export function hasPercentByHand(text: string): boolean {
  return byHand.test(text);
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
