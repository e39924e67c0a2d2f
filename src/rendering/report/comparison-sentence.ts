/** What tests say of a breakdown, as a sentence that claims no more than they do. */
import type { Breakdown, Comparison } from '../../report/breakdowns/breakdown.ts';
import { capitalised, paddedDecimal, probability } from '../../wording.ts';

/** Of the corrected p-value, below which a difference is said to be one. */
export const LEVEL = 0.05;

type NamedTest = Comparison & { readonly name: string };

/** @returns none where nothing was tested */
export function comparisonSentence({ items }: Breakdown): readonly string[] {
  const tests = items.flatMap((item) =>
    item.comparisons.map((test) => ({ ...test, name: nameOf(item.label, test.choice) })),
  );
  const [only] = tests;
  if (!only) return [];
  const isRanking = items.some(({ rows }) => rows.some(({ isFirst }) => isFirst));
  const what = isRanking ? 'les choix classés, à quelque rang que ce soit,' : 'les réponses';
  const untested = isRanking ? ' Les lignes « en premier » ne sont pas comparées.' : '';
  const differ = `${capitalised(what)} diffèrent ${apart}`;
  const differing = tests.filter(({ pValue }) => pValue < LEVEL);
  if (differing.length === 0) {
    return [`Rien ne montre que ${what} diffèrent ${apart} (${strength(tests)}).${untested}`];
  }
  if (only.name === '') return [`${differ} (${strength(tests)}).`];
  const named = differing.map((test) => `${test.name} (${strength([test])})`);
  const rest = differing.length < tests.length ? ' Rien ne le montre pour le reste.' : '';
  return [`${differ} pour ${named.join(', ')}.${rest}${untested}`];
}

const apart = 'd’une catégorie à l’autre';

/** Of several tests, those that would show a difference best. */
function strength(tests: readonly NamedTest[]): string {
  const least = probability(Math.min(...tests.map(({ pValue }) => pValue)));
  const most = paddedDecimal(Math.max(...tests.map(({ cramersV }) => cramersV)), 2);
  const [p, v] = tests.length > 1 ? ['plus petit p', 'plus grand V'] : ['p', 'V'];
  const sign = least.startsWith('<') ? '' : '= ';
  return `${p} corrigé ${sign}${least} ; ${v} de Cramér = ${most}`;
}

function nameOf(...labels: readonly (string | undefined)[]): string {
  return labels.flatMap((label) => (label === undefined ? [] : [`« ${label} »`])).join(', ');
}
