/**
 * An order of the rows and columns of a table that depends on what they hold and not on how they
 * came: what is hidden must not change when two categories change places. Rows are told apart by
 * what they hold in which columns, columns by what they hold in which rows, in turns; those that
 * are still alike keep their order.
 * @param tokens what each cell is, as text, rows of the same length
 * @param rowTokens what each row is besides
 * @param columnTokens what each column is besides
 * @returns the positions of the rows, and of the columns, in that order
 * @source refinement of colours (Weisfeiler and Leman 1968)
 * @example canonicalOrder([['9', '1'], ['2', '1']], ['', ''], ['', '']) // => { rows: [1, 0], columns: [1, 0] }
 */
export function canonicalOrder(
  tokens: readonly (readonly string[])[],
  rowTokens: readonly string[],
  columnTokens: readonly string[],
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const turned = columnTokens.map((_, column) => tokens.map((row) => row[column] ?? ''));
  let columns = ranks(columnTokens);
  let rows = ranks(rowTokens);
  for (let turn = 0; turn < TURNS; turn += 1) {
    rows = ranks(described(tokens, rows, columns));
    columns = ranks(described(turned, columns, rows));
  }
  return { rows: sortedBy(rows), columns: sortedBy(columns) };
}

/** Each turn tells more apart; tables that need more than these are puzzles. */
const TURNS = 3;

/** Each line by its own rank, and by what it holds in lines of which rank across. */
function described(
  lines: readonly (readonly string[])[],
  own: readonly number[],
  across: readonly number[],
): string[] {
  return lines.map((line, order) => {
    const held = line.map((token, place) => `${across[place]}:${token}`).sort();
    return [own[order], ...held].join(' ');
  });
}

function ranks(tokens: readonly string[]): readonly number[] {
  const sorted = [...new Set(tokens)].sort();
  const places = new Map(sorted.map((token, place) => [token, place]));
  return tokens.map((token) => places.get(token) ?? 0);
}

function sortedBy(keys: readonly number[]): readonly number[] {
  return [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}
