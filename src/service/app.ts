import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import { answeringRoutes } from './answering/routes.ts';
import { editionRoutes } from './edition-routes.ts';
import { handleErrors } from './replies.ts';
import { protectPages } from './security.ts';
import type { Service } from './service.ts';

/** A step with every text at its longest takes a quarter of this. */
const LARGEST_BODY = 256 * 1024;

/** The service without its process: no port is opened. */
export async function createApp(service: Service): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    trustProxy: false,
    forceCloseConnections: 'idle',
  });
  await protectPages(app);
  await app.register(formbody, { bodyLimit: LARGEST_BODY });
  handleErrors(app, service);
  app.get('/healthz', async () => ({ status: 'ok' }));
  const { path, content } = service.stylesheet;
  app.get(path, async (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(content),
  );
  answeringRoutes(app, service);
  editionRoutes(app, service);
  return app;
}
