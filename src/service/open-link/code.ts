/** The code that a mail brings: eight signs, written `CDFH-3467`. */
import { randomInt, timingSafeEqual } from 'node:crypto';

/** Of signs that look alike one at most, and no vowels, so that no word comes of it: 35 bits. */
const ALPHABET = 'CDFHJKMNPQRTVWXY34679';
const LENGTH = 8;

export function createCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/**
 * @example shownCode('CDFH3467') // => 'CDFH-3467'
 */
export function shownCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/**
 * A code as people type or paste it: small letters, spaces and any kind of dash do not matter.
 * @returns undefined when it cannot be a code
 * @example readCode(' cdfh – 3467 ') // => 'CDFH3467'
 * @example readCode('CDFH-346O') // => undefined
 */
export function readCode(typed: string): string | undefined {
  const code = typed.replace(/[\s\p{Pd}\p{Cf}]/gu, '').toUpperCase();
  const isCode = code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign));
  return isCode ? code : undefined;
}

/** As long for a code that is nearly right as for any other. */
export function sameCode(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
