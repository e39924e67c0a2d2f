/** What only shows on a real connection: bodies still coming, requests that are none. */
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';
import { textsIn } from './read-html.ts';

async function listening() {
  const open = await openService();
  await open.app.listen({ host: '127.0.0.1', port: 0 });
  const [bound] = open.app.addresses() as { port: number }[];
  return { ...open, port: bound?.port ?? 0 };
}

/** Everything that the service says, until all was said to it and a page has come. */
function conversation(port: number, speak: (socket: Socket) => Promise<void>) {
  return new Promise<string>((resolve, reject) => {
    let heard = '';
    let spoken = false;
    const endWhenOver = () => {
      if (spoken && heard.includes('</html>')) socket.end();
    };
    const socket = connect(port, '127.0.0.1', () => {
      speak(socket).then(() => {
        spoken = true;
        endWhenOver();
      }, reject);
    });
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      heard += text;
      endWhenOver();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}

/** Writes, and waits until the system has taken it, as a slow line does. */
const write = (socket: Socket, text: string) =>
  new Promise<void>((resolve, reject) => {
    socket.write(text, (error) => (error ? reject(error) : resolve()));
  });

const head = (url: string, ...lines: string[]) =>
  [
    `POST ${url} HTTP/1.1`,
    'host: localhost',
    'content-type: application/x-www-form-urlencoded',
    ...lines,
    '',
    '',
  ].join('\r\n');

describe('a body of 5 MB', () => {
  it('is read to its end, so that who sends it slowly reads the page and not a broken line', async () => {
    const { port, person, stored } = await listening();
    const part = 'x'.repeat(50_000);
    const heard = await conversation(port, async (socket) => {
      const url = `/q/${person.token}/etape/suite`;
      await write(socket, head(url, 'content-length: 5000000'));
      for (let sent = 0; sent < 100; sent++) await write(socket, part);
    });
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(textsIn(heard, 'h1')).toEqual(['Cet envoi est trop volumineux']);
    expect(await stored()).toBeUndefined();
  });

  it('leaves the connection fit for the next request', async () => {
    const { port, person } = await listening();
    const heard = await conversation(port, async (socket) => {
      const url = `/q/${person.token}/etape/suite`;
      await write(socket, `${head(url, 'content-length: 5000000')}${'x'.repeat(5_000_000)}`);
      await write(socket, 'GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
    });
    expect(heard).toContain('{"status":"ok"}');
  });
});

describe('a body that says it is larger than anything', () => {
  it.each([
    ['by its length', 'content-length: 5000000000', ''],
    ['by never ending', 'transfer-encoding: chunked', `50000\r\n${'x'.repeat(256 * 1024 + 1)}`],
  ])('%s: the page, and the line is closed', async (_, line, body) => {
    const { port, person } = await listening();
    const url = `/q/${person.token}/etape/suite`;
    const heard = await conversation(port, (socket) => write(socket, head(url, line) + body));
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toMatch(/^connection: close\r$/im);
    expect(textsIn(heard, 'h1')).toEqual(['Cet envoi est trop volumineux']);
  });
});

describe('what is not a request', () => {
  it.each([
    ['words', 'Bonjour\r\n\r\n'],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
    ],
    ['a personal link without end', `GET /q/${'a'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`],
    ['two lengths', head('/q/x', 'content-length: 1', 'content-length: 2')],
  ])('%s: a French page', async (_, sent) => {
    const { port } = await listening();
    const heard = await conversation(port, (socket) => write(socket, sent));
    expect(heard).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-type: text\/html; charset=utf-8/);
    expect(textsIn(heard, 'h1')).toEqual(['Cet envoi est illisible']);
    expect(heard).not.toContain('aaaa');
    for (const header of ["content-security-policy: default-src 'none'", 'nosniff', 'no-store']) {
      expect(heard).toContain(header);
    }
  });

  it.each([
    ['without a host', `GET /q/x HTTP/1.1\r\n\r\n`],
    ['that expects what nobody knows', 'GET /q/x HTTP/1.1\r\nhost: a\r\nexpect: fête\r\n\r\n'],
    [
      'to become another protocol',
      'GET /q/x HTTP/1.1\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n',
    ],
    ['of another method', 'PROPFIND /q/x HTTP/1.1\r\nhost: a\r\n\r\n'],
    ['for anything at all', 'OPTIONS * HTTP/1.1\r\nhost: a\r\n\r\n'],
  ])('but nearly, %s: a French page', async (_, sent) => {
    const { port } = await listening();
    const heard = await conversation(port, (socket) => write(socket, sent));
    expect(heard).toMatch(/^HTTP\/1\.1 404 /);
    expect(textsIn(heard, 'h1')[0]).toMatch(/n’est pas reconnu|n’existe pas/);
  });

  it('is not waited for without end', async () => {
    const { app } = await listening();
    expect(app.server.requestTimeout).toBeGreaterThan(0);
    expect(app.server.requestTimeout).toBeLessThanOrEqual(300_000);
  });
});
