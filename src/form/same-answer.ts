import { canonicalJson } from '../definition/freeze.ts';
import type { AnswerValue } from './response.ts';

/**
 * Whether two answers to the same question say the same; nothing answered twice is the same too.
 * @example sameAnswer(['mail', 'wiki'], ['mail', 'wiki']) // => true
 * @example sameAnswer({ matin: 'oui', soir: 'non' }, { soir: 'non', matin: 'oui' }) // => true
 * @example sameAnswer(undefined, 'oui') // => false
 */
export function sameAnswer(one: AnswerValue | undefined, other: AnswerValue | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return canonicalJson(one) === canonicalJson(other);
}
