/** What the open link needs of whoever starts the service, and that it works as a process. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openMailServer } from '../service/mail/mail-server.ts';
import { readMessage } from '../service/mail/read-message.ts';
import { codeIn } from '../service/open-link-service.ts';
import { NAME, OwnSurvey, surveyText } from './own-survey.ts';
import { ended, millesime, refused, start, temporaryFolder } from './run-cli.ts';

const PATH = `/enquetes/${NAME}/repondre`;
const withLink = surveyText
  .replace('2025-06-01T08:00', '2020-06-01T08:00')
  .replace(/^settings:$/m, 'settings:\n  open_link: true');

let survey: OwnSurvey;
let data: string;
let person: string;
beforeAll(async () => {
  survey = new OwnSurvey(withLink);
  data = await opened(survey);
  // Five people who share everything that is kept of them.
  const people = Array.from({ length: 5 }, (_, n) => `p${n}@example.org`);
  const list = join(temporaryFolder(), 'invites.csv');
  const rows = people.map((email) => `${email};0169001X;clg;public`);
  writeFileSync(list, ['email;uai;type;secteur', ...rows].join('\n'));
  const { status, stderr } = await run('invitees', 'import', NAME, list, '--data', data);
  expect([status, stderr]).toEqual([0, '']);
  person = people[0] ?? '';
});

const run = (...words: string[]) => millesime(words, survey.at);

async function opened({ at }: OwnSurvey): Promise<string> {
  const folder = join(temporaryFolder(), 'donnees');
  const { status, stderr } = await millesime(['edition', 'open', NAME, '--data', folder], at);
  expect([status, stderr]).toEqual([0, '']);
  return folder;
}

const serving = (folder = data) => ['serve', '--data', folder, '--port', '0'];
const withServer = (MILLESIME_SMTP: string, more = {}) => ({
  env: { ...survey.at.env, MILLESIME_SMTP, ...more },
});

/** Serves, works with it, and stops it. @returns what it said on standard error */
async function serve(
  options: ReturnType<typeof withServer>,
  work: (address: string, stop: () => void) => Promise<void>,
  folder = data,
): Promise<string> {
  const child = start(serving(folder), options);
  const end = ended(child);
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (text: string | Buffer) => {
      const [found] = /http:\/\/localhost:\d+/.exec(String(text)) ?? [];
      if (found) resolve(found.replace('localhost', '127.0.0.1'));
    });
    child.on('close', () => reject(new Error('it ended before it listened')));
  });
  await work(address, () => child.kill('SIGTERM'));
  child.kill('SIGTERM');
  const { status, stderr } = await end;
  expect(status, stderr).toBe(0);
  return stderr;
}

const ask = (address: string, adresse: string) =>
  fetch(`${address}${PATH}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ adresse }),
  });

describe('serve', () => {
  it('refuses to serve an open link without a mail server, and says how to name one', async () => {
    const told = await refused(2, serving(), withServer(''));
    expect(told).toMatch(/^« exemple\/2025 » a un lien ouvert.*MILLESIME_SMTP=smtp:/);
  });

  it('opens the Atelier without one, and warns that nobody can answer by the link', async () => {
    const child = start(
      [...serving(), '--atelier', '--reports', temporaryFolder()],
      withServer(''),
    );
    const end = ended(child);
    const opened = await new Promise<boolean>((resolve) => {
      child.stdout?.on('data', (text: string | Buffer) => {
        if (String(text).includes('/atelier?cle=')) resolve(true);
      });
      child.on('close', () => resolve(false));
    });
    child.kill('SIGTERM');
    const { status, stderr } = await end;
    expect([opened, status], stderr).toEqual([true, 0]);
    expect(stderr).toMatch(/^Sans serveur de messagerie, l’Atelier s’ouvre.*MILLESIME_SMTP=smtp:/);
  });

  it('needs none once the edition is closed', async () => {
    const own = new OwnSurvey(withLink);
    const folder = await opened(own);
    await millesime(['edition', 'close', NAME, '--data', folder, '--now'], own.at);
    const work = async (address: string) => {
      expect((await fetch(`${address}${PATH}`)).status).toBe(200);
    };
    await serve({ env: { ...own.at.env, MILLESIME_SMTP: '' } }, work, folder);
  });

  it.each(['smtp', 'http://smtp.example.org', 'smtp://', 'robot:secret@smtp.example.org'])(
    'refuses %j as the address of one, without repeating what may be a password',
    async (server) => {
      const told = await refused(2, serving(), withServer(server));
      expect(told).toMatch(/^MILLESIME_SMTP n’est pas l’adresse d’un serveur/);
      expect(told).not.toContain('secret');
    },
  );

  it.each(['robot', 'Robot <robot>', 'a@example.org, b@example.org', 'a@example.org\nBcc: b'])(
    'refuses %j as the address in whose name mails leave',
    async (MILLESIME_MAIL_FROM) => {
      const server = withServer('smtp://127.0.0.1:1', { MILLESIME_MAIL_FROM });
      expect(await refused(2, serving(), server)).toMatch(/^MILLESIME_MAIL_FROM n’est pas/);
    },
  );

  it('warns when the mail server does not answer, and serves all the same', async () => {
    const options = withServer('smtp://robot:secret@127.0.0.1:1');
    const told = await serve(options, async (address) => {
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
      expect((await fetch(`${address}${PATH}`)).status).toBe(200);
    });
    expect(told).toMatch(/"level":"warn".*ECONNREFUSED.*127\.0\.0\.1:1 ne répond pas/);
    expect(told).not.toContain('secret');
  });

  it('mails a code that leads in, in the name that was declared', async () => {
    const server = await openMailServer();
    const options = withServer(server.url, {
      MILLESIME_MAIL_FROM: 'Enquêtes de l’académie <robot@example.org>',
    });
    const told = await serve(options, async (address) => {
      const reply = await ask(address, person);
      expect(reply.status).toBe(303);
      await expect.poll(() => server.received.length, { timeout: 10_000 }).toBe(1);
      const { fields, text } = readMessage(server.received[0]?.raw ?? '');
      expect(fields.get('from')).toEqual(['Enquêtes de l’académie <robot@example.org>']);
      expect(server.received[0]?.to).toEqual([person]);
      const entered = await fetch(`${address}${reply.headers.get('location')}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ code: codeIn(text) }),
      });
      expect(entered.headers.get('location')).toMatch(/^\/q\/[\w-]{22}$/);
    });
    expect(told).not.toContain(person);
    expect(told).not.toMatch(/repondre\/[\w-]{22}|"level":"(warn|error)"/);
  });

  it('that is stopped lets the mail leave that was asked for', async () => {
    // Slow enough for the signal to come first.
    const server = await openMailServer('', {
      onMailFrom: (_address, _session, done) => setTimeout(done, 500),
    });
    await serve(withServer(server.url), async (address, stop) => {
      expect((await ask(address, person)).status).toBe(303);
      stop();
    });
    expect(server.received.map(({ to }) => to)).toEqual([[person]]);
  });
});

describe('links', () => {
  const links = (folder = data) => [
    'links',
    NAME,
    '--data',
    folder,
    '--base-url',
    'https://enquete.example/',
  ];

  it('give the open address too, beside the list', async () => {
    const { status, stdout, stderr } = await run(...links());
    expect(status).toBe(0);
    expect(stderr).toBe(`Lien ouvert à tous : https://enquete.example${PATH}\n`);
    expect(stdout).not.toContain('repondre');
    expect(stdout.trim().split('\n')).toHaveLength(6);
  });

  it('say nothing of it where there is none', async () => {
    const own = new OwnSurvey(withLink.replace('  open_link: true\n', ''));
    const { status, stderr } = await millesime(links(await opened(own)), own.at);
    expect(status).toBe(0);
    expect(stderr).not.toContain('ouvert');
  });
});
