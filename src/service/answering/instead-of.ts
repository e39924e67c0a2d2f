/** What is said where the page that was asked for cannot be shown. */
import type { LinkPhase } from '../../campaign/edition.ts';
import { resultsWords } from '../../rendering/form/results-words.ts';
import type { StoredEdition } from '../../store/editions.ts';
import { dateAndTime } from '../../wording.ts';
import { type Message, messages } from '../messages.ts';
import type { Visit } from './visit.ts';

/**
 * @param posted something was sent that could not be taken
 * @param copied a copy of what was sent in an anonymous edition is still in memory
 */
export function insteadOf(
  { phase, edition, links, response, key }: InsteadOf,
  posted: boolean,
  copied = false,
): Message {
  const { settings } = edition.questionnaire;
  const told = (message: Message) => (posted ? notTaken(message) : message);
  switch (phase) {
    case 'declined':
      return told(messages.declined(links.ownData));
    case 'answered':
      return told(messages.answered(resultsWords(settings), copied ? links.receipt : undefined));
    case 'key_missing':
    case 'not_open_yet':
      return told(insteadOfEdition(phase, edition));
    default: {
      if (posted) return messages.closedMeanwhile;
      const isReadable = key !== undefined && response.state === 'sent';
      return insteadOfEdition('closed', edition, isReadable ? links.receipt : undefined);
    }
  }
}

/** The same, to who has just sent something: it is lost, and that must be said. */
function notTaken(message: Message): Message {
  const [first = '', ...rest] = message.paragraphs;
  const lost = 'Ce que vous venez d’envoyer n’a pas été enregistré.';
  const status = message.status === 200 ? 409 : message.status;
  return { ...message, status, paragraphs: [lost, first, ...rest] };
}

/**
 * What keeps everybody from answering, whosever link it is.
 * @param receipt where what was sent can still be read
 */
export function insteadOfEdition(
  phase: 'key_missing' | 'not_open_yet' | 'closed',
  { questionnaire, opens }: StoredEdition,
  receipt?: string,
): Message {
  const { settings } = questionnaire;
  if (phase === 'key_missing') return messages.keyMissing(settings.contact.email);
  if (phase === 'not_open_yet') return messages.notOpenYet(dateAndTime(opens ?? ''));
  return messages.closed(resultsWords(settings), receipt);
}

type InsteadOf = Pick<Visit, 'edition' | 'links' | 'response' | 'key'> & {
  readonly phase: LinkPhase;
};
