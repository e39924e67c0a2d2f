/**
 * The expected values were made with OpenSSL: printf 'invitee\n…' | openssl dgst -sha256 -mac HMAC
 * -macopt hexkey:0001…1f. A change would break every link sent and orphan every response.
 */
import { describe, expect, it } from 'vitest';
import {
  createKey,
  inviteeId,
  personalToken,
  responseId,
  tokenHash,
} from '../../src/campaign/identity.ts';

const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
const email = 'jeanne.martin@example.org';
const invitee = 'i7baafce568f5d644d0c8fc5b476b0883';
const token = 'wD-iMRNXLEe24QRSciG5fw';

describe('who is who', () => {
  it('never changes', () => {
    expect(inviteeId(key, email)).toBe(invitee);
    expect(responseId(key, invitee)).toBe('r7e882e9bea73712dcd97c7ddf0257cac');
    expect(personalToken(key, invitee)).toBe(token);
    expect(tokenHash(token)).toBe(
      'e207aed0ba4e8f8362594aa44d36fe7c36b0346b4f6af66619d4b81573726184',
    );
  });

  it('does not depend on how an address is typed', () => {
    for (const typed of ['Jeanne.Martin@Example.ORG', `  ${email}\n`, `\u00a0${email}`]) {
      expect(inviteeId(key, typed)).toBe(invitee);
    }
  });

  it('differs between persons and between editions', () => {
    const other = Buffer.from(key).fill(255, 31);
    expect(inviteeId(key, 'jeanne.martin2@example.org')).not.toBe(invitee);
    expect(inviteeId(other, email)).not.toBe(invitee);
    expect(responseId(other, invitee)).not.toBe(responseId(key, invitee));
    expect(personalToken(other, invitee)).not.toBe(token);
  });

  it('keeps purposes apart: no id says another', () => {
    const ids = [inviteeId(key, invitee), responseId(key, invitee), personalToken(key, invitee)];
    const bytes = ids.map((id) =>
      Buffer.from(id.length === 22 ? id : id.slice(1), id.length === 22 ? 'base64url' : 'hex'),
    );
    expect(new Set(bytes.map((part) => part.toString('hex'))).size).toBe(3);
  });
});

describe('a personal token', () => {
  it('is 128 bits in 22 characters that a link can carry as they are', () => {
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    expect(encodeURIComponent(token)).toBe(token);
  });

  it('is not to be had from its hash, its invitee or the response', () => {
    const known = [tokenHash(token), invitee, responseId(key, invitee)].map((id) =>
      id.replace(/^[ir]/, ''),
    );
    const hex = Buffer.from(token, 'base64url').toString('hex');
    for (const id of known) {
      expect(id).not.toContain(hex);
      expect(Buffer.from(id, 'hex').toString('base64url')).not.toContain(token);
    }
  });

  it('is another for each of many persons', () => {
    const tokens = Array.from({ length: 2000 }, (_, n) => personalToken(key, `i${n}`));
    expect(new Set(tokens).size).toBe(2000);
  });
});

describe('a key', () => {
  it('is 256 bits, another each time', () => {
    const keys = Array.from({ length: 20 }, createKey);
    expect(keys.every((made) => made.length === 32)).toBe(true);
    expect(new Set(keys.map((made) => made.toString('hex'))).size).toBe(20);
  });
});
