/** What the machine refuses: one sentence with a remedy, exit 3, no trace and nothing half done. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inStore } from './collected.ts';
import { ownReports } from './own-report.ts';
import { cli, done, EDITION, openEdition, refused, temporaryFolder } from './run-cli.ts';

/**
 * Root may write everywhere: the commands are then run as somebody else, who may not, and who
 * must be able to read this clone. Elsewhere than on Unix a folder cannot be closed this way.
 */
const other = process.getuid?.() === 0 ? 65_534 : undefined;
const asOther = other === undefined ? {} : { uid: other };
const canClose =
  process.getuid !== undefined &&
  (other === undefined ||
    spawnSync(process.execPath, [cli, '--help'], { uid: other, gid: other }).status === 0);

let opened: string;
beforeAll(async () => {
  opened = await openEdition();
});

describe.skipIf(!canClose)('a folder in which one may not write', () => {
  let closed: string;
  beforeAll(() => {
    closed = temporaryFolder();
    chmodSync(closed, 0o555);
  });

  it('takes no edition', async () => {
    const data = join(closed, 'donnees');
    const told = await refused(3, ['edition', 'open', EDITION, '--data', data], asOther);
    expect(told).toMatch(/ne permet pas d’écrire.*donnees/);
    expect(readdirSync(closed)).toEqual([]);
  });

  it('takes no demonstration', async () => {
    const words = ['demo', '--data', join(closed, 'demo'), '--build-only'];
    expect(await refused(3, words, asOther)).toMatch(/ne permet pas d’écrire/);
    expect(readdirSync(closed)).toEqual([]);
  });

  it('takes no bilan', async () => {
    const data = await openEdition();
    chmodSync(data, 0o777);
    chmodSync(join(data, 'millesime.sqlite'), 0o666);
    const reports = ownReports();
    const words = ['bilan', EDITION, '--data', data, '--out', closed, '--reports', reports];
    expect(await refused(3, words, asOther)).toContain(closed);
    expect(readdirSync(closed)).toEqual([]);
  });

  it('with data in it, serves nothing and imports nothing', async () => {
    const data = await openEdition();
    chmodSync(join(data, 'millesime.sqlite'), 0o444);
    chmodSync(data, 0o555);
    for (const words of [
      ['serve', '--port', '0'],
      ['edition', 'status', EDITION],
    ]) {
      const told = await refused(3, [...words, '--data', data], asOther);
      expect(told).toMatch(/ne permet pas d’écrire/);
    }
    chmodSync(data, 0o755);
  });
});

describe('a path that can be no folder', () => {
  it('because a file stands there', async () => {
    const file = join(temporaryFolder(), 'fichier');
    writeFileSync(file, 'du texte');
    for (const data of [file, join(file, 'dessous')]) {
      const told = await refused(3, ['edition', 'open', EDITION, '--data', data]);
      expect(told).toMatch(/ne peut pas être créé.*fichier/);
    }
    const reports = ownReports();
    const words = ['bilan', EDITION, '--data', opened, '--out', file, '--reports', reports];
    expect(await refused(3, words)).toMatch(/ne peut pas être créé/);
  });

  it.skipIf(process.platform === 'win32')('because it leads nowhere', async () => {
    const link = join(temporaryFolder(), 'lien');
    symlinkSync(join(link, '../nulle/part'), link);
    expect(await refused(3, ['edition', 'open', EDITION, '--data', link])).toContain(link);
  });

  it('because something else is in it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lettre.txt'), 'Madame');
    const told = await refused(3, ['demo', '--build-only', '--data', folder]);
    expect(told).toMatch(/contient déjà autre chose/);
    expect(readdirSync(folder)).toEqual(['lettre.txt']);
  });
});

describe('a port', () => {
  it('that is taken: which, and how to choose another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const taken = ['serve', '--data', opened, '--port', String(port)];
    expect(await refused(3, taken)).toMatch(new RegExp(`port ${port} est déjà pris.*PORT=`));
    const byEnvironment = { env: { PORT: String(port) } };
    expect(await refused(3, ['serve', '--data', opened], byEnvironment)).toContain(`port ${port}`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('of an address that the machine does not have', async () => {
    // 192.0.2.0/24 is kept for documentation: no machine has it (RFC 5737).
    const words = ['serve', '--data', opened, '--port', '0', '--host', '192.0.2.1'];
    expect(await refused(3, words)).toContain('192.0.2.1');
  });
});

describe('a database', () => {
  it('that is none', async () => {
    const data = temporaryFolder();
    writeFileSync(
      join(data, 'millesime.sqlite'),
      'Ceci n’est pas une base de données. '.repeat(99),
    );
    expect(await refused(3, ['edition', 'status', EDITION, '--data', data])).toMatch(/illisible/);
  });

  it('that is a folder', async () => {
    const data = temporaryFolder();
    mkdirSync(join(data, 'millesime.sqlite'));
    await refused(3, ['edition', 'status', EDITION, '--data', data]);
  });

  it('that a later version of the program has changed', async () => {
    const data = await openEdition();
    await inStore(data, async ({ db }) => {
      const migrations = db.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
      const values = { name: '9999-later', timestamp: '2099-01-01T00:00:00.000Z' };
      await migrations.insertInto('kysely_migration').values(values).execute();
    });
    const told = await refused(3, ['edition', 'status', EDITION, '--data', data]);
    expect(told).toMatch(/version plus récente.*git pull/);
  });
});

it('what was refused can be done again', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'donnees');
  writeFileSync(file, '');
  await refused(3, ['edition', 'open', EDITION, '--data', file]);
  await done(['edition', 'open', EDITION, '--data', join(folder, 'autres')]);
});
