/** On which counts and bases a published percentage is possible, in French. */
import { type ByRule, isIn, type Range } from '../exchange/published-figures/possible-counts.ts';
import { LARGEST_BASE } from '../exchange/published-figures/published-bilan.ts';
import type {
  FigureVerification,
  PossibleBase,
} from '../exchange/published-figures/verify-figure.ts';
import type { RoundingRule } from '../statistics/rounding.ts';
import { counted, integer, ratio } from '../wording.ts';

export const ruleWords: Readonly<Record<RoundingRule, string>> = {
  half_up: 'par arrondi',
  half_even: 'par arrondi au pair',
  truncated: 'par troncature',
};

/** Bases listed for one figure. */
export const MOST_SHOWN = 3;

/** Of a compatible figure: the counts that it may come from. */
export function possibleWords(one: FigureVerification): string {
  const { figure, rules, tested, basesOfCount } = one;
  const { count } = figure;
  if (count === null) {
    return tested
      .flatMap((base) => countWords(base) ?? [])
      .slice(0, MOST_SHOWN)
      .join(' ; ');
  }
  const only = rules.includes('half_up')
    ? ''
    : `, ${rules.map((rule) => ruleWords[rule]).join(' ou ')} seulement`;
  const fitting = tested.filter(({ counts }) => rules.some((rule) => isIn(counts[rule], count)));
  if (fitting.length > 0) {
    return `${fitting.map((base) => ratio(count, base.count)).join(' ; ')}${only}`;
  }
  const bases = basesOfCount && rangesWords(basesOfCount);
  return `${counted(count, 'personne', 'personnes')} sur ${bases}`;
}

/** « 102 ou 103 sur 244 (par troncature, 103 ou 104) »; undefined when no count will do. */
function countWords({ count, counts }: PossibleBase): string | undefined {
  const words = rangesWords(counts, ` sur ${integer(count)}`);
  return words === '' ? undefined : words;
}

/**
 * What rounding allows, then what other rules allow if it is something else; empty when none does.
 * @param behind words behind the first of them
 */
export function rangesWords(ranges: ByRule<Range | null>, behind = ''): string {
  const { half_up, half_even, truncated } = ranges;
  const told: [RoundingRule, Range][] = half_up ? [['half_up', half_up]] : [];
  if (half_even && !isSame(half_even, half_up)) told.push(['half_even', half_even]);
  if (truncated && !isSame(truncated, half_up)) told.push(['truncated', truncated]);
  const [first, ...others] = told.map(([rule, range], index) => {
    const words = `${rangeWords(range)}${index === 0 ? behind : ''}`;
    return rule === 'half_up' ? words : `${ruleWords[rule]}, ${words}`;
  });
  if (first === undefined) return '';
  return others.length === 0 ? first : `${first} (${others.join(' ; ')})`;
}

function rangeWords({ first, last }: Range): string {
  if (last === LARGEST_BASE) return `${integer(first)} ou plus`;
  if (first === last) return integer(first);
  return last === first + 1
    ? `${integer(first)} ou ${integer(last)}`
    : `de ${integer(first)} à ${integer(last)}`;
}

function isSame(a: Range, b: Range | null): boolean {
  return a.first === b?.first && a.last === b.last;
}
