/** Whether chance alone would give a change between two editions, said plainly. */
import { change } from '../../statistics/change.ts';
import { roundedPoints } from '../../statistics/points-apart.ts';
import { rangeOfPoints } from '../../wording.ts';
import type { Difference, Figure } from '../figure.ts';
import type { EarlierFigure } from './earlier-edition.ts';

/** Of the p-value, below which chance alone is said not to be enough. */
const LEVEL = 0.05;

interface Chance {
  readonly change?: NonNullable<Difference['change']>;
  readonly reach: string;
}

/**
 * Nobody knows who answered both years: the responses do not say. The years count as independent.
 * @param invited persons asked in the earlier edition
 */
export function chanceOf(now: Figure, before: EarlierFigure, invited: number): Chance {
  if (now.kind === 'rate') {
    return { reach: 'Les deux taux sont des décomptes : il n’y a pas de hasard à écarter.' };
  }
  const { count, base, interval } = now;
  if (!interval || !before.isOfAll || before.base.count > invited) {
    return {
      reach:
        'La question n’était pas posée à tous, ou trop peu de personnes y ont répondu : on ne sait pas si le hasard seul donnerait un tel changement.',
    };
  }
  const found = change(
    { count: before.count, base: before.base.count, population: invited },
    { count, base: base.count, population: interval.population },
    null,
  );
  if (!found) return { reach: 'Personne n’a répondu à l’une des deux questions.' };
  const { low, high } = found.interval;
  const { test } = found;
  const printedRange = rangeOfPoints(roundedPoints(low * 100), roundedPoints(high * 100));
  const among = `Si les personnes dont on ne connaît pas la réponse ressemblaient aux autres, le changement parmi toutes les personnes invitées serait compris ${printedRange}. L’enquête ne permet pas de le vérifier.`;
  return {
    change: { low, high, printedRange, test: test && { method: test.method, pValue: test.pValue } },
    reach: `${verdictOf(test?.pValue, low, high)} ${among}`,
  };
}

function verdictOf(pValue: number | undefined, low: number, high: number): string {
  const isApart = low > 0 || high < 0;
  const isUnlikely = pValue === undefined ? isApart : pValue < LEVEL;
  if (isUnlikely && isApart) return 'Le hasard seul ne donnerait guère un tel changement.';
  if (!isUnlikely && !isApart) return 'Le hasard seul pourrait donner un tel changement.';
  return 'Ce changement est à la limite de ce que le hasard seul donnerait.';
}
