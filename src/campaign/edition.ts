/** The life of an edition: opened once, closed once, and open to answers in between. */
import { instantOf } from './local-time.ts';

export interface EditionState {
  readonly state: 'open' | 'closed';
  readonly timeZone: string;
  /** Local minutes, `2021-06-01T08:00`; null: no such limit. */
  readonly opens: string | null;
  readonly closes: string | null;
}

export type Phase = 'not_open_yet' | 'open' | 'closed';

/**
 * What a link is good for. Without its key an open edition can neither find responses again nor
 * take any; the link of an anonymous edition serves once; who declined is asked nothing.
 */
export type LinkPhase = Phase | 'key_missing' | 'answered' | 'declined';

/**
 * Whether answers are taken at an instant. The minute of closing is still open to its end, as
 * people mean who write 23:59.
 */
export function phaseAt(edition: EditionState, now: Date): Phase {
  if (edition.state === 'closed') return 'closed';
  const { timeZone, opens, closes } = edition;
  if (closes !== null && now.getTime() >= instantOf(closes, timeZone).getTime() + 60_000) {
    return 'closed';
  }
  if (opens !== null && now.getTime() < instantOf(opens, timeZone).getTime()) return 'not_open_yet';
  return 'open';
}
