/**
 * Milliseconds of adjusting 20 000 respondents to three margins, beside what one pass over the same
 * respondents and margins takes: each pass of raking is one such.
 */
import type { MarginVariable } from '../../src/statistics/margins.ts';
import { rake } from '../../src/statistics/rake.ts';
import { randomFor } from '../demonstration/random.ts';

const PERSONS = 45_000;
const RESPONDENTS = 20_000;
const CATEGORIES = { department: 12, type: 5, size: 4 };
const RUNS = 21;

/** The rare categories answer less, and each variable says something of the others. */
function margins(): readonly MarginVariable[] {
  const random = randomFor('raking');
  const persons = Array.from({ length: PERSONS }, () => {
    const inclination = random();
    const places = Object.values(CATEGORIES).map((categories) => {
      return Math.floor(categories * random() * (inclination + random()) * 0.5);
    });
    const rarity = places.reduce((sum, place) => sum + place, 0);
    return { places, score: random() - rarity / 30 };
  });
  const answered = persons.toSorted((a, b) => b.score - a.score).slice(0, RESPONDENTS);
  return Object.keys(CATEGORIES).map((name, i) => {
    const everybody = Map.groupBy(persons, ({ places }) => `${name} ${places[i]}`);
    return {
      name,
      categories: answered.map(({ places }) => `${name} ${places[i]}`),
      targets: new Map([...everybody].map(([category, { length }]) => [category, length])),
    };
  });
}

function medianTime(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return times.toSorted((a, b) => a - b)[(RUNS - 1) / 2] ?? Number.NaN;
}

const variables = margins();
const raked = rake(variables);
if (raked.kind !== 'calibration') throw new Error(JSON.stringify(raked.problems));
const milliseconds = medianTime(() => rake(variables));
const pass = medianTime(() => {
  for (const { categories } of variables) {
    const sums = new Map<string, number>();
    for (const category of categories) sums.set(category, (sums.get(category) ?? 0) + 1);
  }
});
process.stdout.write(
  `raking 20 000 on three margins (< 100 ms)     ${milliseconds.toFixed(1)} ms   a pass of counting: ${pass.toFixed(1)} ms, ratio ${(milliseconds / pass).toFixed(1)}\n`,
);
