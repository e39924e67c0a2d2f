/**
 * Who may come in: whoever has seen the terminal. A key opens once, for one browser, until the
 * program ends; nothing of it is kept anywhere but here.
 */
import { createHash, randomBytes } from 'node:crypto';

export interface Session {
  /** What the forms of its pages carry, and another site cannot know. */
  readonly token: string;
}

export interface Access {
  /** Another key, in place of one that nobody has used. */
  readonly newKey: () => string;
  /** Spends the key. @returns the id of a new session; undefined when it is not the key, or was spent */
  readonly open: (key: string) => string | undefined;
  readonly find: (id: string) => Session | undefined;
}

/** 128 bits. */
const KEY_BYTES = 16;

export function createAccess(): Access {
  // As hashes: comparing them by their bytes tells nothing of what they are hashes of.
  let unspent: string | undefined;
  const sessions = new Map<string, Session>();
  return {
    newKey: () => {
      const key = randomBytes(KEY_BYTES).toString('base64url');
      unspent = hashOf(key);
      return key;
    },
    open: (key) => {
      if (unspent === undefined || hashOf(key) !== unspent) return undefined;
      unspent = undefined;
      const id = randomBytes(KEY_BYTES).toString('base64url');
      sessions.set(hashOf(id), { token: randomBytes(KEY_BYTES).toString('base64url') });
      return id;
    },
    find: (id) => sessions.get(hashOf(id)),
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
