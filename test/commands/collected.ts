/** The responses of the demonstration, given by the people of a data folder. */
import { fileURLToPath } from 'node:url';
import { readResponses } from '../../src/exchange/responses-json.ts';
import { listInvitees } from '../../src/store/invitees.ts';
import { readKey } from '../../src/store/keys.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { replaceCollected } from '../../src/store/replace-collected.ts';
import { questionnaire, textOf } from '../surveys/read-demonstration.ts';
import { done, EDITION, openEdition } from './run-cli.ts';

export const invitees = 'surveys/etre-rupn/demonstration/2021/invitees.csv';

/** A data folder with the edition of 2021 open in it, everybody invited, and what they answered. */
export async function openCollected(): Promise<string> {
  const data = await openEdition();
  const list = fileURLToPath(new URL(`../../${invitees}`, import.meta.url));
  await done(['invitees', 'import', EDITION, list, '--data', data, '--merge-duplicates']);
  await answerAll(data);
  return data;
}

export async function answerAll(data: string): Promise<void> {
  await inStore(data, async (store) => {
    const key = readKey(data, EDITION);
    if (!key) throw new Error('the edition has no key');
    const people = await listInvitees(store, EDITION);
    const text = textOf('surveys/etre-rupn/demonstration/2021/responses.json');
    const { responses } = readResponses(text, 'responses.json', questionnaire, people, key);
    if (!responses) throw new Error('the responses cannot be read');
    await replaceCollected(store, EDITION, responses, []);
  });
}

export async function inStore<T>(data: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(data);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
