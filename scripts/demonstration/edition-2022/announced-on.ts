/** From early July to late spring: share of the people below which, first day, days. */
const waves: readonly (readonly [number, string, number])[] = [
  [0.16, '2021-06-21', 16],
  [0.46, '2021-09-01', 24],
  [0.7, '2021-10-01', 45],
  [0.8, '2021-12-01', 16],
  [0.87, '2022-01-03', 26],
  [1, '2022-02-01', 110],
];

/** Half of the people give the first of a month, as the question allows, the others a weekday. */
export function announcedOn(share: number, rank: number): string {
  const index = waves.findIndex(([limit]) => share < limit);
  const [limit, first, days] = waves[index] ?? [1, '2022-02-01', 110];
  const start = waves[index - 1]?.[0] ?? 0;
  const within = Math.floor(((share - start) / (limit - start)) * days);
  const day = new Date(Date.parse(first) + within * 86_400_000);
  if (rank % 2 === 0 && day.getUTCMonth() !== 5) day.setUTCDate(1);
  else if (isWeekend(day)) day.setUTCDate(Math.max(1, day.getUTCDate() - 2));
  return day.toISOString().slice(0, 10);
}

function isWeekend(day: Date): boolean {
  return day.getUTCDay() % 6 === 0;
}
