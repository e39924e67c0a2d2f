import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandContext } from '../../src/commands/command.ts';
import { publicUrlOf } from '../../src/commands/public-url.ts';
import { openEdition, refused } from './run-cli.ts';

const given = (value: string | undefined) =>
  publicUrlOf({ options: { 'public-url': value } } as unknown as CommandContext);

describe('the address that people use', () => {
  it.each([
    ['https://enquete.example.fr', 'https://enquete.example.fr'],
    ['https://enquete.example.fr/', 'https://enquete.example.fr'],
    ['HTTPS://Enquete.Example.FR:443', 'https://enquete.example.fr'],
    ['https://enquete.example.fr:8443/', 'https://enquete.example.fr:8443'],
    ['https://enquête.example.fr', 'https://xn--enqute-lva.example.fr'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
  ])('%s is %s', (value, expected) => {
    expect(given(value)).toBe(expected);
  });

  it('may be left out, or stand in the environment, where the option goes first', () => {
    expect(given(undefined)).toBeUndefined();
    process.env.MILLESIME_PUBLIC_URL = 'https://autre.example.fr';
    onTestFinished(() => {
      delete process.env.MILLESIME_PUBLIC_URL;
    });
    expect(given(undefined)).toBe('https://autre.example.fr');
    expect(given('https://enquete.example.fr')).toBe('https://enquete.example.fr');
  });

  it.each([
    ['enquete.example.fr', /n’est pas une adresse complète/],
    ['https://', /n’est pas une adresse complète/],
    ['ftp://enquete.example.fr', /n’est pas une adresse complète/],
    ['https://enquete .fr', /n’est pas une adresse complète/],
    ['https://example.fr/enquete', /sans chemin derrière/],
    ['https://example.fr/?a=b', /en trop/],
    ['https://example.fr/#ici', /en trop/],
    ['https://moi:secret@example.fr', /en trop/],
    ['http://enquete.example.fr', /passeraient en clair/],
    ['http://192.168.1.10:3000', /passeraient en clair/],
  ])('%s is refused, with what to write instead', (value, why) => {
    expect(() => given(value)).toThrow(why);
    expect(() => given(value)).toThrow(/--public-url https:\/\/enquete\.example\.fr\.$/);
  });

  it('is asked for by serve before anything is opened', async () => {
    const data = await openEdition();
    const words = ['serve', '--data', data, '--public-url', 'enquete.example.fr'];
    expect(await refused(2, words)).toMatch(/L’adresse publique « enquete\.example\.fr »/);
  });
});
