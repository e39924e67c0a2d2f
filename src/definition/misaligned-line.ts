export interface Misaligned {
  /** 1-based. */
  readonly line: number;
  /** Spaces that it begins with. */
  readonly found: number;
  readonly expected: number;
}

/**
 * The line whose indentation is wrong, where a reader of YAML trips: that line, or the one after,
 * when it looks as if it belonged to a text.
 * @param line where the reader trips, from 1
 * @param column of that line, from 1
 * @returns undefined when the lines around do not say how many spaces it should have
 * @example misalignedLine(['- id: a', '   title: b', '  label: c'], 1, 7) // => { line: 2, found: 3, expected: 2 }
 * @example misalignedLine(['- id: a', ' title: b', '  label: c'], 2, 1) // => { line: 2, found: 1, expected: 2 }
 * @example misalignedLine(['a: b : c', 'd: e'], 1, 4) // => undefined
 */
export function misalignedLine(
  lines: readonly string[],
  line: number,
  column: number,
): Misaligned | undefined {
  const written = lines.flatMap((text, l) => (/^\s*(?:#|$)/.test(text) ? [] : [layout(text, l)]));
  const at = written.findIndex((one) => one.line === line);
  const here = written[at];
  if (!here) return undefined;
  if (column <= here.spaces + 1) return compared(written, at);
  const next = written[at + 1];
  return next && next.content > here.content ? compared(written, at + 1) : undefined;
}

interface Layout {
  readonly line: number;
  readonly spaces: number;
  readonly dashed: boolean;
  /** Where its key begins, dashes apart. */
  readonly content: number;
}

function layout(text: string, l: number): Layout {
  const spaces = /^ */.exec(text)?.[0].length ?? 0;
  const content = /^ *(?:- +)*/.exec(text)?.[0].length ?? 0;
  return { line: l + 1, spaces, dashed: content > spaces, content };
}

/** Told of one space only: of two or more, one cannot tell a slip from another block. */
function compared(written: readonly Layout[], at: number): Misaligned | undefined {
  const [before, here, after] = [written[at - 1], written[at], written[at + 1]];
  if (!here) return undefined;
  // A dash may begin a block, and then what precedes it is of another.
  const around = [after, here.dashed && !before?.dashed ? undefined : before].filter(
    (one) => one !== undefined,
  );
  const [near] = around.filter(({ content }) => Math.abs(content - here.content) === 1);
  if (!near || around.some(({ content }) => content === here.content)) return undefined;
  // As far from another block: nobody knows which of the two was meant.
  const other = 2 * here.content - near.content;
  const blocks = other < near.content ? written.slice(0, at) : around;
  const agree = around.length === 2 && around.every(({ content }) => content === near.content);
  if (!agree && blocks.some(({ content }) => content === other)) return undefined;
  const rare = ({ spaces }: Layout) => written.filter((one) => one.spaces === spaces).length;
  const [wrong, right] = near === before && rare(near) < rare(here) ? [near, here] : [here, near];
  const expected = wrong.spaces + right.content - wrong.content;
  return expected < 0 ? undefined : { line: wrong.line, found: wrong.spaces, expected };
}
