import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openEdition, type Person, questionnaire } from './open-service.ts';

/** A data folder as `serve` finds it: the small questionnaire, open whatever the clock says. */
export async function makeDataFolder(
  invited: number,
): Promise<{ readonly directory: string; readonly people: readonly Person[] }> {
  const directory = mkdtempSync(join(tmpdir(), 'millesime-folder-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const store = await openStore(directory);
  const always = { opens: null, closes: null, demonstration: true };
  const people = await openEdition({ store, directory }, questionnaire, 7, invited, always);
  await store.close();
  return { directory, people };
}
