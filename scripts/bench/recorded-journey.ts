/** One journey through a questionnaire as a browser without JavaScript makes it, to be replayed. */

import { type Agent, request as httpRequest } from 'node:http';

export interface Exchange {
  readonly method: 'GET' | 'POST';
  /** After the address of the person. */
  readonly path: string;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

export function exchange(
  port: number,
  { method, path, body }: Exchange,
  agent?: Agent,
): Promise<Reply> {
  const type = 'application/x-www-form-urlencoded';
  const headers =
    method === 'POST' ? { 'content-type': type, 'content-length': Buffer.byteLength(body) } : {};
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, headers, ...(agent ? { agent } : {}) };
    const sent = httpRequest(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        const { statusCode: status = 0, headers: got } = response;
        resolve({ status, location: got.location ?? '', body: text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Answers everything that is asked by its first choice, and notes what went over the wire. */
export async function recordJourney(port: number, token: string) {
  const home = `/q/${token}`;
  const exchanges: Exchange[] = [];
  const sizes: number[] = [];
  const go = async (one: Exchange): Promise<Reply> => {
    const reply = await exchange(port, one);
    exchanges.push({ ...one, path: one.path.slice(home.length) });
    if (one.method === 'GET') sizes.push(Buffer.byteLength(reply.body));
    if (reply.status >= 400) throw new Error(`${one.path} answers ${reply.status}`);
    return reply.status === 303 ? go({ method: 'GET', path: reply.location, body: '' }) : reply;
  };
  let page = await go({ method: 'GET', path: home, body: '' });
  const [, begin = ''] = /class="button" href="([^"]+)"/.exec(page.body) ?? [];
  let path = begin;
  page = await go({ method: 'GET', path, body: '' });
  while (path.includes('/etape/')) {
    await go({ method: 'POST', path, body: filled(page.body) });
    path = `${home}${exchanges.at(-1)?.path}`;
    page = await exchange(port, { method: 'GET', path, body: '' });
  }
  await go({ method: 'POST', path, body: '' });
  return { exchanges, pageBytes: sizes };
}

function filled(html: string): string {
  const fields = new URLSearchParams();
  for (const [input] of html.matchAll(/<input [^>]*>/g)) {
    const [, type = ''] = /type="(\w+)"/.exec(input) ?? [];
    const [, name = ''] = / name="([^"]+)"/.exec(input) ?? [];
    const [, value = ''] = / value="([^"]*)"/.exec(input) ?? [];
    if (type === 'hidden') fields.append(name, value);
    if ((type === 'radio' || type === 'checkbox') && !fields.has(name)) fields.append(name, value);
  }
  for (const [, name = ''] of html.matchAll(/<textarea [^>]*name="([^"]+)"/g)) {
    fields.append(
      name,
      'Une remarque de longueur moyenne, comme on en écrit en fin d’année. '.repeat(3),
    );
  }
  fields.append('_action', 'suivant');
  return fields.toString();
}
