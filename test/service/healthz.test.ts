import { describe, expect, it, vi } from 'vitest';
import { openService } from './open-service.ts';

describe('/healthz', () => {
  it('is well while the database answers, whoever asks and how often', async () => {
    const { app } = await openService();
    for (let asked = 0; asked < 50; asked++) {
      const reply = await app.inject('/healthz');
      expect(reply.statusCode).toBe(200);
      expect(reply.headers['content-type']).toMatch(/^application\/json/);
      expect(reply.body).toBe('{"status":"ok"}');
    }
    const head = await app.inject({ method: 'HEAD', url: '/healthz' });
    expect([head.statusCode, head.body]).toEqual([200, '']);
  });

  it('is not when it does not, and names no survey either way', async () => {
    const { app, store } = await openService();
    await store.close();
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const [reply, head] = await Promise.all([
      app.inject('/healthz'),
      app.inject({ method: 'HEAD', url: '/healthz' }),
    ]);
    const said = told.mock.calls.flat().join('');
    told.mockRestore();
    expect(reply.statusCode).toBe(503);
    expect(reply.body).toBe('{"status":"unavailable"}');
    expect([head.statusCode, head.body]).toEqual([503, '']);
    expect(said).toContain('La base de données ne répond pas');
    expect(said).not.toContain('veille');
  });
});
