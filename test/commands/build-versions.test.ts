/** What a bilan says that it was made with. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildVersions } from '../../src/commands/build-versions.ts';
import { sha256 } from '../../src/commands/manifest.ts';
import { temporaryFolder } from './run-cli.ts';

const machine = { node: process.version, platform: `${process.platform}-${process.arch}` };

it('names the program, the packages by their lock file, Node and the platform', () => {
  const file = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
  const { version } = JSON.parse(file('package.json'));
  const lock = sha256(file('package-lock.json'));
  expect(buildVersions()).toEqual({ millesime: version, lock, ...machine });
});

it('says nothing of packages where there is no lock file', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}');
  expect(buildVersions(folder)).toEqual({ millesime: '1.2.3', ...machine });
});
