import { describe, expect, it } from 'vitest';
import { openService } from './open-service.ts';
import { textsIn } from './read-html.ts';

const send = async (headers: Record<string, string>) => {
  const { app, person, stored } = await openService();
  const reply = await app.inject({
    method: 'POST',
    url: `/q/${person.token}/etape/equipe`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: 'role=seul',
  });
  return { reply, answers: (await stored())?.answers };
};

describe('a form', () => {
  it('that another site sends is refused in French, and nothing is stored', async () => {
    const origin = 'https://ailleurs.example';
    const { reply, answers } = await send({ 'sec-fetch-site': 'cross-site', origin });
    expect(reply.statusCode).toBe(403);
    expect(textsIn(reply.body, 'h1')).toEqual(['Cet envoi vient d’un autre site']);
    expect(answers).toBeUndefined();
  });

  // What browsers send from our own pages; some send nothing, and proxies change the host.
  it.each([
    ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['a page of ours, in a browser of some years ago', {}],
    ['a page that was opened again after a restart', { 'sec-fetch-site': 'none' }],
    ['another name of the same school', { 'sec-fetch-site': 'same-site' }],
    ['behind a proxy', { origin: 'https://enquete.example.fr', host: '127.0.0.1:3000' }],
  ])('of %s is taken', async (_, headers) => {
    const { reply, answers } = await send(headers);
    expect(reply.statusCode).toBe(303);
    expect(answers).toEqual({ role: 'seul' });
  });

  it('is one thing, a link in a webmail another: that may come from anywhere', async () => {
    const { app, person } = await openService();
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const reply = await app.inject({ url: `/q/${person.token}`, headers });
    expect(reply.statusCode).toBe(200);
  });
});
