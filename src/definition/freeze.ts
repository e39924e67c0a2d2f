/** What cannot change once an edition is open, and the hash that says whether it did. */
import { createHash } from 'node:crypto';
import type { Questionnaire } from './questionnaire.ts';

/** SHA-256 of what is frozen: questions, routing, frame variables and confidentiality mode. */
export function questionnaireHash(questionnaire: Questionnaire): string {
  const { survey, edition, frame, steps, settings } = questionnaire;
  const frozen = { survey, edition, frame, steps, confidentiality: settings.confidentiality };
  return createHash('sha256').update(canonicalJson(frozen)).digest('hex');
}

/**
 * JSON whose bytes depend on the value alone: keys in code point order, no spaces.
 * @example canonicalJson({ b: 1, a: [true, null] }) // => '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
}
