/** The command line itself: what is not understood is told in a sentence, exit 2; help is no fault. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands as loaders } from '../../src/commands/run.ts';
import {
  done,
  EDITION,
  expectRefused,
  millesime,
  millesimes,
  openEdition,
  type Run,
  refused,
  temporaryFolder,
} from './run-cli.ts';

const commands = Object.keys(loaders);

const notCommands = [
  'publier',
  'edition',
  'edition ouvrir etre-rupn/2021',
  'constructor',
  'toString --help',
  '__proto__',
];

const nearCommands: readonly [string, string][] = [
  ['survey check', 'surveys check'],
  ['surveys chek essai.yaml', 'surveys check'],
  ['survey', 'surveys'],
  ['surveys import-', 'surveys import'],
  ['bilam', 'bilan'],
];

const misused: readonly [string, RegExp][] = [
  ['bilan', /nom de l’édition/],
  [`bilan ${EDITION}`, /--data/],
  [`bilan ${EDITION} --data x`, /--out/],
  [`bilan ${EDITION} --data x --out y --only analyse`, /article/],
  [`bilan ${EDITION} --data x --out y --date 10/11/2021`, /2021-11-10/],
  [`bilan ${EDITION} --data x --out y --date 2021-02-30`, /2021-11-10/],
  [`bilan ${EDITION} --data x --out y --date 2021-13-01`, /2021-11-10/],
  [`bilan ${EDITION} --data x --out y --colour`, /--strict/],
  [`bilan ${EDITION} --data`, /n’a pas sa valeur/],
  [`bilan ${EDITION} --data x --out y --strict=oui`, /--strict/],
  [`bilan ${EDITION} autre --data x --out y`, /autre.*de trop/],
  ['edition open', /nom de l’édition/],
  [`edition open ${EDITION}`, /--data/],
  ['edition open etre-rupn/1999 --data x', /Éditions connues.*etre-rupn\/2021/],
  [`edition open ${EDITION} 2022 --data x`, /de trop/],
  [`edition close ${EDITION} --data x`, /ne contient pas de données/],
  [`edition status ${EDITION} --data x`, /ne contient pas de données/],
  [`edition settings ${EDITION} --data x`, /--reason/],
  [`edition settings ${EDITION} --data x --dry-run`, /ne contient pas de données/],
  [`edition export ${EDITION} --data x`, /ne contient pas de données/],
  [`invitees import ${EDITION} a.csv`, /--data/],
  [`invitees import ${EDITION} --data x`, /fichier/],
  [`invitees import ${EDITION} a.csv b.csv --data x`, /b\.csv.*de trop/],
  [`invitees remove ${EDITION} --data x`, /adresse de la personne/],
  [`invitees correct ${EDITION} a@example.org --data x`, /nouvelle adresse/],
  [`remarques export ${EDITION}`, /--data/],
  [`remarques import ${EDITION} --data x`, /textes classés/],
  [`remarques import ${EDITION} a.csv b.csv --data x`, /b\.csv.*de trop/],
  [`links ${EDITION} --data x`, /--base-url/],
  [`links ${EDITION} --data x --base-url exemple`, /n’est pas une adresse/],
  [`links ${EDITION} --data x --base-url javascript:alert(1)`, /n’est pas une adresse/],
  ['serve', /--data/],
  ['serve --data x', /ne contient pas de données/],
  ['serve --data x --port', /n’a pas sa valeur/],
  ['demo maintenant', /de trop/],
  ['surveys check nulle-part.yaml', /nulle-part\.yaml.*n’existe pas/],
  ['surveys check .', /dossier/],
];

describe('help', () => {
  const helps = [[], ['--help'], ['help'], ['aide']];
  let runs: readonly Run[];
  beforeAll(async () => {
    const each = commands.map((command) => [...command.split(' '), '--help']);
    runs = await millesimes([...helps, ...each]);
  });

  it('lists every command on standard output', () => {
    for (const run of runs.slice(0, helps.length)) {
      expect(run).toMatchObject({ status: 0, stderr: '' });
      for (const command of commands)
        expect(run.stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });

  it.each(commands)('%s --help says how it is used', (command) => {
    const run = runs[helps.length + commands.indexOf(command)];
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run?.stdout).toMatch(new RegExp(`^millesime ${command}\\b`));
  });

  it('of a group lists its commands alone', async () => {
    const groups = await millesimes([
      ['surveys', '--help'],
      ['aide', 'surveys'],
    ]);
    for (const { status, stdout } of groups) {
      expect(status).toBe(0);
      expect(stdout.match(/^ {2}\S+ \S+/gm)?.every((line) => line.startsWith('  surveys '))).toBe(
        true,
      );
      expect(stdout).toContain('surveys check');
    }
  });

  it.each(commands)(
    '%s --help lists the options that it accepts, and no other',
    async (command) => {
      const { stdout = '' } = runs[helps.length + commands.indexOf(command)] ?? {};
      const declared = (await loaders[command]?.())?.options ?? {};
      const [usage = '', , ...more] = stdout.split('\n');
      const listed = [...new Set(usage.match(/(?<=--)[a-z-]+/g))];
      expect(listed.toSorted()).toEqual(Object.keys(declared).toSorted());
      expect(more.join('\n')).toContain('--json');
    },
  );

  it.each(commands)('%s --help shows a line to copy, which it understands', async (command) => {
    const { stdout = '' } = runs[helps.length + commands.indexOf(command)] ?? {};
    const [, line = ''] = /^ {2}Exemple : millesime (.*)$/m.exec(stdout) ?? [];
    const { options = {}, words = 0 } = (await loaders[command]?.()) ?? {};
    const typed = line.match(/"[^"]*"|\S+/g) ?? [];
    const name = command.split(' ');
    expect(typed.slice(0, name.length)).toEqual(name);
    const args = typed.slice(name.length);
    const { positionals } = parseArgs({ args, options, allowPositionals: true });
    expect(positionals.length).toBeLessThanOrEqual(words);
  });

  it('is what the program itself prints', async () => {
    expect(await done(['--help'])).toBe(runs[1]?.stdout);
  });
});

describe('a command line that is not understood', () => {
  let runs: ReadonlyMap<string, Run>;
  let left: readonly string[];
  beforeAll(async () => {
    const cwd = temporaryFolder();
    const lines = [
      ...notCommands,
      ...nearCommands.map(([line]) => line),
      ...misused.map(([line]) => line),
    ];
    const all = await millesimes(
      lines.map((line) => line.split(' ')),
      { cwd },
    );
    runs = new Map(lines.map((line, index) => [line, all[index] as Run]));
    left = readdirSync(cwd);
  });
  const said = (line: string) => expectRefused(runs.get(line) as Run, 2);

  it.each(notCommands)('%s is no command', (line) => {
    expect(said(line)).toMatch(/n’existe pas[\s\S]*(?:bilan ENQUETE|edition open)/);
  });

  it.each(nearCommands)('%s: the command that was meant, and its group alone', (line, meant) => {
    expect(said(line)).toContain(`Vouliez-vous dire « ${meant} » ?`);
    expect(said(line)).toMatch(new RegExp(`^  ${meant}`, 'm'));
    expect(said(line)).not.toMatch(/^ {2}demo/m);
  });

  it.each(misused)('%s', (line, expected) => {
    expect(said(line)).toMatch(expected);
  });

  it('leaves nothing behind', () => {
    expect(left).toEqual([]);
  });

  it('ends the process with that status', async () => {
    expect(await refused(2, ['bilan'])).toBe(said('bilan'));
  });

  it('a port that is none', async () => {
    const data = await openEdition();
    const ports = ['abc', '-1', '65536', '3000.5'];
    const runs = await millesimes(ports.map((port) => ['serve', '--data', data, `--port=${port}`]));
    runs.forEach((run, index) => {
      expect(expectRefused(run, 2)).toContain(ports[index]);
    });
    expect(await refused(2, ['serve', '--data', data], { env: { PORT: 'ici' } })).toContain('ici');
  });

  it('an edition that the folder does not hold, a list that is not there', async () => {
    const data = await openEdition();
    const runs = await millesimes([
      ['edition', 'close', 'a/b', '--data', data],
      ['edition', 'status', 'a/b', '--data', data],
      ['links', 'a/b', '--data', data, '--base-url', 'https://example.org'],
      ['bilan', 'a/b', '--data', data, '--out', `${data}-out`],
      ['invitees', 'import', 'a/b', 'liste.csv', '--data', data],
      ['invitees', 'import', EDITION, 'liste.csv', '--data', data],
    ]);
    const said = runs.map((run) => expectRefused(run, 2));
    for (const text of said.slice(0, 5)) expect(text).toContain('« a/b »');
    expect(said[5]).toContain('« liste.csv » n’existe pas');
  });
});

it('the name of an edition is no way out of a folder', async () => {
  const data = await openEdition();
  const before = readdirSync(data, { recursive: true }).toSorted();
  const names = [
    ...['../secret', '../../etc/passwd', 'a/../b', 'etre-rupn/2021/..', '/etc/passwd', '..'],
    ...['etre-rupn', 'Etre-Rupn/2021', 'a\\b', '', 'a/b\u0000'],
  ];
  const runs = await millesimes(
    names.flatMap((name) => [
      ['edition', 'open', name, '--data', data],
      ['edition', 'close', name, '--data', data],
      ['edition', 'status', name, '--data', data],
      ['bilan', name, '--data', data, '--out', `${data}-out`],
      ['links', name, '--data', data, '--base-url', 'https://example.org'],
      ['invitees', 'import', name, join(data, 'keys'), '--data', data],
    ]),
  );
  for (const run of runs) expectRefused(run, 2);
  expect(readdirSync(data, { recursive: true }).toSorted()).toEqual(before);
  expect(existsSync(`${data}-out`)).toBe(false);
});

it('an unknown option is told in French, with those that there are', async () => {
  const { stderr } = await millesime(['bilan', '--donnees', 'x']);
  expect(stderr).toMatch(/n’est pas connue.*--data/);
  expect(stderr).not.toMatch(/unknown|option '--/i);
});
