import fc from 'fast-check';
import type { Group } from '../../src/statistics/difference.ts';

/** A population of whom somebody answered. */
export function anyGroup(): fc.Arbitrary<Group> {
  return fc
    .integer({ min: 1, max: 2000 })
    .chain((population) =>
      fc
        .integer({ min: 1, max: population })
        .chain((base) =>
          fc.integer({ min: 0, max: base }).map((count) => ({ count, base, population })),
        ),
    );
}
