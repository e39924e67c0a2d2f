/**
 * Who is who, derived from one secret key per edition and stored nowhere: with the key, a personal
 * token leads to an invitee and an invitee to a response; without it, no table joins the two.
 * Deleting the key is what makes the answers impossible to attribute.
 */
import { createHmac, createSecretKey, hash, type KeyObject, randomBytes } from 'node:crypto';

export type EditionKey = Buffer;

/** 256 random bits. */
export function createKey(): EditionKey {
  return randomBytes(32);
}

/** The same person keeps the same id however often the invitee list is imported. */
export function inviteeId(key: EditionKey, email: string): string {
  return `i${derive(key, 'invitee', email.trim().toLowerCase()).toString('hex')}`;
}

/** The letter in front keeps spreadsheets from reading the id as a number. */
export function responseId(key: EditionKey, invitee: string): string {
  return `r${derive(key, 'response', invitee).toString('hex')}`;
}

/** Derived from nothing: the id of an anonymous response. */
export function randomResponseId(): string {
  return `r${randomBytes(16).toString('hex')}`;
}

/** The secret part of a personal link: 128 bits, 22 characters. */
export function personalToken(key: EditionKey, invitee: string): string {
  return derive(key, 'token', invitee).toString('base64url');
}

/** Tokens are looked up by this hash, so that the database does not give them. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'hex');
}

/** A key as the cipher library wants it; made once, which takes longer than deriving from it. */
const prepared = new WeakMap<EditionKey, KeyObject>();

function derive(key: EditionKey, purpose: string, value: string): Buffer {
  const ready = prepared.get(key) ?? createSecretKey(key);
  prepared.set(key, ready);
  return createHmac('sha256', ready).update(`${purpose}\n${value}`).digest().subarray(0, 16);
}
