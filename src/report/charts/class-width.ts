/** The place of a value among the classes `[k·width, (k+1)·width[`. */
export function classOf(value: number, width: number): number {
  // 0.3 / 0.1 is 2.9999999999999996: what is a whole number of widths but for that is one.
  return Math.floor(Number((value / width).toFixed(9)));
}

/** How many classes hold these numbers, from zero or from the smallest where that is negative. */
export function classCount(numbers: readonly number[], width: number): number {
  return classOf(Math.max(0, ...numbers), width) - classOf(Math.min(0, ...numbers), width) + 1;
}

/** The smallest of 1, 2, 5, 10, 20… that makes 25 classes at most. */
export function classWidth(numbers: readonly number[]): number {
  const span = Math.max(0, ...numbers) - Math.min(0, ...numbers);
  let width = 1;
  for (let step = 0; span / width > 24; step++) width *= step % 3 === 1 ? 2.5 : 2;
  return width;
}
