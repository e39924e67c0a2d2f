/** The responses of a file beside those that the edition holds. */
import { type EditionKey, responseId } from '../../campaign/identity.ts';
import type { Invitee } from '../../campaign/invitee.ts';
import { canonicalJson } from '../../definition/freeze.ts';
import type { Response } from '../../form/response.ts';
import type { CollectedResponse } from '../responses-json.ts';
import type { AssembledResponses } from './to-responses.ts';

/** How many are what. */
export interface ImportOutcome {
  /** Sent and complete, new. */
  readonly sent: number;
  /** Begun and not sent, new. */
  readonly drafts: number;
  /** Stored by an earlier import, just the same. */
  readonly already: number;
  /** The same rows as an earlier import stored, now read otherwise. */
  readonly reread: number;
  /** The same rows as an earlier import stored, of which no answer is left. */
  readonly emptied: number;
  /** A number that an earlier import stored with other answers, which stay. */
  readonly changed: number;
  /** Of earlier imports, and not in this file. */
  readonly absent: number;
  /** Given in the form. */
  readonly ofForm: number;
  readonly invited: number;
  /** Sent, in all, once these are stored. */
  readonly sentInAll: number;
}

export interface StoredComparison {
  /** To be added. */
  readonly fresh: readonly CollectedResponse[];
  /** To be put in the place of what the same rows were read as. */
  readonly reread: readonly CollectedResponse[];
  /** Ids of those to be removed. */
  readonly emptied: readonly string[];
  /** Of earlier imports, and not in this file. */
  readonly absent: readonly CollectedResponse[];
  readonly outcome: ImportOutcome;
}

type Compared = Pick<AssembledResponses, 'responses' | 'lines' | 'isNumbered'>;

/**
 * A row without a number is its cells: where it is read otherwise than before, the reading has
 * changed, and the new one counts. Behind a number the row itself may have changed, or be that of
 * another survey: what was stored first stays.
 */
export function compareStored(
  { responses, lines, isNumbered }: Compared,
  stored: readonly CollectedResponse[],
  invitees: readonly Pick<Invitee, 'id'>[],
  key: EditionKey,
): StoredComparison {
  const known = new Map(stored.map((response) => [response.id, response]));
  const read = new Set(responses.map(({ id }) => id));
  const formIds = new Set(invitees.map(({ id }) => responseId(key, id)));
  const [ofForm, imported] = [true, false].map((form) =>
    stored.filter(({ id }) => formIds.has(id) === form),
  ) as [CollectedResponse[], CollectedResponse[]];
  const said = isNumbered ? answersSaid : everythingSaid;
  const fresh = responses.filter(({ id }) => !known.has(id));
  const altered = responses.filter((response) => {
    const before = known.get(response.id);
    return before !== undefined && said(before) !== said(response);
  });
  const blank = imported.filter(({ id }) => lines.has(id) && !read.has(id)).map(({ id }) => id);
  const absent = imported.filter(({ id }) => !lines.has(id));
  const [reread, emptied] = isNumbered ? [[], []] : [altered, blank];
  const gone = new Set([...reread.map(({ id }) => id), ...emptied]);
  const after = [...stored.filter(({ id }) => !gone.has(id)), ...reread, ...fresh];
  const outcome: ImportOutcome = {
    sent: count(fresh, 'sent'),
    drafts: count(fresh, 'draft'),
    already: responses.length - fresh.length - altered.length,
    reread: reread.length,
    emptied: emptied.length,
    changed: isNumbered ? altered.length + blank.length : 0,
    absent: absent.length,
    ofForm: ofForm.length,
    invited: invitees.length,
    sentInAll: count(after, 'sent'),
  };
  return { fresh, reread, emptied, absent, outcome };
}

function count(responses: readonly Response[], state: Response['state']): number {
  return responses.filter((response) => response.state === state).length;
}

function answersSaid({ state, answers }: CollectedResponse): string {
  return canonicalJson({ state, answers });
}

function everythingSaid(response: CollectedResponse): string {
  const { state, answers, stepsDisplayed, frame, updatedOn } = response;
  return canonicalJson({ state, answers, stepsDisplayed, frame, updatedOn });
}
