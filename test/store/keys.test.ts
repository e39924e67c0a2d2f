import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKey } from '../../src/campaign/identity.ts';
import { deleteKey, readKey, writeKey } from '../../src/store/keys.ts';
import { EDITION, KEY } from './edition.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FILE = join('keys', 'exemple', '2025.key');

describe('the key of an edition', () => {
  it('is read as it was written', () => {
    const folder = temporaryFolder();
    const key = createKey();
    writeKey(folder, EDITION, key);
    expect(readKey(folder, EDITION)?.equals(key)).toBe(true);
    expect(readKey(folder, 'exemple/2026')).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', () => {
    const folder = temporaryFolder();
    const mask = process.umask(0);
    try {
      writeKey(folder, EDITION, KEY);
    } finally {
      process.umask(mask);
    }
    expect(statSync(join(folder, FILE)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
  });

  it('is never replaced', () => {
    const folder = temporaryFolder();
    writeKey(folder, EDITION, KEY);
    const before = readFileSync(join(folder, FILE), 'utf8');
    expect(() => writeKey(folder, EDITION, createKey())).toThrow('EEXIST');
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(before);
  });

  it('is gone when deleted, which may be asked twice', () => {
    const folder = temporaryFolder();
    writeKey(folder, EDITION, KEY);
    deleteKey(folder, EDITION);
    expect(readKey(folder, EDITION)).toBeUndefined();
    expect(() => deleteKey(folder, EDITION)).not.toThrow();
  });

  it.each([
    ['empty', ''],
    ['cut', '0707'],
    ['not a key', `${'zz'.repeat(32)}\n`],
  ])('is refused when damaged: links from it could be guessed: %s', (_, written) => {
    const folder = temporaryFolder();
    writeKey(folder, EDITION, KEY);
    writeFileSync(join(folder, FILE), written);
    expect(() => readKey(folder, EDITION)).toThrow(
      'La clé de l’édition exemple/2025 est endommagée',
    );
  });
});
