/** Labels of one rank in a row, with the short word that stands before them. */
import { capitalised } from '../../wording.ts';
import { beforeLabel, isPreposition, type ShortWord } from './before-label.ts';

/**
 * @param labels as they stand within a sentence; at least one
 * @returns what stands before the first label, and the labels: each between quotation marks where
 * one of them would not be told from the list
 * @example listOfLabels(['le courriel', 'un blog'], { after: 'de' }) // => ['du ', 'courriel et d’un blog']
 * @example listOfLabels(['dés', 'jeux, cartes'], {}) // => ['', '« dés » et « jeux, cartes »']
 */
export function listOfLabels(
  labels: readonly string[],
  {
    after,
    capital = false,
  }: { readonly after?: ShortWord | undefined; readonly capital?: boolean | undefined },
): readonly [string, string] {
  const isUnclear = labels.length > 1 && labels.some((label) => /,| (?:et|ou) /.test(label));
  const parts = labels.map((label, index) => {
    const [before, rest] =
      after && (index === 0 || isPreposition(after)) ? beforeLabel(after, label) : ['', label];
    const opens = capital && index === 0;
    const [opening, words] = !opens
      ? [before, rest]
      : before === ''
        ? ['', capitalised(rest)]
        : [capitalised(before), rest];
    return [opening, isUnclear ? `« ${words} »` : words] as const;
  });
  const [[opening, first] = ['', ''] as const, ...others] = parts;
  const [last, ...between] = others.map((part) => part.join('')).toReversed();
  const listed = [first, ...between.toReversed()].join(', ');
  return [opening, last === undefined ? listed : `${listed} et ${last}`];
}
