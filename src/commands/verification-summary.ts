/** How many published figures hold, and what that proves. */
import type { Comparison } from '../exchange/published-figures/compare-with-ours.ts';
import { type BilanVerification, ofVerdict } from '../exchange/published-figures/verify-bilan.ts';
import type { Verdict } from '../exchange/published-figures/verify-figure.ts';
import { counted, integer } from '../wording.ts';

/** @param comparisons undefined when our figures were not given */
export function summaryLines(
  { figures, questions }: BilanVerification,
  comparisons: readonly Comparison[] | undefined,
): string[] {
  const count = (verdict: Verdict) => ofVerdict(figures, verdict).length;
  const [without, unprinted] = [count('no_base'), count('not_printed')];
  const parts = [
    counted(count('compatible'), 'compatible', 'compatibles'),
    counted(count('incompatible'), 'incompatible', 'incompatibles'),
    ...(without > 0 ? [`${integer(without)} sans effectif ni base`] : []),
    ...(unprinted > 0 ? [counted(unprinted, 'non imprimé', 'non imprimés')] : []),
  ];
  const unproved = figures.filter(
    ({ verdict, provesNothing }) => verdict === 'compatible' && provesNothing,
  ).length;
  const implied = figures.some(({ figure }) => figure.percentage && figure.printed === null);
  const refused = ofVerdict(questions, 'incompatible').length;
  const doubts = count('incompatible') + refused > 0;
  return [
    `${counted(figures.length, 'chiffre', 'chiffres')} : ${parts.join(', ')}.`,
    ...(questions.length > 0
      ? [
          `${counted(questions.length, 'question', 'questions')} à choix unique, dont ${counted(refused, 'incompatible', 'incompatibles')}.`,
        ]
      : []),
    ...(doubts
      ? [
          'Incompatible ne veut pas dire faux : l’effectif ou la base peuvent être autres que ceux du texte.',
        ]
      : []),
    ...(implied
      ? ['Entre parenthèses : un pourcentage que le texte laisse déduire sans l’imprimer.']
      : []),
    ...(unproved > 0
      ? [
          `Être compatible ne prouve rien pour ${integer(unproved)} d’entre eux : avec si peu de décimales, tout pourcentage est possible sur une base aussi grande.`,
        ]
      : []),
    ...(comparisons ? [comparisonWords(comparisons)] : []),
  ];
}

function comparisonWords(comparisons: readonly Comparison[]): string {
  if (comparisons.length === 0) {
    return 'Aucun chiffre n’a de clé « ours » : il n’y a rien à comparer aux nôtres.';
  }
  const equal = comparisons.filter((one) => one.equal).length;
  const rest = comparisons.length - equal;
  return `Comparés aux nôtres : ${counted(equal, 'égal', 'égaux')}, ${counted(rest, 'différent', 'différents')}.`;
}
