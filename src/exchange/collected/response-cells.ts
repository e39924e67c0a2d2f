/** What a cell says of the response itself: whether it was sent, on which day, by whom (roughly). */
import type { FrameCategory, FrameVariable } from '../../definition/questionnaire.ts';
import { plainWords } from './plain-words.ts';

const words = (list: string) => new Set(list.split('|').map(plainWords));
const sent = words(
  'envoyée|envoyé|terminée|terminé|complète|complet|completed|complete|finished|submitted|sent|oui|yes|y|1|true|vrai',
);
const draft = words(
  'brouillon|incomplète|incomplet|incomplete|en cours|partielle|partiel|partial|in progress|draft|started|non|no|n|0|false|faux',
);

/**
 * @example stateOf('Terminé') // => 'sent'
 * @example stateOf('En cours') // => 'draft'
 */
export function stateOf(cell: string): 'sent' | 'draft' | undefined {
  const said = plainWords(cell);
  return sent.has(said) ? 'sent' : draft.has(said) ? 'draft' : undefined;
}

/** What LimeSurvey writes for a response that was sent on a day it did not note. */
const NO_DAY = '1980-01-01';

/**
 * The day of a date, with or without a time behind; null: there was one, and it was not noted.
 * @example dayOf('14/06/2025 09:33') // => '2025-06-14'
 * @example dayOf('2025-06-14T09:33:12Z') // => '2025-06-14'
 * @example dayOf('1980-01-01 00:00:00') // => null
 * @example dayOf('31/06/2025') // => undefined
 */
export function dayOf(cell: string): string | null | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ,].*)?$/.exec(cell);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,].*)?$/.exec(cell);
  const [year, month, day] = iso ? iso.slice(1) : (french?.slice(1).reverse() ?? []);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (written === NO_DAY) return null;
  const time = Date.parse(`${written}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
  return exists ? written : undefined;
}

/** The coarse category of a value: one of those that the questionnaire lists, its id or label. */
export function frameCategory(
  { categories }: FrameVariable,
  value: string,
): FrameCategory | undefined {
  const words = plainWords(value);
  const is = (text: string) => plainWords(text) === words;
  return (
    categories.find(({ values }) => values.some(is)) ??
    categories.find(({ id, label }) => is(id) || is(label))
  );
}
