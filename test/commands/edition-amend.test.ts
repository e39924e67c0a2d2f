/** A correction while people answer: typing mistakes only, numbered, in the database and in the lock. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { listAmendments } from '../../src/store/amendments.ts';
import { findEdition, insertEdition } from '../../src/store/editions.ts';
import { read } from '../definition/sample.ts';
import { inStore } from './collected.ts';
import { NAME, OwnSurvey, surveyText } from './own-survey.ts';
import { ended, millesime, refused, start, temporaryFolder } from './run-cli.ts';

const wrongText = surveyText.replace('Comment travaillez-vous ?', 'Comment travailez-vous ?');
const [wrong, right] = [wrongText, surveyText].map((text) => questionnaireHash(read(text)));
const mistake = ['Comment travailez-vous ?', 'Comment travaillez-vous ?'] as const;

let survey: OwnSurvey;
let data: string;
beforeEach(async () => {
  survey = new OwnSurvey(wrongText);
  data = join(temporaryFolder(), 'donnees');
  const { status } = await run(['edition', 'open', NAME, '--data', data]);
  expect(status).toBe(0);
});

const run = (words: readonly string[]) => millesime(words, survey.at);
const amend = (...more: string[]) => ['edition', 'amend', NAME, '--data', data, ...more];
const because = ['--reason', "Une lettre manquait à l'appel"];
const stored = () => inStore(data, (store) => findEdition(store, NAME));
const amendments = () => inStore(data, (store) => listAmendments(store, NAME));

/** Refused, and neither the database nor the lock has moved. */
async function unmoved(status: 1 | 2 | 3, words: readonly string[]): Promise<string> {
  const before = [await stored(), readFileSync(survey.lock, 'utf8')];
  const told = await refused(status, words, survey.at);
  expect([await stored(), readFileSync(survey.lock, 'utf8')]).toEqual(before);
  expect(await amendments()).toEqual([]);
  return told;
}

describe('an amendment', () => {
  it('is numbered, logged, answered from then on, and in the lock below its edition', async () => {
    survey.edit(...mistake);
    const { status, stdout, stderr } = await run(amend(...because));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/amendement 1 du .*\u00a0: 1\u00a0texte corrigé/);
    expect(stdout).toMatch(
      /role, libellé\n {4}avant {2}Comment travailez.*\n {4}après {2}Comment travaillez/,
    );
    expect(await stored()).toMatchObject({ questionnaireSha256: right, state: 'open' });
    expect(await amendments()).toMatchObject([
      {
        number: 1,
        reason: 'Une lettre manquait à l’appel',
        sha256Before: wrong,
        sha256After: right,
      },
    ]);
    const [edition, amendment, ...others] = survey.locked();
    expect(others).toEqual([]);
    expect(edition).toMatch(new RegExp(`^2025  ${wrong}  confidential  `));
    expect(amendment).toMatch(
      new RegExp(`^  1  ${right}  20\\d\\d-\\d\\d-\\d\\d  Une lettre manquait`),
    );
    // The file is what is published now, and the service finds nothing to object to.
    expect((await run(['surveys', 'check'])).status).toBe(0);
    const state = await run(['edition', 'status', NAME, '--data', data]);
    expect(state.stdout).toMatch(/^Amendements +1$/m);
    const json = await run(['edition', 'status', NAME, '--data', data, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ state: 'open', amendments: 1 });
  });

  it('is followed by a second, and by one in another folder that serves the same edition', async () => {
    const other = join(temporaryFolder(), 'autre');
    await run(['edition', 'open', NAME, '--data', other]);
    survey.edit(...mistake);
    await run(amend(...because));
    survey.edit('Une remarque ?', 'Une remarque ?!');
    const json = await run(amend('--reason', 'Un signe', '--json'));
    expect(JSON.parse(json.stdout)).toMatchObject({
      edition: NAME,
      amendment: { number: 2, corrections: [{ id: 'remarque', key: 'label' }] },
    });
    const lock = readFileSync(survey.lock, 'utf8');
    expect(survey.locked()).toHaveLength(3);
    const words = ['edition', 'amend', NAME, '--data', other, '--reason', 'Comme ailleurs'];
    expect((await run(words)).status).toBe(0);
    expect(readFileSync(survey.lock, 'utf8')).toBe(lock);
  });

  it('is only tried by --dry-run', async () => {
    survey.edit(...mistake);
    const lock = readFileSync(survey.lock, 'utf8');
    const { status, stdout } = await run(amend('--dry-run'));
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /1\u00a0texte corrigé si vous relancez sans --dry-run[\s\S]*role, libellé/,
    );
    expect(await stored()).toMatchObject({ questionnaireSha256: wrong });
    expect(await amendments()).toEqual([]);
    expect(readFileSync(survey.lock, 'utf8')).toBe(lock);
  });

  it('of a demonstration, which is thrown away, writes no lock', async () => {
    const demonstration = join(temporaryFolder(), 'demo');
    const dates = { opens: null, closes: null, demonstration: true, openedOn: '2025-06-01' };
    await inStore(demonstration, (store) =>
      insertEdition(store, { questionnaire: read(wrongText), ...dates }),
    );
    survey.edit(...mistake);
    const lock = readFileSync(survey.lock, 'utf8');
    const words = ['edition', 'amend', NAME, '--data', demonstration, ...because];
    expect((await run(words)).status).toBe(0);
    expect(readFileSync(survey.lock, 'utf8')).toBe(lock);
  });

  it('of the first page alone is numbered, and leaves what is frozen as it was', async () => {
    survey.edit('Un exemple pour les tests.', 'Un exemple pour les test.');
    expect((await run(amend(...because))).status).toBe(0);
    expect(await amendments()).toMatchObject([
      { number: 1, sha256Before: wrong, sha256After: wrong },
    ]);
    expect(survey.locked()).toHaveLength(1);
  });

  it('twice at once is made once', async () => {
    survey.edit(...mistake);
    const runs = await Promise.all([1, 2].map(() => ended(start(amend(...because), survey.at))));
    for (const { stderr } of runs) expect(stderr).not.toMatch(/Error:|^\s+at /m);
    expect(runs.map(({ status }) => status)).toContain(0);
    expect(await amendments()).toHaveLength(1);
    expect(survey.locked()).toHaveLength(2);
  });
});

describe('nothing to amend', () => {
  it.each([
    ['nothing changed', 'steps:', 'steps:'],
    [
      'only the layout and a comment',
      '      - id: role\n',
      '      # Le rôle\n      - id:    role\n',
    ],
  ])('%s', async (_, from, to) => {
    survey.edit(from, to);
    const { status, stdout, stderr } = await run(amend(...because));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Rien à consigner/);
    expect(await amendments()).toEqual([]);
    const json = await run(amend(...because, '--json'));
    expect(JSON.parse(json.stdout)).toEqual({ edition: NAME, amendment: null });
  });

  it('only settings, which are another matter', async () => {
    survey.edit('closes: 2099-06-30T23:59', 'closes: 2099-07-30T23:59');
    const { status, stdout } = await run(amend(...because));
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /réglages diffèrent \(clôture\).*pas figés.*edition settings exemple\/2025/,
    );
    expect(await stored()).toMatchObject({ closes: '2099-06-30T23:59' });
  });
});

describe('is refused', () => {
  it('with every reason at once, in French', async () => {
    survey.edit('label: Une remarque ?', 'label: Une critique ?');
    survey.edit('maximum: 2000', 'maximum: 3000');
    survey.edit(
      '          - { id: seul, label: Seul }\n',
      '          - { id: seul, label: Pas seul }\n          - { id: duo, label: À deux }\n',
    );
    const told = await unmoved(1, amend(...because));
    expect(told.match(/erreur {2}amendment-structure/g)).toHaveLength(2);
    expect(told.match(/erreur {2}amendment-wording/g)?.length).toBeGreaterThanOrEqual(2);
    expect(told).toMatch(/role, choix ajouté\u00a0: «\u00a0À deux\u00a0» \(duo\)/);
    expect(told).toMatch(/heures, maximum\u00a0: 2\u00a0000 → 3\u00a0000/);
    expect(told).toMatch(/«\u00a0remarque\u00a0» devient «\u00a0critique\u00a0»/);
    expect(told).toMatch(/«\u00a0Pas\u00a0»/);
    const json = await run(amend(...because, '--json'));
    expect([json.status, json.stderr]).toEqual([1, '']);
    expect(JSON.parse(json.stdout)).toHaveLength(told.match(/erreur/g)?.length ?? 0);
  });

  it('with the faults of the file, when it has any', async () => {
    survey.edit('type: single', 'type: singel');
    expect(await unmoved(1, amend(...because))).toContain('unknown-value');
    survey.write('survey: [');
    expect(await unmoved(1, amend(...because))).toContain('yaml-syntax');
  });

  it('without a reason, for an edition or a folder that is not there', async () => {
    survey.edit(...mistake);
    expect(await unmoved(2, amend())).toContain('--reason');
    expect(await unmoved(2, amend('--reason', '   '))).toContain('--reason');
    const elsewhere = ['edition', 'amend', 'exemple/2024', '--data', data, ...because];
    expect(await unmoved(2, elsewhere)).toContain('ne contient pas l’édition « exemple/2024 »');
    const nowhere = join(temporaryFolder(), 'rien');
    const words = ['edition', 'amend', NAME, '--data', nowhere, ...because];
    expect(await unmoved(2, words)).toContain('ne contient pas de données');
    expect(existsSync(nowhere)).toBe(false);
  });

  it('once the edition is closed', async () => {
    survey.edit(...mistake);
    expect((await run(['edition', 'close', NAME, '--data', data, '--now'])).status).toBe(0);
    expect(await unmoved(2, amend(...because))).toMatch(/est close.*prochaine édition/);
  });

  it('where the lock is garbage, or knows another questionnaire', async () => {
    survey.edit(...mistake);
    const lock = readFileSync(survey.lock, 'utf8');
    writeFileSync(survey.lock, `${lock}>>>>>>> autre\n`);
    expect(await unmoved(1, amend(...because))).toContain('published-lock');
    writeFileSync(survey.lock, lock.replace(String(wrong), 'a'.repeat(64)));
    expect(await unmoved(1, amend(...because))).toContain('published-changed');
  });
});
