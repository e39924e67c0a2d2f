import fc from 'fast-check';
import type { FrameVariable } from '../../src/statistics/frame-cells.ts';
import type { MarginVariable } from '../../src/statistics/margins.ts';

/** Persons in two or three variables of two to four categories, some of whom answered. */
export function anyFrame(): fc.Arbitrary<readonly FrameVariable[]> {
  const sizes = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 });
  return sizes
    .chain((categories) => {
      const places = fc.tuple(...categories.map((count) => fc.nat(count - 1)));
      return fc.array(fc.record({ places, answered: fc.boolean() }), {
        minLength: 10,
        maxLength: 60,
      });
    })
    .filter((persons) => persons.some(({ answered }) => answered))
    .map((persons) => {
      const column = (among: typeof persons, i: number) => {
        return among.map(({ places }) => `c${places[i]}`);
      };
      const respondents = persons.filter(({ answered }) => answered);
      return (persons[0]?.places ?? []).map((_, i) => {
        return { name: `v${i}`, frame: column(persons, i), respondents: column(respondents, i) };
      });
    });
}

/** The margins of a frame, as raking takes them. */
export function marginsOf(variables: readonly FrameVariable[]): MarginVariable[] {
  return variables.map(({ name, frame, respondents }) => {
    const found = Map.groupBy(frame, (category) => category);
    const targets = new Map([...found].map(([category, { length }]) => [category, length]));
    return { name, categories: respondents, targets };
  });
}

/** The same respondents in another order: at place `i`, the one who was at `order[i]`. */
export function reordered(
  variables: readonly FrameVariable[],
  order: readonly number[],
): FrameVariable[] {
  return variables.map((one) => ({
    ...one,
    respondents: order.map((place) => one.respondents[place] ?? ''),
  }));
}

/** An order of so many, from chance. */
export function anyOrder(length: number): fc.Arbitrary<number[]> {
  const places = Array.from({ length }, (_, place) => place);
  return fc.shuffledSubarray(places, { minLength: length });
}
