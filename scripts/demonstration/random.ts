/**
 * A stream of numbers in [0, 1[ that is the same on every machine: integer operations only, and
 * one stream per purpose, so that a change in one place moves nothing elsewhere.
 */
export type Random = () => number;

/** The generator mulberry32, seeded with a hash (FNV-1a) of the purpose. */
export function randomFor(purpose: string): Random {
  let state = 0x811c9dc5;
  for (const character of purpose) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Highest score first; equals keep their order. */
export function ranked<T>(items: readonly T[], score: (item: T) => number): T[] {
  const scored = items.map((item) => ({ item, score: score(item) }));
  return scored.sort((a, b) => b.score - a.score).map(({ item }) => item);
}

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  return ranked(items, () => random());
}

export function oneOf<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
}

/** Order of code units, the same in every locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
