/**
 * The frame variables of an anonymous response while its edition is open: under the key of the
 * edition, so that a first respondent of a cell does not stand there alone for all to see. Closing
 * opens them together, merges the cells of one, and only then destroys the key.
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { FrameVariable } from '../definition/questionnaire.ts';
import type { EditionKey } from './identity.ts';
import type { Frame } from './invitee.ts';

const CIPHER = 'aes-256-gcm';
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param nonce 12 random bytes, never used twice
 * @returns text of the same length for every frame of an edition: its length must not tell
 */
export function sealFrame(
  key: EditionKey,
  variables: readonly FrameVariable[],
  frame: Frame,
  nonce: Buffer,
): string {
  const cipher = createCipheriv(CIPHER, sealingKey(key), nonce);
  const plain = Buffer.from(
    variables.map(({ id, categories }) => 1 + categories.findIndex((c) => c.id === frame[id])),
  );
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws Error when it was sealed by another key, or changed since */
export function unsealFrame(
  key: EditionKey,
  variables: readonly FrameVariable[],
  sealed: string,
): Frame {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(CIPHER, sealingKey(key), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const rest = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  const plain = Buffer.concat([decipher.update(rest), decipher.final()]);
  const known = variables.flatMap(({ id, categories }, index) => {
    const category = categories[(plain[index] ?? 0) - 1];
    return category ? [[id, category.id] as const] : [];
  });
  return Object.fromEntries(known);
}

function sealingKey(key: EditionKey): Buffer {
  return createHmac('sha256', key).update('seal').digest();
}
