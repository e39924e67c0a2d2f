/**
 * Which opened page sends a step, and which of its sendings this is. A page may change what it has
 * itself saved since it was opened; but on a slow line a sending may be overtaken by a later one
 * of the same page, and must then not bring old words back.
 */
import { randomUUID } from 'node:crypto';
import type { PostedFields } from '../../form/read-posted.ts';

export interface Sending {
  /** What tells this opened page from any other. */
  readonly page: string;
  /** Undefined without JavaScript: such a page sends once. */
  readonly number: number | undefined;
}

/** The id that an opened page carries. */
export function newPage(): string {
  return randomUUID().replaceAll('-', '').slice(0, 12);
}

export function sendingOf(posted: PostedFields): Sending {
  const page = posted._page?.[0] ?? '';
  const number = posted._numero?.[0] ?? '';
  return {
    page: /^[\w-]{12}$/.test(page) ? page : newPage(),
    number: /^\d{1,9}$/.test(number) ? Number(number) : undefined,
  };
}

/**
 * What is kept of the sending that saved a step last.
 * @example savedByOf({ page: 'u2-7GkqPzX_a', number: 17 }) // => 'u2-7GkqPzX_a.17'
 */
export function savedByOf({ page, number }: Sending): string {
  return number === undefined ? page : `${page}.${number}`;
}

/** @param savedBy the sending that saved the step last; undefined: it was never saved */
export function isOfSamePage({ page }: Sending, savedBy = ''): boolean {
  return savedBy.split('.')[0] === page;
}

/** @param savedBy the sending that saved the step last; undefined: it was never saved */
export function isOvertaken(sending: Sending, savedBy = ''): boolean {
  const last = savedBy.split('.')[1];
  return (
    isOfSamePage(sending, savedBy) &&
    last !== undefined &&
    (sending.number ?? Infinity) < Number(last)
  );
}
