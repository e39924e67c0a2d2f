/**
 * Who has asked for a code, for as long as it is valid. In memory only: nothing is written of who
 * came when, and after a restart one asks again. An address that is not invited is treated like
 * any other, its code is merely never sent: nothing here tells one from the other.
 */
import { randomBytes } from 'node:crypto';
import { createCode, sameCode } from './code.ts';

export const CODE_MINUTES = 20;
export const TRIES = 5;
/** Within the time that a code is valid: nobody's mailbox is filled by a stranger. */
export const CODES_PER_ADDRESS = 3;
/** Of all editions, so that memory is not filled either. */
export const REQUESTS_KEPT = 10_000;

const VALID_MS = CODE_MINUTES * 60_000;
/** Who clicks twice has used the code once. */
const DOUBLE_CLICK_MS = 10_000;

export interface CodeRequests {
  /** @returns without a code when the address has had enough; undefined when there is no room */
  readonly ask: (asked: Asked) => { readonly request: string; readonly code?: string } | undefined;
  /** @returns undefined when the request is unknown, too old, or of another edition */
  readonly find: (edition: string, request: string) => Found | undefined;
  /** Tries a code; any that was sent to the address and is still valid will do. */
  readonly enter: (found: Found, code: string) => 'right' | 'wrong' | 'used';
  /** The code has not left: it does not count among those of its address. */
  readonly withdraw: (request: string) => void;
}

export interface Asked {
  readonly edition: string;
  /** In small letters. */
  readonly address: string;
}

export interface Found extends Asked {
  readonly request: string;
  /** Goes down with each wrong code that is entered. */
  readonly triesLeft: number;
}

interface Kept extends Asked {
  readonly request: string;
  readonly until: number;
  code?: string;
  triesLeft: number;
  usedBy?: { readonly request: string; readonly at: number };
}

export function createCodeRequests(clock: () => Date): CodeRequests {
  const requests = new Map<string, Kept>();
  const now = () => clock().getTime();

  function forget(): void {
    // The oldest stand first.
    for (const [id, { until }] of requests) {
      if (until > now()) break;
      requests.delete(id);
    }
  }

  const codesOf = ({ edition, address }: Asked) =>
    [...requests.values()].filter(
      (one) => one.code !== undefined && one.edition === edition && one.address === address,
    );

  return {
    ask: ({ edition, address }) => {
      forget();
      if (requests.size >= REQUESTS_KEPT) return undefined;
      const request = randomBytes(16).toString('base64url');
      const isEnough = codesOf({ edition, address }).length >= CODES_PER_ADDRESS;
      const code = isEnough ? {} : { code: createCode() };
      const until = now() + VALID_MS;
      requests.set(request, { request, edition, address, until, triesLeft: TRIES, ...code });
      // An address is not left in memory because nobody comes after.
      setTimeout(forget, VALID_MS + 1000).unref();
      return { request, ...code };
    },
    find: (edition, request) => {
      forget();
      const found = requests.get(request);
      return found?.edition === edition ? found : undefined;
    },
    enter: (found, code) => {
      const asking = requests.get(found.request);
      if (!asking || asking.triesLeft === 0) return 'wrong';
      // All of them are compared, whichever it is.
      const [match] = codesOf(found).filter((one) => sameCode(one.code ?? '', code));
      if (!match) {
        asking.triesLeft--;
        return 'wrong';
      }
      const { usedBy } = match;
      if (usedBy === undefined) match.usedBy = { request: found.request, at: now() };
      const isSameClick = usedBy?.request === found.request && now() - usedBy.at < DOUBLE_CLICK_MS;
      return usedBy === undefined || isSameClick ? 'right' : 'used';
    },
    withdraw: (request) => {
      delete requests.get(request)?.code;
    },
  };
}
