/** What a person wants to know before beginning, each in a line. */
import { privacyOf } from '../../definition/privacy.ts';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { counted, dateAndTime, typographic } from '../../wording.ts';
import { keptInShort } from './confidentiality-words.ts';
import { readersInShort } from './readers-words.ts';

/** @param closes local minute; null when the edition has no closing date */
export function welcomeFacts(
  { settings, frame }: Pick<Questionnaire, 'settings' | 'frame'>,
  closes: string | null,
): readonly { readonly term: string; readonly text: string }[] {
  return [
    { term: 'Durée', text: `${counted(settings.durationMinutes, 'minute', 'minutes')} environ` },
    ...(closes === null ? [] : [{ term: 'Date limite', text: dateAndTime(closes) }]),
    { term: 'Facultatif', text: 'Aucune question n’est obligatoire' },
    { term: 'Ce qui est gardé', text: keptInShort({ settings, frame }) },
    { term: 'Qui lit', text: readersInShort(privacyOf(settings)) },
  ].map(({ term, text }) => ({ term, text: typographic(text) }));
}
