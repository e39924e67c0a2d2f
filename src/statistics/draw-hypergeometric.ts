/**
 * A number from the hypergeometric distribution, by inversion from its mode outwards: a few steps,
 * whatever the population. It checks nothing, being called for every cell of every random table.
 *   log P(x) = log(marked! (population - marked)! drawn! (population - drawn)! / population!)
 *     - log(x! (marked - x)! (drawn - x)! (population - marked - drawn + x)!)
 * @param population persons
 * @param marked persons who hold the answer, at most `population`
 * @param drawn persons drawn, at most `population`
 * @param uniform gives random numbers in 0..1, 1 excluded
 * @param logFactorials of 0 up to `population`
 * @returns marked persons among those drawn
 * @source Patefield 1981, algorithm AS 159, which draws the cells of a table so
 * @example drawHypergeometric(2, 1, 1, () => 0.75, [0, 0, Math.log(2)]) // => 0
 */
export function drawHypergeometric(
  population: number,
  marked: number,
  drawn: number,
  uniform: () => number,
  logFactorials: ArrayLike<number>,
): number {
  const unmarked = population - marked;
  const lowest = Math.max(0, drawn - unmarked);
  const highest = Math.min(drawn, marked);
  if (lowest === highest) return lowest;
  const log = (value: number) => logFactorials[value] as number;
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (population + 2));
  const atMode = Math.exp(
    log(marked) +
      log(unmarked) +
      log(drawn) +
      log(population - drawn) -
      log(population) -
      log(mode) -
      log(marked - mode) -
      log(drawn - mode) -
      log(unmarked - drawn + mode),
  );
  let left = uniform() - atMode;
  let [below, above] = [mode, mode];
  let [densityBelow, densityAbove] = [atMode, atMode];
  while (left >= 0 && (below > lowest || above < highest)) {
    if (above < highest) {
      densityAbove *=
        ((marked - above) * (drawn - above)) / ((above + 1) * (unmarked - drawn + above + 1));
      above += 1;
      left -= densityAbove;
      if (left < 0) return above;
    }
    if (below > lowest) {
      densityBelow *=
        (below * (unmarked - drawn + below)) / ((marked - below + 1) * (drawn - below + 1));
      below -= 1;
      left -= densityBelow;
      if (left < 0) return below;
    }
  }
  return mode;
}
