import { commonLines } from './common-lines.ts';

/**
 * The changes from one text to another, made to a third that says the same as the first with
 * another layout: its lines stay wherever nothing changed. Where a change and a matter of layout
 * overlap, the changed text stands.
 * @example mergeLines(['a  # note', 'b'], ['a', 'b'], ['a', 'c']) // => ['a  # note', 'c']
 */
export function mergeLines(
  laidOut: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[] {
  const changes = hunksOf(before, after);
  const layout = hunksOf(before, laidOut).filter(
    (own) => !changes.some((change) => overlap(own, change)),
  );
  const merged: string[] = [];
  let line = 0;
  for (const { start, end, lines } of [...changes, ...layout].toSorted(inOrder)) {
    merged.push(...before.slice(line, start), ...lines);
    line = end;
  }
  return [...merged, ...before.slice(line)];
}

/** Lines of the first text, from `start` to before `end`, and what stands there in the second. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [start, from] = [0, 0];
  for (const [line, other] of [...commonLines(before, after), [before.length, after.length]]) {
    if (line === undefined || other === undefined) continue;
    if (line > start || other > from) {
      hunks.push({ start, end: line, lines: after.slice(from, other) });
    }
    [start, from] = [line + 1, other + 1];
  }
  return hunks;
}

/** Hunks that only touch are apart; two insertions at one place are not. */
function overlap(a: Hunk, b: Hunk): boolean {
  const isSame = a.start === b.start && a.end === b.end;
  return isSame || (a.start < b.end && b.start < a.end);
}

function inOrder(a: Hunk, b: Hunk): number {
  return a.start - b.start || a.end - b.end;
}
