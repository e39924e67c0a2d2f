/**
 * What was just sent in an anonymous edition, for as long as its receipt is looked at: nothing
 * leads from the link to the response any more, and a reloaded page or a second click would lose
 * the copy that one came to print. In memory only.
 */
import type { ReceiptView } from '../../rendering/form/finish-pages.ts';

export type SentCopy = Pick<ReceiptView, 'steps' | 'answers' | 'sentOn'>;

export interface KeptCopies {
  readonly keep: (token: string, copy: SentCopy) => void;
  readonly find: (token: string) => SentCopy | undefined;
}

const COPY_MINUTES = 10;

export function keepCopies(clock: () => Date): KeptCopies {
  const copies = new Map<string, { copy: SentCopy; until: number }>();
  const forget = () => {
    const now = clock().getTime();
    for (const [token, { until }] of copies) if (until <= now) copies.delete(token);
  };
  return {
    keep: (token, copy) => {
      forget();
      copies.set(token, { copy, until: clock().getTime() + COPY_MINUTES * 60_000 });
      // An answer is not left in memory because nobody comes after it.
      setTimeout(forget, COPY_MINUTES * 60_000 + 1000).unref();
    },
    find: (token) => {
      forget();
      return copies.get(token)?.copy;
    },
  };
}
