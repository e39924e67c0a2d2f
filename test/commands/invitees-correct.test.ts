/** One person's rights over the list: their address put right, or everything of them erased. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { responseId } from '../../src/campaign/identity.ts';
import { listInvitees } from '../../src/store/invitees.ts';
import { readKey } from '../../src/store/keys.ts';
import { replaceCollected } from '../../src/store/replace-collected.ts';
import { listResponses } from '../../src/store/responses.ts';
import { newResponse } from '../store/edition.ts';
import { inStore } from './collected.ts';
import { NAME, OwnSurvey, surveyText } from './own-survey.ts';
import { millesime, refused, temporaryFolder } from './run-cli.ts';

const survey = new OwnSurvey(surveyText.replace('2025-06-01T08:00', '2020-06-01T08:00'));
let data: string;
let list: string;
const people = [...Array(5).fill('clg;public'), ...Array(5).fill('clg;prive')];
const line = (index: number, address = `p${index}@example.org`) =>
  `${address};0169001X;Nom${index};Jeanne;${people[index]}`;
const invite = (...lines: string[]) => {
  writeFileSync(list, ['email;uai;nom;prenom;type;secteur', ...lines].join('\n'));
  return millesime(['invitees', 'import', NAME, list, '--data', data], survey.at);
};
const ask = (command: string, ...addresses: string[]) => [
  ...['invitees', command, NAME, ...addresses],
  ...['--data', data],
];

beforeEach(async () => {
  data = join(temporaryFolder(), 'donnees');
  list = join(temporaryFolder(), 'invites.csv');
  await millesime(['edition', 'open', NAME, '--data', data], survey.at);
  expect(await invite(...people.map((_, index) => line(index)))).toMatchObject({
    status: 0,
    stderr: '',
  });
  await inStore(data, async (store) => {
    const key = readKey(data, NAME);
    if (!key) throw new Error('an open edition has a key');
    const [first, second] = await listInvitees(store, NAME);
    const responses = [first, second].map((one) => ({
      ...newResponse(one?.id ?? '', { state: 'sent' }),
      id: responseId(key, one?.id ?? ''),
    }));
    await replaceCollected(store, NAME, responses, []);
  });
});

const left = () =>
  inStore(data, async (store) => ({
    invited: (await listInvitees(store, NAME)).map(({ email }) => email),
    responses: (await listResponses(store, NAME)).length,
  }));

it('a person is erased with their response, and the cell that becomes small is told', async () => {
  const { status, stdout, stderr } = await millesime(ask('remove', 'P0@example.org'), survey.at);
  expect([status, stdout]).toEqual([
    0,
    `« p0@example.org » : la personne, son lien et sa réponse envoyée sont effacés. L’effectif des taux de réponse change : 9\u00a0personnes restent invitées. Les sauvegardes de ${data} faites avant aujourd’hui la gardent : détruisez-les aussi.\n`,
  ]);
  expect(stderr).toMatch(/avertissement {2}small-cell\n.*Collège, Public \(4\)/);
  const { invited, responses } = await left();
  expect([invited.length, invited.includes('p0@example.org'), responses]).toEqual([9, false, 1]);
});

it('an address is put right: the response follows, and the link is another one', async () => {
  const links = async () =>
    (await millesime(['links', NAME, '--data', data, '--base-url', 'https://a.fr'])).stdout;
  const before = /p0@example\.org;(\S+)/.exec(await links())?.[1] ?? '';
  const run = await millesime(ask('correct', 'p0@example.org', 'Juste@example.org'), survey.at);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toMatch(/devient « juste@example\.org ».*redonnez-lui le sien, d’après links/);
  const after = await links();
  expect(after).toContain('juste@example.org;https://a.fr/q/');
  expect(after).not.toContain(before);
  const pending = ['links', NAME, '--data', data, '--base-url', 'https://a.fr', '--pending'];
  expect((await millesime(pending)).stdout).not.toMatch(/juste@|p0@|p1@/);
  expect((await left()).responses).toBe(2);
});

it('what cannot be done is refused with one remedy, and nothing changes', async () => {
  const before = await left();
  const refusals: [string[], RegExp][] = [
    [ask('remove', 'p0@example.or'), /n’est pas invitée.*Vouliez-vous dire « p0@example\.org »/],
    [ask('correct', 'inconnue@ailleurs.fr', 'x@example.org'), /n’est pas invitée.*links/],
    [ask('correct', 'p0@example.org', 'p1@example.org'), /déjà invitée.*invitees remove/],
    [ask('correct', 'p0@example.org', 'p1'), /n’est pas une adresse électronique/],
  ];
  for (const [words, said] of refusals) expect(await refused(2, words, survey.at)).toMatch(said);
  expect(await left()).toEqual(before);
  await millesime(['edition', 'close', NAME, '--data', data, '--now'], survey.at);
  expect(await refused(2, ask('remove', 'p0@example.org'), survey.at)).toContain('edition erase');
});

it('a list that invites somebody again under another address says so', async () => {
  const { status, stderr } = await invite(line(0, 'nouvelle@example.org'), line(1));
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /Jeanne Nom0 \(nouvelle@example\.org\) est déjà invitée sous une autre adresse, p0@example\.org\.\n.*invitees correct/,
  );
  expect(stderr).not.toContain('Nom1');
});
