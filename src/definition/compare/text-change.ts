/** How two versions of a text differ: by mistakes mended, by the year, by their words, in all. */
import type { Item, TextChange, TextDegree, TextPart } from './change.ts';
import { typoFault } from './typo.ts';
import { resemblance, stemsOf } from './words.ts';

/** What is known of the two editions when their texts are compared. */
export interface TextContext {
  /** Folded words of the newer questionnaire. */
  readonly stillUsed: ReadonlySet<string>;
  /** From the year of the older edition to that of the newer; absent: their names hold no year. */
  readonly years?: { readonly before: number; readonly after: number };
}

/** @returns no change at all, or the one */
export function textChange(
  part: TextPart,
  before: string | undefined,
  after: string | undefined,
  context: TextContext,
  item?: Item,
): readonly TextChange[] {
  if (before === after) return [];
  return [
    {
      kind: 'text',
      part,
      ...(item === undefined ? {} : { item }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      degree: degreeOf(before, after, context),
    },
  ];
}

function degreeOf(
  before: string | undefined,
  after: string | undefined,
  { stillUsed, years }: TextContext,
): TextDegree {
  if (before === undefined || after === undefined) return 'wording';
  if (typoFault(before, after, stillUsed) === undefined) return 'typo';
  if (years) {
    const moved = moveYears(before, years.before, years.after - years.before);
    if (moved !== before && typoFault(moved, after, stillUsed) === undefined) return 'year';
  }
  return resemblance(stemsOf(before), stemsOf(after)) === 0 ? 'unrelated' : 'wording';
}

/**
 * The text some years later: the year of the edition and its neighbours move, others stay.
 * @example moveYears('2020-2021, depuis 2015', 2021, 1) // => '2021-2022, depuis 2015'
 */
export function moveYears(text: string, year: number, difference: number): string {
  return text.replace(/(?<!\d)\d{4}(?!\d)/g, (written) =>
    Math.abs(Number(written) - year) <= 1 ? String(Number(written) + difference) : written,
  );
}

/**
 * The year in the name of an edition.
 * @example yearOf('2021') // => 2021
 * @example yearOf('pilote') // => undefined
 */
export function yearOf(edition: string): number | undefined {
  const found = /(?<!\d)[12]\d{3}(?!\d)/.exec(edition);
  return found ? Number(found[0]) : undefined;
}
