import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';

/** What browsers send: over https, over http, and some that want nothing compressed. */
const browser = 'gzip, deflate, br, zstd';

async function open() {
  const service = await openService();
  const page = `/q/${service.person.token}/etape/duree`;
  const plain = (await service.app.inject(page)).body;
  const [stylesheet = ''] = /\/assets\/form\.\w+\.css/.exec(plain) ?? [];
  const ask = (url: string, encoding?: string) =>
    service.app.inject({
      url,
      headers: encoding === undefined ? {} : { 'accept-encoding': encoding },
    });
  return { ...service, page, stylesheet, ask };
}

describe('pages and assets', () => {
  it.each([
    ['br', browser, brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'br;q=0, gzip', gunzipSync],
    ['gzip', 'GZIP;q=0.5, identity', gunzipSync],
  ] as const)(
    'come as %s to whoever accepts « %s », the same once read',
    async (name, header, read) => {
      const { page, stylesheet, ask } = await open();
      for (const url of [page, stylesheet]) {
        const plain = await ask(url);
        const small = await ask(url, header);
        expect(small.headers).toMatchObject({ 'content-encoding': name, vary: 'accept-encoding' });
        expect(small.headers['content-length']).toBe(String(small.rawPayload.length));
        expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
        const text = read(small.rawPayload).toString('utf8');
        // The id of an opened page is another one each time.
        const same = (html: string) => html.replace(/name="_page" value="[^"]*"/, '');
        expect(same(text)).toBe(same(plain.body));
        expect(small.headers['content-type']).toBe(plain.headers['content-type']);
      }
    },
  );

  it.each([undefined, '', 'identity', 'deflate', 'gzip;q=0, br;q=0.0', '*;q=0', 'gz ip', ',;q=,'])(
    'come as they are to whoever says « %s »',
    async (header) => {
      const { page, stylesheet, ask } = await open();
      for (const url of [page, stylesheet]) {
        const reply = await ask(url, header);
        expect(reply.statusCode).toBe(200);
        expect(reply.headers).not.toHaveProperty('content-encoding');
        // Whatever keeps a copy must not hand it to somebody who reads something else.
        expect(reply.headers.vary).toBe('accept-encoding');
      }
    },
  );

  it('are compressed when something is wrong too', async () => {
    const { app, person } = await open();
    const refused = await app.inject({
      method: 'POST',
      url: `/q/${person.token}/etape/duree`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-encoding': browser },
      payload: 'moments.matin=toujours',
    });
    expect(refused.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(refused.rawPayload).toString()).toContain('À revoir');
  });

  it('are sent as they are when they fit into one packet anyway', async () => {
    const { ask } = await open();
    for (const url of ['/healthz', '/nulle-part']) {
      const reply = await ask(url, browser);
      expect(reply.rawPayload.length).toBeLessThan(1400);
      expect(reply.headers).not.toHaveProperty('content-encoding');
    }
  });

  it('HEAD says the same and sends nothing; a redirection has nothing to compress', async () => {
    const { app, stylesheet, person } = await open();
    const headers = { 'accept-encoding': 'gzip' };
    const [head, whole] = await Promise.all(
      (['HEAD', 'GET'] as const).map((method) => app.inject({ method, url: stylesheet, headers })),
    );
    expect(head?.rawPayload).toHaveLength(0);
    expect(head?.headers['content-length']).toBe(whole?.headers['content-length']);
    const moved = await app.inject({ url: `/q/${person.token}/etape/rien`, headers });
    expect(moved.statusCode).toBe(303);
    expect(moved.headers).not.toHaveProperty('content-encoding');
  });
});
