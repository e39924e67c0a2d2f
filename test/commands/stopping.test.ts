/** `serve` told to stop while people are posting: whoever was answered finds it on disk. */
import type { ChildProcess } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeDataFolder } from '../service/data-folder.ts';
import { ended, start } from './run-cli.ts';

/** A service over people who may answer, in a process of its own. */
async function serving(invited = 2) {
  const folder = await makeDataFolder(invited);
  const child = start(['serve', '--data', folder.directory, '--port', '0']);
  const end = ended(child);
  const port = Number(await said(child, 'stdout', /localhost:(\d+)/));
  const stop = async () => {
    child.kill('SIGTERM');
    await said(child, 'stderr', /(Arrêt demandé)/);
  };
  const answersOf = (id: string) => {
    const db = new Database(join(folder.directory, 'millesime.sqlite'), { readonly: true });
    const row = db.prepare('select answers from responses where id = ?').get(id);
    db.close();
    return (row as { answers: string } | undefined)?.answers;
  };
  return { ...folder, child, end, port, stop, answersOf };
}

/** Waits for what a process says. @returns the part in parentheses */
function said(child: ChildProcess, stream: 'stdout' | 'stderr', words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    child[stream]?.on('data', (text) => {
      heard += text;
      const found = words.exec(heard)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('close', () => reject(new Error(`it ended without ${words}: ${heard}`)));
  });
}

/** A connection, and what comes over it until it is closed. */
async function line(port: number): Promise<{ socket: Socket; closed: Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  socket.on('error', () => {});
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(heard)));
  await new Promise((resolve, reject) => socket.on('connect', resolve).on('error', reject));
  return { socket, closed };
}

const head = (token: string, body: string) =>
  [
    `POST /q/${token}/etape/suite HTTP/1.1`,
    'host: localhost',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    '\r\n',
  ].join('\r\n');

const unix = process.platform !== 'win32';

describe.skipIf(!unix)('told to stop, serve', () => {
  it('answers what is under way once it has come whole, lets nobody new in, and ends well', async () => {
    const { people, port, stop, end, answersOf } = await serving();
    const [{ token, responseId } = { token: '', responseId: '' }] = people;
    const body = 'remarque=Un+dernier+mot';
    const slow = await line(port);
    slow.socket.write(head(token, body) + body.slice(0, 12));
    const idle = await line(port);
    idle.socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const silent = await line(port);
    await new Promise((resolve) => idle.socket.once('data', resolve));

    await stop();
    expect(await idle.closed).toContain('{"status":"ok"}');
    expect(await silent.closed).toBe('');
    // Node closes idle connections just before the port: a knock in between still succeeds.
    await expect
      .poll(() => line(port).then(({ socket }) => socket.destroy(), String))
      .toContain('ECONNREFUSED');
    // The rest of it, and then the page that a browser asks for next on the same line.
    slow.socket.write(
      `${body.slice(12)}GET /q/${token}/relecture HTTP/1.1\r\nhost: localhost\r\n\r\n`,
    );
    expect((await slow.closed).match(/^HTTP\/1\.1 \d+/gm)).toEqual([
      'HTTP/1.1 303',
      'HTTP/1.1 200',
    ]);
    const { status, stderr } = await end;
    expect(status).toBe(0);
    expect(stderr.trim().split('\n').at(-1)).toContain('Service arrêté');
    expect(answersOf(responseId)).toBe('{"remarque":"Un dernier mot"}');
  });

  it('does not wait for who never sends the rest', async () => {
    const { people, port, stop, end, answersOf } = await serving();
    const hanging = await line(port);
    hanging.socket.write(`${head(people[0]?.token ?? '', 'remarque=jamais')}remarque=ja`);
    const halfHead = await line(port);
    halfHead.socket.write('POST /q/');
    await stop();
    expect(await end).toMatchObject({ status: 0, stderr: expect.stringContaining('arrêté') });
    expect(await hanging.closed).not.toMatch(/ 303 /);
    expect(answersOf(people[0]?.responseId ?? '')).toBeUndefined();
  });

  it('while forty persons post: each was answered and is on disk, or was not let in', async () => {
    const { people, port, child, end, answersOf } = await serving(40);
    const acknowledged = new Map<string, number>();
    let told = false;
    const posting = people.map(async ({ token, responseId }) => {
      for (let n = 0; ; n++) {
        const reply = await fetch(`http://127.0.0.1:${port}/q/${token}/etape/suite`, {
          method: 'POST',
          body: new URLSearchParams({ remarque: String(n) }),
          redirect: 'manual',
        }).catch(() => undefined);
        if (reply === undefined) return;
        expect(reply.status).toBe(303);
        acknowledged.set(responseId, n);
        // Once: a signal that finds Node already leaving ends it before its status is said.
        if (told || acknowledged.size < people.length || n < 3) continue;
        told = child.kill('SIGTERM');
      }
    });
    await Promise.all(posting);
    expect((await end).status).toBe(0);
    expect(acknowledged.size).toBe(40);
    for (const [id, n] of acknowledged) {
      expect(answersOf(id), id).toBe(JSON.stringify({ remarque: String(n) }));
    }
  });

  it('has written lines of JSON alone, with nobody in them', async () => {
    const { people, port, stop, end } = await serving();
    const token = people[0]?.token ?? '';
    await fetch(`http://127.0.0.1:${port}/q/${token}`);
    await stop();
    const { stderr } = await end;
    const lines = stderr
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as { msg?: string });
    expect(lines.map(({ msg }) => msg?.replace(/ : .*/, ''))).toEqual([
      ...['Service prêt', 'Édition servie', undefined, 'Arrêt demandé', 'Service arrêté'],
    ]);
    for (const { token, email } of people) {
      expect(stderr).not.toContain(token);
      expect(stderr).not.toContain(email);
    }
  });
});
