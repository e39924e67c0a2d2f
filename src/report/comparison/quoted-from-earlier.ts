/** Whether a number typed by hand, with a source, is one that an earlier edition published. */
import { typographic } from '../../wording.ts';
import type { EarlierEdition } from './earlier-edition.ts';

/** Whether a source speaks of that edition: its year, and its bilan or whoever published it. */
export function namesEarlier(source: string, { questionnaire }: EarlierEdition): boolean {
  const { edition, title, settings } = questionnaire;
  const { name, shortName } = settings.organisation;
  const words = plain(source);
  const isOfThatYear = words.split(/[^\p{L}\d-]+/u).includes(edition);
  const publishers = ['bilan', title, name, shortName].map(plain);
  return isOfThatYear && publishers.some((one) => words.includes(one));
}

/** True of words without a number too: there is nothing to check. */
export function isPublishedIn(typed: string, { figures }: EarlierEdition): boolean {
  const number = numberIn(typed);
  return (
    number === undefined ||
    [...figures.values()].some(
      ({ printed, count, base }) =>
        number === numberIn(printed) || number === `${count}` || number === `${base.count}`,
    )
  );
}

/** « 54,46% », « 244 »: the first number, with its sign and without spaces. */
function numberIn(text: string): string | undefined {
  return /\d[\d\s,.]*(?:%)?/.exec(text)?.[0].replace(/\s/g, '').replace(/[.,]$/, '');
}

function plain(text: string): string {
  return typographic(text).replaceAll("'", '’').replace(/\s+/g, ' ').toLowerCase();
}
