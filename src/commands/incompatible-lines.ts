/** Why a published figure cannot be what the text says, and what it could be: never that it is wrong. */
import { isIn, type Range } from '../exchange/published-figures/possible-counts.ts';
import { LARGEST_BASE } from '../exchange/published-figures/published-bilan.ts';
import type {
  FigureVerification,
  PossibleBase,
} from '../exchange/published-figures/verify-figure.ts';
import { counted, integer, percentage as percentageWords, ratio } from '../wording.ts';
import { MOST_SHOWN, rangesWords } from './possible-words.ts';

export function incompatibleLines(one: FigureVerification): readonly string[] {
  const { percentage, count } = one.figure;
  if (percentage === null) return [];
  const printed = percentageWords(percentage.units, percentage.decimals);
  return count === null ? withoutCount(one, printed) : withCount(one, count, printed);
}

function withCount(
  { tested, others, basesOfCount }: FigureVerification,
  count: number,
  printed: string,
): string[] {
  const possible = basesOfCount ? rangesWords(basesOfCount) : '';
  const named = [...tested, ...others].filter(({ count: base }) =>
    Object.values(basesOfCount ?? {}).some((range) => isIn(range, base)),
  );
  return [
    ...tested.slice(0, MOST_SHOWN).flatMap((base) => {
      const { half_up = '', truncated = '' } = base.value ?? {};
      const cut = truncated === half_up ? '' : ` (${truncated} par troncature)`;
      const words = rangesWords(base.counts);
      return [
        `${ratio(count, base.count)}${nameOf(base)} font ${half_up}${cut}.`,
        words === ''
          ? `Aucun effectif sur ${integer(base.count)} ne donne ${printed}, ni par arrondi ni par troncature.`
          : `Sur ${integer(base.count)}, l’effectif serait ${words}.`,
      ];
    }),
    possible === ''
      ? `Aucune base jusqu’à ${integer(LARGEST_BASE)} ne donne ${printed} avec ${counted(count, 'personne', 'personnes')}.`
      : `Avec ${counted(count, 'personne', 'personnes')}, la base serait ${possible}${named.length > 0 ? ` ; le fichier nomme ${named.map((base) => `${integer(base.count)}${nameOf(base)}`).join(' et ')}` : ''}.`,
  ];
}

function withoutCount({ figure, tested, others, nearest }: FigureVerification, printed: string) {
  const bases = tested
    .slice(0, MOST_SHOWN)
    .map((base) => `${integer(base.count)}${nameOf(base)}`)
    .join(' ni sur ');
  const elsewhere = others
    .map((base) => ({ base, words: rangesWords(base.counts) }))
    .filter(({ words }) => words !== '')
    .slice(0, MOST_SHOWN);
  const limit = figure.base === null ? `, jusqu’à ${integer(tested[0]?.count ?? 0)}` : '';
  const rounded = nearestWords(nearest.rounded, ({ half_up, half_even }) => half_up ?? half_even);
  const truncated = nearestWords(nearest.truncated, (counts) => counts.truncated);
  return [
    `Aucun effectif sur ${bases} ne donne ${printed}, ni par arrondi ni par troncature.`,
    ...elsewhere.map(
      ({ base, words }) => `Sur ${integer(base.count)}${nameOf(base)}, l’effectif serait ${words}.`,
    ),
    rounded === ''
      ? `Aucune base proche${limit} ne le donne par arrondi.`
      : `Bases les plus proches${limit}, par arrondi : ${rounded}.`,
    ...(truncated === '' ? [] : [`Par troncature : ${truncated}.`]),
  ];
}

/** « 227 (142 personnes), 219 (137) » */
function nearestWords(
  bases: readonly PossibleBase[],
  rangeOf: (counts: PossibleBase['counts']) => Range | null,
): string {
  return bases
    .map(({ count, counts }, index) => {
      const first = rangeOf(counts)?.first ?? 0;
      const words = index === 0 ? counted(first, 'personne', 'personnes') : integer(first);
      return `${integer(count)} (${words})`;
    })
    .join(', ');
}

function nameOf({ name }: PossibleBase): string {
  return name === null ? '' : ` (« ${name} »)`;
}
