/** Puts what the commands computed where their tokens stand, and typography into the rest. */
import type { Node, Paragraph, RootContent, Text } from 'mdast';
import { typographic } from '../../wording.ts';
import { onlyToken, splitAtTokens } from './tokens.ts';
import type { InlineNode, OwnNode } from './tree.ts';

const blocks: ReadonlySet<string> = new Set(['chart', 'themes', 'quotation', 'precision']);

/** These make a paragraph of their own; the others stand in a sentence. */
export function isBlock(node: Node): boolean {
  return blocks.has(node.type);
}

export function placeNodes(
  node: RootContent,
  nodes: readonly (OwnNode | InlineNode)[],
): RootContent {
  if (node.type === 'paragraph') {
    const block = blockOf(node, nodes);
    if (block) return { ...block, position: node.position } as RootContent;
  }
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child) =>
    child.type === 'text' ? splitText(child, nodes) : [placeNodes(child, nodes)],
  );
  return { ...node, children } as RootContent;
}

/** A paragraph that is nothing but one block token. */
function blockOf(
  paragraph: Paragraph,
  nodes: readonly (OwnNode | InlineNode)[],
): OwnNode | InlineNode | undefined {
  const [only, ...others] = paragraph.children;
  if (others.length > 0 || only?.type !== 'text') return undefined;
  const node = nodes[onlyToken(only.value) ?? -1];
  return node && isBlock(node) ? node : undefined;
}

function splitText(text: Text, nodes: readonly (OwnNode | InlineNode)[]): RootContent[] {
  return splitAtTokens(typographic(text.value)).flatMap((part, index): RootContent[] => {
    if (index % 2 === 1) {
      const node = nodes[Number(part)];
      return node ? [{ ...node, position: text.position } as RootContent] : [];
    }
    return part === '' ? [] : [{ type: 'text', value: part }];
  });
}
