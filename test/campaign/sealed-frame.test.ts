import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NONCE_BYTES, sealFrame, unsealFrame } from '../../src/campaign/sealed-frame.ts';
import { deepFreeze, sample } from '../definition/sample.ts';

const key = Buffer.alloc(32, 7);
const nonce = () => randomBytes(NONCE_BYTES);
const frames = deepFreeze([
  { type: 'college', secteur: 'public' },
  { type: 'lycee', secteur: 'prive' },
  { type: 'lycee' },
  {},
]);

describe('a sealed frame', () => {
  it.each(frames)('comes back as it was: %j', (frame) => {
    const sealed = sealFrame(key, sample.frame, frame, nonce());
    expect(unsealFrame(key, sample.frame, sealed)).toEqual(frame);
  });

  it('tells nothing: not its length, nor that two are the same', () => {
    const sealed = frames.map((frame) => sealFrame(key, sample.frame, frame, nonce()));
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
    const [first = {}] = frames;
    const twice = [1, 2].map(() => sealFrame(key, sample.frame, first, nonce()));
    expect(new Set(twice).size).toBe(2);
  });

  it('opens for no other key, and not when a letter of it was changed', () => {
    const sealed = sealFrame(key, sample.frame, { type: 'lycee' }, nonce());
    expect(() => unsealFrame(Buffer.alloc(32, 8), sample.frame, sealed)).toThrow();
    const last = sealed.endsWith('A') ? 'B' : 'A';
    expect(() => unsealFrame(key, sample.frame, `${sealed.slice(0, -2)}${last}A`)).toThrow();
  });
});
