/** What an analyst may still mend: before opening, before inviting, before closing. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { findEdition, insertEdition } from '../../src/store/editions.ts';
import { listInvitees } from '../../src/store/invitees.ts';
import { readKey } from '../../src/store/keys.ts';
import { replaceCollected } from '../../src/store/replace-collected.ts';
import { listSettingChanges } from '../../src/store/setting-changes.ts';
import { read } from '../definition/sample.ts';
import { newResponse } from '../store/edition.ts';
import { inStore } from './collected.ts';
import { NAME, OwnSurvey, surveyText } from './own-survey.ts';
import { expectRefused, millesime, refused, temporaryFolder } from './run-cli.ts';

// Open these years, for those who answer.
const openNow = surveyText.replace('2025-06-01T08:00', '2020-06-01T08:00');
const sector = openNow.slice(openNow.indexOf('  - id: secteur'), openNow.indexOf('choices:\n'));
const coarser = openNow.replace(sector, '');

let survey: OwnSurvey;
let data: string;
let list: string;
beforeEach(() => {
  survey = new OwnSurvey(openNow);
  data = join(temporaryFolder(), 'donnees');
  list = join(temporaryFolder(), 'invites.csv');
  // Collège: 4 public, 2 privé; lycée: 5 public. By type alone: 6 and 5.
  const people = [...Array(4).fill('clg;public'), ...Array(2).fill('clg;prive')];
  const lines = [...people, ...Array(5).fill('lgt;public')].map(
    (frame, index) => `p${index}@example.org;0169001X;${frame}`,
  );
  writeFileSync(list, ['email;uai;type;secteur', ...lines].join('\n'));
});

const run = (words: readonly string[]) => millesime(words, survey.at);
const command = (...words: string[]) => [...words.slice(0, 2), NAME, ...words.slice(2)];
const into = () => ['--data', data];
const open = () => command('edition', 'open', ...into());
const stored = () => inStore(data, (store) => findEdition(store, NAME));

async function well(words: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await run(words);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

async function begin(): Promise<void> {
  const drafts = ['i1', 'i2'].map((id) => newResponse(id));
  const responses = [...drafts, newResponse('i3', { state: 'sent' })];
  await inStore(data, (store) => replaceCollected(store, NAME, responses, []));
}

describe('a list of invitees', () => {
  const tried = () => command('invitees', 'import', list, '--dry-run');
  const cells =
    /2\u00a0croisements réunissent moins de 5 personnes : Collège, Public \(4\) ; Collège, Privé \(2\)\./;

  it('is checked before opening, its small cells told as one fault; then it is fit', async () => {
    for (const words of [tried(), [...tried(), ...into()]]) {
      const told = await refused(1, words, survey.at);
      expect(told.match(/erreur {2}small-cell/g)).toHaveLength(1);
      expect(told).toMatch(cells);
      expect(told).toMatch(/Avant d’ouvrir l’édition, regroupez.*« frame »/);
    }
    survey.write(coarser);
    expect(await well(tried())).toMatch(
      /^Essai d’après le fichier du questionnaire, rien n’est enregistré : 11\u00a0lignes lues, 11\u00a0personnes invitées\.$/m,
    );
    expect(existsSync(data)).toBe(false);
  });

  it('that the opened questionnaire refuses: corrected, opened again, taken in', async () => {
    await well(open());
    const told = await refused(1, command('invitees', 'import', list, ...into()), survey.at);
    expect(told).toMatch(cells);
    expect(told).toContain(`rouvrez : edition open ${NAME} --data ${data}`);
    survey.write(coarser);
    // Against what is open still, with --data; against the file, without.
    expectRefused(await run([...tried(), ...into()]), 1);
    await well(tried());
    await well(open());
    expect(await well([...tried(), ...into()])).toMatch(/^Essai d’après l’édition ouverte/);
    expect(await inStore(data, (store) => listInvitees(store, NAME))).toEqual([]);
    expect(await well(command('invitees', 'import', list, ...into()))).toMatch(/11.*invitées/);
  });

  it('too short for those invited already: the frame is no remedy any more', async () => {
    survey.write(coarser);
    await well(open());
    await well(command('invitees', 'import', list, ...into()));
    const one = join(temporaryFolder(), 'un.csv');
    writeFileSync(one, 'email;uai;type\nz@example.org;0169001X;lp\n');
    expect(await well(command('invitees', 'import', one, ...into()))).toMatch(/1\u00a0personne/);
    await inStore(data, ({ db }) => db.deleteFrom('invitees').where('email', '<', 'p3@').execute());
    const told = await refused(1, command('invitees', 'import', one, ...into()), survey.at);
    expect(told).toMatch(/1\u00a0croisement réunit.*Collège \(3\)[\s\S]*« frame ».*ne change plus/);
  });
});

describe('opening again', () => {
  it('replaces what nobody was invited to: file, lock line and day; the key stays', async () => {
    await well(open());
    const key = readKey(data, NAME);
    expect(await refused(2, open(), survey.at)).toMatch(/existe déjà.*avec ce questionnaire/);
    survey.write(coarser);
    expect(await well(open())).toMatch(/son questionnaire est remplacé.*sa clé reste/);
    const sha256 = questionnaireHash(read(coarser));
    expect(await stored()).toMatchObject({ questionnaireSha256: sha256, state: 'open' });
    expect(survey.locked()).toEqual([expect.stringMatching(`^2025  ${sha256}  confidential  `)]);
    expect(readKey(data, NAME)).toEqual(key);
    expect(await well(command('edition', 'export', ...into()))).toBe(coarser);
    await well(['surveys', 'check']);
  });

  it('is refused once people are invited or have answered, or another folder went on', async () => {
    await well(open());
    const lock = readFileSync(survey.lock, 'utf8');
    const before = await stored();
    survey.write(coarser);
    writeFileSync(survey.lock, lock.replace(/[0-9a-f]{64}/, 'a'.repeat(64)));
    expect(await refused(1, open(), survey.at)).toContain('published-changed');
    writeFileSync(survey.lock, lock);
    await begin();
    const told = await refused(2, open(), survey.at);
    expect(told).toMatch(
      /existe déjà.*0\u00a0personne y est invitée, 3\u00a0réponses y sont gardées/,
    );
    expect([await stored(), readFileSync(survey.lock, 'utf8')]).toEqual([before, lock]);
  });
});

/** On the clocks of Paris, as the edition counts. */
function inThirtyDays(): string {
  const later = new Date(Date.now() + 30 * 86_400_000);
  return later.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
}

describe('closing', () => {
  it('before its minute asks, with what would be lost; --now closes', async () => {
    await well(open());
    await begin();
    const close = command('edition', 'close', ...into());
    expect(await refused(2, close, survey.at)).toContain(
      'L’enquête est ouverte jusqu’au 30\u00a0juin 2099 à 23\u00a0h\u00a059 ; 2\u00a0brouillons seront effacés et la clé détruite, sans retour. Pour clore maintenant : --now.',
    );
    expect(readKey(data, NAME)).toBeDefined();
    const json = JSON.parse(await well([...close, '--now', '--json']));
    expect(json).toEqual({
      ...{ edition: NAME, state: 'closed', draftsErased: 2, merged: [] },
      copiesUntil: inThirtyDays(),
    });
    expect(readKey(data, NAME)).toBeUndefined();
    expect(await refused(2, [...close, '--now'], survey.at)).toContain('déjà close');
  });

  it('before its opening, and without dates, says so', async () => {
    survey.write(surveyText.replace('2025-06-01T08:00', '2099-06-01T08:00'));
    await well(open());
    const close = command('edition', 'close', ...into());
    expect(await refused(2, close, survey.at)).toContain('ne s’ouvre que le 1er\u00a0juin 2099');
    await inStore(data, ({ db }) =>
      db.updateTable('editions').set({ opens: null, closes: null }).execute(),
    );
    expect(await refused(2, close, survey.at)).toContain('sans date de clôture');
  });
});

describe('settings', () => {
  const settings = (...more: string[]) => command('edition', 'settings', ...into(), ...more);
  const because = ['--reason', "Une semaine de plus à l'essai"];

  it('are taken from the file, shown, stored with their trace; the text too', async () => {
    await well(open());
    survey.edit('closes: 2099-06-30T23:59', 'closes: 2099-07-07T12:00');
    survey.edit('duration_minutes: 5', 'duration_minutes: 8');
    const lines =
      /clôture\u00a0: 30\u00a0juin 2099 à 23\u00a0h\u00a059 → 7\u00a0juillet 2099 à 12\u00a0h\u00a000\n {2}durée annoncée, en minutes\u00a0: 5 → 8/;
    expect(await well(settings('--dry-run'))).toMatch(lines);
    expect(await stored()).toMatchObject({ closes: '2099-06-30T23:59' });
    expect(await well(settings(...because))).toMatch(lines);
    const now = await stored();
    expect(now).toMatchObject({ closes: '2099-07-07T12:00' });
    expect(now?.questionnaire).toEqual(read(readFileSync(survey.file, 'utf8')));
    const trace = { number: 1, reason: 'Une semaine de plus à l’essai' };
    const changes = await inStore(data, (store) => listSettingChanges(store, NAME));
    expect(changes).toMatchObject([
      { ...trace, before: { durationMinutes: 5 }, after: { durationMinutes: 8 } },
    ]);
    expect(await well(command('edition', 'status', ...into()))).toMatch(/Réglages changés.*essai/);
    expect(await well(command('edition', 'export', ...into()))).toContain('2099-07-07T12:00');
    expect(await well(settings(...because))).toMatch(/Rien à changer/);
  });

  it('leave alone what is frozen, confidentiality included, and tell it', async () => {
    await well(open());
    survey.edit('closes: 2099-06-30T23:59', 'closes: 2099-07-07T12:00');
    survey.edit('label: Une remarque ?', 'label: Une critique ?');
    survey.edit('settings:\n', 'settings:\n  confidentiality: anonymous\n');
    const { status, stdout, stderr } = await run(settings(...because));
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^Autre chose diffère.*figé.*edition amend/);
    const expected = read(openNow.replace('2099-06-30T23:59', '2099-07-07T12:00'));
    expect((await stored())?.questionnaire).toEqual(expected);
    const exported = await run(command('edition', 'export', ...into()));
    expect(exported).toMatchObject({ status: 0, stdout: openNow });
    expect(exported.stderr).toMatch(/\(clôture\), changés à part/);
  });

  it('prolong an edition whose closing minute has passed, and warn of one that is past', async () => {
    await well(open());
    survey.edit('closes: 2099-06-30T23:59', 'closes: 2021-06-30T23:59');
    expect((await run(settings(...because))).stderr).toMatch(/^Attention.*est passée/);
    survey.edit('closes: 2021-06-30T23:59', 'closes: 2099-06-30T23:59');
    await well(settings(...because));
    expect(await stored()).toMatchObject({ closes: '2099-06-30T23:59', state: 'open' });
  });

  it('are refused for a closed edition, a demonstration, or without a reason', async () => {
    await well(open());
    expect(await refused(2, settings(), survey.at)).toContain('--reason');
    await well(command('edition', 'close', ...into(), '--now'));
    expect(await refused(2, settings(...because), survey.at)).toContain('est close');
    data = join(temporaryFolder(), 'demonstration');
    const dates = { opens: null, closes: null, demonstration: true, openedOn: '2025-06-01' };
    await inStore(data, (store) =>
      insertEdition(store, { questionnaire: read(openNow), ...dates }),
    );
    expect(await refused(2, settings(...because), survey.at)).toContain('démonstration');
    const exported = command('edition', 'export', ...into());
    expect(await refused(2, exported, survey.at)).toMatch(/n’est pas gardé.*démonstration/);
  });
});

describe('the file of an edition', () => {
  it('comes back to the byte, as amended; --out replaces nothing without --force', async () => {
    await well(open());
    survey.edit('label: Une remarque ?', 'label: Une remarqe ?');
    const back = command('edition', 'export', ...into(), '--out', survey.file);
    expect(await refused(2, back, survey.at)).toMatch(/existe déjà.*--force/);
    await well([...back, '--force']);
    expect(readFileSync(survey.file, 'utf8')).toBe(openNow);
    survey.edit('label: Une remarque ?', 'label: Une  remarque ? # deux espaces');
    survey.edit('label: Quels ateliers ?', 'label: Quels ateliers  ?');
    const amended = readFileSync(survey.file, 'utf8');
    const { status } = await run(command('edition', 'amend', ...into(), '--reason', 'Espaces'));
    expect(status).toBe(0);
    survey.write(openNow);
    await well([...back, '--force']);
    expect(readFileSync(survey.file, 'utf8')).toBe(amended);
  });
});

it('links of nobody are a heading, and a word about it', async () => {
  await well(open());
  const links = ['links', NAME, ...into(), '--base-url', 'https://enquete.example.org'];
  expect(await run(links)).toEqual({
    ...{ status: 0, stdout: 'email;link\n' },
    stderr: `Personne n’est invité à « ${NAME} » : commencez par invitees import.\n`,
  });
});
