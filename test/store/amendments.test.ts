/** Corrections of an open edition in the database: what went in comes out; races worked out by hand. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import {
  amendEdition,
  countAmendments,
  listAmendments,
  type NewAmendment,
} from '../../src/store/amendments.ts';
import { closeEdition } from '../../src/store/close-edition.ts';
import { findEdition, insertEdition } from '../../src/store/editions.ts';
import { openMemoryStore, openStore, type Store } from '../../src/store/open-store.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';
import { read, sample, sampleText } from '../definition/sample.ts';
import { DURING, EDITION, inviteSomebody, newResponse, openEdition, saveOf } from './edition.ts';
import { temporaryFolder } from './temporary-folder.ts';

const version = (label: string) => read(sampleText.replace('Une remarque ?', label));
const [first, second] = [version('Une  remarque ?'), version('Une remarque, une seule ?')];
const shaOf = (questionnaire: Questionnaire) => questionnaireHash(questionnaire);

const amendment = (changes: Partial<NewAmendment> = {}): NewAmendment => ({
  edition: EDITION,
  before: sample,
  after: first,
  day: '2025-06-16',
  reason: 'Une espace de trop',
  ...changes,
});

let store: Store;
beforeEach(async () => {
  store = await openMemoryStore();
  await openEdition(store);
  await inviteSomebody(store);
});
afterEach(() => store.close());

const versionOf = async (id: string) => {
  const row = await store.db
    .selectFrom('responses')
    .select('questionnaire_sha256')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.questionnaire_sha256;
};

describe('an amendment', () => {
  it('takes the place of the questionnaire, which is kept, and is numbered', async () => {
    expect(await amendEdition(store, amendment())).toBe(1);
    const next = { before: first, after: second, day: '2025-06-17', reason: 'Une seule' };
    expect(await amendEdition(store, amendment(next))).toBe(2);
    expect(await findEdition(store, EDITION)).toMatchObject({
      questionnaire: second,
      questionnaireSha256: shaOf(second),
      openedOn: '2025-05-20',
      state: 'open',
    });
    expect(await listAmendments(store, EDITION)).toEqual([
      {
        number: 1,
        day: '2025-06-16',
        reason: 'Une espace de trop',
        questionnaireBefore: sample,
        sha256Before: shaOf(sample),
        sha256After: shaOf(first),
      },
      {
        number: 2,
        day: '2025-06-17',
        reason: 'Une seule',
        questionnaireBefore: first,
        sha256Before: shaOf(first),
        sha256After: shaOf(second),
      },
    ]);
    expect(await countAmendments(store, EDITION)).toBe(2);
    expect(await countAmendments(store, 'rien/2025')).toBe(0);
  });

  it('judged on a questionnaire that is not answered any more changes nothing', async () => {
    await amendEdition(store, amendment());
    const late = amendment({ after: second });
    expect(await amendEdition(store, late)).toBeUndefined();
    expect((await findEdition(store, EDITION))?.questionnaire).toEqual(first);
    expect(await countAmendments(store, EDITION)).toBe(1);
  });

  it('of an edition that is closed, or is not there, changes nothing', async () => {
    expect(await amendEdition(store, amendment({ edition: 'rien/2025' }))).toBeUndefined();
    await closeEdition(store, { name: EDITION, questionnaire: sample }, '2025-07-01');
    expect(await amendEdition(store, amendment())).toBeUndefined();
    expect((await findEdition(store, EDITION))?.questionnaire).toEqual(sample);
    expect(await countAmendments(store, EDITION)).toBe(0);
  });

  it('is undone when its last step fails', async () => {
    const failing = () => {
      throw new Error('no room on the disk');
    };
    await expect(amendEdition(store, amendment(), failing)).rejects.toThrow('no room');
    expect((await findEdition(store, EDITION))?.questionnaire).toEqual(sample);
    expect(await listAmendments(store, EDITION)).toEqual([]);
  });

  it('leaves other editions alone', async () => {
    const other = { ...sample, edition: '2026' };
    const dates = { opens: null, closes: null, demonstration: false, openedOn: '2026-05-20' };
    await insertEdition(store, { questionnaire: other, ...dates });
    await amendEdition(store, amendment());
    expect((await findEdition(store, 'exemple/2026'))?.questionnaire).toEqual(other);
    expect(await countAmendments(store, 'exemple/2026')).toBe(0);
  });
});

describe('the version of a response', () => {
  const queue = () => createSaveQueue(store, () => DURING);
  const save = (response: ReturnType<typeof newResponse>, questionnaire: Questionnaire) =>
    queue().save({ ...saveOf(response), questionnaireSha256: shaOf(questionnaire) });

  it('is the one that was answered last', async () => {
    const draft = newResponse('i1');
    await save(draft, sample);
    expect(await versionOf(draft.id)).toBe(shaOf(sample));
    await amendEdition(store, amendment());
    const more = { ...draft, revision: 1, answers: { role: 'equipe' } };
    expect(await save(more, first)).toEqual({ outcome: 'saved', revision: 2 });
    expect(await versionOf(draft.id)).toBe(shaOf(first));
  });

  it('stays that of what was sent when somebody only looks again', async () => {
    const sent = newResponse('i1', { state: 'sent', sentOn: '2025-06-15' });
    await save(sent, sample);
    await amendEdition(store, amendment());
    const looked = { ...sent, revision: 1, stepsDisplayed: ['mission', 'activite'] };
    expect(await save(looked, first)).toEqual({ outcome: 'saved', revision: 2 });
    expect(await versionOf(sent.id)).toBe(shaOf(sample));
    // Sent anew with another answer, it is an answer to the questionnaire as it is now.
    await save({ ...looked, revision: 2, answers: {} }, first);
    expect(await versionOf(sent.id)).toBe(shaOf(first));
  });

  it('is the new one when what was begun before is sent after', async () => {
    const draft = newResponse('i1');
    await save(draft, sample);
    await amendEdition(store, amendment());
    await save({ ...draft, revision: 1, state: 'sent', sentOn: '2025-06-17' }, first);
    expect(await versionOf(draft.id)).toBe(shaOf(first));
  });
});

describe('beside a service on the same folder', () => {
  it('an amendment is seen by the connection that was there before', async () => {
    const folder = temporaryFolder();
    const [service, command] = [await openStore(folder), await openStore(folder)];
    await openEdition(service);
    await amendEdition(command, amendment());
    expect((await findEdition(service, EDITION))?.questionnaireSha256).toBe(shaOf(first));
    await service.close();
    await command.close();
  });

  it('two at once: one is made, the other changes nothing', async () => {
    const both = [amendment(), amendment({ after: second })];
    const made = await Promise.all(both.map((one) => amendEdition(store, one)));
    expect(made).toEqual([1, undefined]);
    expect(await countAmendments(store, EDITION)).toBe(1);
  });

  it('every answer is saved while another process writes without a pause', async () => {
    const folder = temporaryFolder();
    const service = await openStore(folder);
    await openEdition(service);
    await inviteSomebody(service);
    const queue = createSaveQueue(service, () => DURING);
    const writer = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
       const sqlite = new (require('better-sqlite3'))(workerData, { timeout: 5000 });
       const write = sqlite.prepare('update editions set opened_on = ?');
       const turn = (n) => { write.run(String(n)); setImmediate(turn, n + 1); };
       parentPort.postMessage('writing');
       turn(0);`,
      { eval: true, workerData: join(folder, 'millesime.sqlite') },
    );
    await new Promise((resolve) => writer.once('message', resolve));
    const outcomes = new Set<string>();
    for (let n = 0; n < 60; n++) {
      outcomes.add((await queue.save(saveOf(newResponse(`i${n}`)))).outcome);
    }
    await writer.terminate();
    expect([...outcomes]).toEqual(['saved']);
    await service.close();
  });
});
