/** The end of an edition in each of its modes, and what is erased when its days are over. */

import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { responseId } from '../../src/campaign/identity.ts';
import { frameOf } from '../../src/campaign/invitee.ts';
import { NONCE_BYTES, sealFrame } from '../../src/campaign/sealed-frame.ts';
import { findStoredEdition } from '../../src/commands/load-dataset.ts';
import { listInvitees } from '../../src/store/invitees.ts';
import { readKey } from '../../src/store/keys.ts';
import { listResponses } from '../../src/store/responses.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';
import { newResponse } from '../store/edition.ts';
import { inStore } from './collected.ts';
import { NAME, OwnSurvey, surveyText } from './own-survey.ts';
import { millesime, refused, temporaryFolder } from './run-cli.ts';

const openNow = surveyText.replace('2025-06-01T08:00', '2020-06-01T08:00');
const people = [
  ...Array(5).fill('clg;public'),
  ...Array(5).fill('clg;prive'),
  ...Array(2).fill('lgt;public'),
];

let survey: OwnSurvey;
let data: string;
let list: string;
beforeEach(() => {
  survey = new OwnSurvey(openNow);
  data = join(temporaryFolder(), 'donnees');
  list = join(temporaryFolder(), 'invites.csv');
  const lines = people.map((frame, index) => `p${index}@example.org;0169001X;${frame}`);
  writeFileSync(list, ['email;uai;type;secteur', ...lines].join('\n'));
});

const words = (command: string, ...rest: string[]) => [
  ...command.split(' '),
  ...[NAME, '--data', data, ...rest],
];

async function well(asked: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await millesime(asked, survey.at);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** Three of the first cell answer, one of the second, and one more leaves a draft. */
async function begin(mode: 'confidential' | 'anonymous' | 'identified'): Promise<void> {
  // Two persons in a cell are a fault, unless answers bear names anyway.
  const small = mode === 'identified' ? people.length : 10;
  const frames = people.slice(0, small);
  const lines = frames.map((frame, index) => `p${index}@example.org;0169001X;${frame}`);
  writeFileSync(list, ['email;uai;type;secteur', ...lines].join('\n'));
  survey.write(openNow.replace('settings:\n', `settings:\n  confidentiality: ${mode}\n`));
  await well(words('edition open'));
  await well(['invitees', 'import', NAME, list, '--data', data]);
  await inStore(data, async (store) => {
    const key = readKey(data, NAME);
    if (!key) throw new Error('an open edition has a key');
    const { questionnaire, questionnaireSha256 } = await findStoredEdition(store, NAME);
    const queue = createSaveQueue(store, () => new Date());
    const invitees = (await listInvitees(store, NAME)).toSorted(
      (a, b) => Number.parseInt(a.email.slice(1), 10) - Number.parseInt(b.email.slice(1), 10),
    );
    for (const [index, invitee] of invitees.slice(0, 6).entries()) {
      if (index === 3) continue;
      const state = index === 4 ? ('draft' as const) : ('sent' as const);
      const sent = { state, sentOn: state === 'sent' ? '2025-06-15' : null };
      const response = {
        ...newResponse(invitee.id, sent),
        id: responseId(key, invitee.id),
        frame: frameOf(invitee),
      };
      const release = {
        id: `r${randomBytes(16).toString('hex')}`,
        sealedFrame: sealFrame(key, questionnaire.frame, response.frame, randomBytes(NONCE_BYTES)),
      };
      const { outcome } = await queue.save({
        ...{ edition: NAME, questionnaireSha256, invitee: invitee.id, response },
        ...(mode === 'anonymous' && state === 'sent' ? { release } : {}),
      });
      expect(outcome).toBe('saved');
    }
  });
}

const frames = () =>
  inStore(data, async (store) => (await listResponses(store, NAME)).map(({ frame }) => frame));

describe('closing', () => {
  it('an anonymous edition: reminds who is awaited, waits with the bilan, opens frames, merges the one alone', async () => {
    await begin('anonymous');
    const pending = await well(words('links', '--base-url', 'https://a.fr', '--pending'));
    expect(pending.match(/p\d@/g)).toEqual(['p3@', 'p4@', 'p6@', 'p7@', 'p8@', 'p9@']);
    const out = join(temporaryFolder(), 'bilan');
    expect(await refused(2, words('bilan', '--out', out), survey.at)).toContain(
      'scellées jusqu’à la clôture',
    );
    // The draft alone is found again by its cell.
    expect(await refused(2, words('responses export'), survey.at)).toContain('scellées');
    const known = (await frames()).filter((frame) => Object.keys(frame).length > 0);
    expect(known).toEqual([{ type: 'college', secteur: 'public' }]);
    const told = await well(words('edition close', '--now'));
    expect(told).toContain('1\u00a0brouillon effacé, sa clé est détruite');
    expect(told).toContain('Une seule personne a répondu dans le croisement Collège, Privé');
    expect(told).toMatch(/au plus tard le \d.*\n.*toute copie de .*keys faite le \d/);
    expect(await frames()).toEqual(Array(4).fill({ type: 'college' }));
    expect(readKey(data, NAME)).toBeUndefined();
  });

  it('an identified edition keeps the key, and takes cells of any size', async () => {
    await begin('identified');
    const told = await well(words('edition close', '--now'));
    expect(told).toContain('portent toujours le nom de chacun');
    expect(readKey(data, NAME)).toBeDefined();
    expect(await frames()).toContainEqual({ type: 'college', secteur: 'prive' });
    expect(await refused(2, words('edition close'), survey.at)).toContain('déjà close');
    const [, ...named] = (await well(words('responses export'))).trim().split('\r\n');
    const persons = named.map((line) => line.split(';')[0]).sort();
    expect(persons).toEqual([0, 1, 2, 5].map((n) => `p${n}@example.org`));
    await well(words('edition erase', '--invitees', '--now'));
    expect(readKey(data, NAME)).toBeUndefined();
  });
});

describe('what was promised to be erased', () => {
  it('is asked for by name, once closed, and before its day only with --now', async () => {
    await begin('confidential');
    expect(await refused(2, words('edition erase'), survey.at)).toContain('Dites quoi effacer');
    expect(await refused(2, words('edition erase', '--answers'), survey.at)).toContain(
      'closez-la d’abord',
    );
    await well(words('edition close', '--now'));
    expect(await refused(2, words('edition erase', '--invitees'), survey.at)).toMatch(
      /jusqu’au 30\u00a0juin 2100\. Une fois effacées, plus personne ne saura qui était invité/,
    );
  });

  it('leaves how many were invited in each cell, and nothing of who', async () => {
    await begin('confidential');
    await well(words('edition close', '--now'));
    const before = JSON.parse(await well(words('edition status', '--json')));
    await well(words('edition erase', '--invitees', '--now'));
    expect(JSON.parse(await well(words('edition status', '--json')))).toEqual(before);
    await inStore(data, async (store) => {
      const invitees = await listInvitees(store, NAME);
      expect(invitees.map(({ assignments }) => assignments[0]?.frame.secteur).sort()).toEqual([
        ...Array(5).fill('prive'),
        ...Array(5).fill('public'),
      ]);
      expect(JSON.stringify(invitees)).not.toMatch(/example\.org|0169001X/);
    });
    await well(words('edition erase', '--answers', '--now'));
    expect(await frames()).toEqual([]);
    const out = join(temporaryFolder(), 'bilan');
    expect(await refused(2, words('bilan', '--out', out), survey.at)).toContain('ont été effacées');
  });

  it('is recalled by edition status once its day is past', async () => {
    await begin('confidential');
    await well(words('edition close', '--now'));
    await inStore(data, async ({ db }) => {
      const { questionnaire } = await db
        .selectFrom('editions')
        .select('questionnaire')
        .executeTakeFirstOrThrow();
      const past = JSON.parse(questionnaire);
      past.settings.closes = '2024-06-30T23:59';
      await db
        .updateTable('editions')
        .set({ questionnaire: JSON.stringify(past) })
        .execute();
    });
    const { stderr } = await millesime(words('edition status'), survey.at);
    expect(stderr).toMatch(/garde la liste des invités au-delà du 30\u00a0juin 2025/);
    expect(stderr).toContain('edition erase');
    expect(stderr).not.toContain('garde les réponses');
  });
});
