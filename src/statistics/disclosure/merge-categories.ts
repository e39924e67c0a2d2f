/** Categories that a plan wants counted as one. */
export interface Merge {
  readonly into: string;
  readonly of: readonly string[];
}

/** Counts by category: one row each, of one number or several. */
export interface CategoryRows {
  readonly categories: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/**
 * A table whose declared categories are counted as one, so that none is too small to be published.
 * Only for categories that nobody is in twice; for choices ticked together, `countUnion` counts.
 * @param table counts of persons by category
 * @param merges which categories become one, each category in one merge at most
 * @returns the rows summed, in the place of the first category of each merge
 * @throws RangeError on an unknown category, one in two merges, or a name taken: whoever reads the
 *   plan has said so before
 * @example mergeCategories({ categories: ['a', 'b', 'c'], counts: [[3, 1], [8, 9], [2, 2]] }, [{ into: 'a_c', of: ['a', 'c'] }]) // => { categories: ['a_c', 'b'], counts: [[5, 3], [8, 9]] }
 */
export function mergeCategories(
  { categories, counts }: CategoryRows,
  merges: readonly Merge[],
): CategoryRows {
  const names = namesAfter(categories, merges);
  const merged = new Map<string, readonly number[]>();
  counts.forEach((row, order) => {
    const name = names[order] ?? '';
    const before = merged.get(name);
    merged.set(name, before === undefined ? row : row.map((count, i) => count + (before[i] ?? 0)));
  });
  return { categories: [...merged.keys()], counts: [...merged.values()] };
}

function namesAfter(categories: readonly string[], merges: readonly Merge[]): readonly string[] {
  const merged = merges.flatMap(({ of }) => of);
  const odd = merged.find((category, order) => {
    return !categories.includes(category) || merged.indexOf(category) !== order;
  });
  if (odd !== undefined) throw new RangeError(`category "${odd}" is unknown, or merged twice`);
  const left = categories.filter((category) => !merged.includes(category));
  const names = [...left, ...merges.map(({ into }) => into)];
  if (new Set(names).size !== names.length) throw new RangeError('two categories of one name');
  return categories.map(
    (category) => merges.find(({ of }) => of.includes(category))?.into ?? category,
  );
}
