import { type Document, isMap, isScalar, isSeq, type Node, Scalar, visit } from 'yaml';

/** Past that, a text stands on lines of its own. */
const LONG_TEXT = 84;
/** Short lists of ids and conditions stand on one line. */
const LONGEST_ON_A_LINE = 72;

/**
 * A value as our files lay it out.
 * @param before what stood in its place, whose comment is kept
 */
export function newNode(value: unknown, document: Document, before?: Node): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false }) as Node;
  visit(node, {
    Scalar(_, scalar) {
      if (isFoldable(scalar.value)) scalar.type = Scalar.BLOCK_FOLDED;
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if (key === 'shown_if' && isMap(pair.value)) pair.value.flow = true;
      if (key === 'steps' || key === 'questions') spaceOut(pair.value);
    },
    Seq(_, list) {
      const isShort = JSON.stringify(list).length <= LONGEST_ON_A_LINE;
      if (isShort && list.items.every((item) => isScalar(item) && isWord(item.value))) {
        list.flow = true;
      }
    },
  });
  for (const key of ['commentBefore', 'comment', 'spaceBefore'] as const) {
    if (before?.[key] !== undefined) Object.assign(node, { [key]: before[key] });
  }
  return node;
}

/** An empty line before each item but the first. */
function spaceOut(list: unknown): void {
  if (!isSeq(list)) return;
  list.items.slice(1).forEach((item) => {
    Object.assign(item as Node, { spaceBefore: true });
  });
}

/** Spaces at the ends or doubled would not come back from a folded text. */
function isFoldable(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length > LONG_TEXT &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these need quotation marks
    !/^\s|\s$|\s\s|[\n\r\t\0-\x1f\x7f-\x9f\ufeff\u2028\u2029]/.test(value)
  );
}

function isWord(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[\w.-]+$/.test(value));
}
