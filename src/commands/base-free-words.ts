/** Of what a percentage may be one, where the bilan gives neither count nor base. */
import { MOST_COMMON } from '../exchange/published-figures/common-bases.ts';
import { type BilanVerification, ofVerdict } from '../exchange/published-figures/verify-bilan.ts';
import type { FigureVerification } from '../exchange/published-figures/verify-figure.ts';
import { integer } from '../wording.ts';
import { ruleWords } from './possible-words.ts';

/** « sur 12, 19, 24… (par troncature, sur 7, 12, 19…) »: the smallest, by both rules where they differ. */
export function smallestBasesWords({ nearest }: FigureVerification): string {
  const [rounded, truncated] = [nearest.rounded, nearest.truncated].map((bases) =>
    bases.map(({ count }) => integer(count)).join(', '),
  );
  if (!rounded && !truncated) return 'sur aucune petite base';
  if (rounded === truncated) return `sur ${rounded}…`;
  const cut = `${ruleWords.truncated}, ${truncated ? `sur ${truncated}…` : 'sur aucune petite base'}`;
  return rounded ? `sur ${rounded}… (${cut})` : cut;
}

const MOST_SHOWN = 10;

/** Of all of them at once, where there are several. */
export function commonBaseLines({
  commonBases,
  commonTruncated,
  figures,
}: BilanVerification): string[] {
  if (ofVerdict(figures, 'no_base').length < 2) return [];
  const lists = [
    [ruleWords.half_up, commonBases],
    [ruleWords.truncated, commonTruncated],
  ] as const;
  const possible = lists
    .filter(([, bases]) => bases.length > 0)
    .map(([rule, bases]) => {
      const shown = bases.slice(0, MOST_SHOWN).map(integer).join(', ');
      return `${rule}, sur ${shown}${bases.length > MOST_SHOWN ? '…' : ''} personnes`;
    });
  return possible.length === 0
    ? [
        `  Aucune base jusqu’à ${integer(MOST_COMMON)} personnes ne les permet tous à la fois, ni par arrondi ni par troncature.`,
      ]
    : [`  Tous à la fois, ils sont possibles ${possible.join(' ; ')}.`];
}
