/** A list of numbers beside the article: what a build makes of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptNumbers } from '../../src/commands/kept-numbers.ts';
import { temporaryFolder } from './run-cli.ts';

const listed = 'document;fichier;numero\r\ncanaux;canaux.png;\r\njours;jours.png;\r\n';

function kept(text: string): ReturnType<typeof keptNumbers> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'public/spip'), { recursive: true });
  writeFileSync(join(folder, 'public/spip/numeros.csv'), text);
  return keptNumbers(folder, listed);
}

it('is written where there is none', () => {
  expect(keptNumbers(temporaryFolder(), listed)).toBe(listed);
});

it('stays, byte for byte, as long as it has a row for each document', () => {
  expect(kept(listed)).toBeUndefined();
  expect(kept('document,numero,fichier\njours,4,x\ncanaux,3,y\n')).toBeUndefined();
});

it('is completed by the documents that it lacks', () => {
  const before = 'document;fichier;numero\ncanaux;canaux.png;3\n';
  expect(kept(before)).toBe(listed.replace('canaux.png;', 'canaux.png;3'));
});

it('stays where it cannot be read', () => {
  expect(kept('à moi\n')).toBeUndefined();
});
