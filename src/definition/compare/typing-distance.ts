/**
 * How many slips of the fingers lie between two words: a letter too many, forgotten, replaced, or
 * swapped with its neighbour (optimal string alignment). To replace a letter by one that is not
 * next to it on an AZERTY keyboard counts twice: that is seldom a slip, and often another word.
 * @example typingDistance('utlisez', 'utilisez') // => 1
 * @example typingDistance('ouitl', 'outil') // => 1
 * @example typingDistance('adapter', 'adopter') // => 2
 */
export function typingDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const above = rows[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + replacementCost(a[i - 1], b[j - 1]);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swap ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(replaced, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

const keyboard = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];

function replacementCost(one = '', other = ''): number {
  if (one === other) return 0;
  const [a, b] = [keyOf(one), keyOf(other)];
  const near = a && b && Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1;
  return near ? 1 : 2;
}

function keyOf(letter: string): { row: number; column: number } | undefined {
  const row = keyboard.findIndex((letters) => letters.includes(letter));
  const column = keyboard[row]?.indexOf(letter);
  return column === undefined ? undefined : { row, column };
}
