import type { FastifyInstance } from 'fastify';
import { findEdition } from '../store/editions.ts';
import type { Service } from './service.ts';

/** For whatever watches over the service: it is well when its database answers. */
export function healthRoute(app: FastifyInstance, service: Service): void {
  app.get('/healthz', async (request, reply) => {
    try {
      // Any question will do: no edition has this name.
      await findEdition(service.store, '');
      return { status: 'ok' };
    } catch (error) {
      request.log.error({ err: error }, 'La base de données ne répond pas');
      return reply.status(503).send({ status: 'unavailable' });
    }
  });
}
