import { createHash } from 'node:crypto';

/** What an address needs to change with the content behind it. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
