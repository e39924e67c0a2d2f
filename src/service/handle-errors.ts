/** Every failure becomes a page in plain French; what caused it goes to the log, never to the page. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tellWhoeverAsks } from './answering/tell-whoever-asks.ts';
import { messages } from './messages.ts';
import type { Service } from './service.ts';

export function handleErrors(app: FastifyInstance, service: Service): void {
  app.setNotFoundHandler((request, reply) =>
    tellWhoeverAsks({ service, request, reply }, messages.notFound),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const tell = (shown: Parameters<typeof tellWhoeverAsks>[1]) =>
      tellWhoeverAsks({ service, request, reply }, shown);
    const status = error.statusCode ?? 500;
    if (status === 413) {
      readTheRest(request, reply);
      return tell(messages.tooLarge);
    }
    if (status < 500) {
      const asked = request.method === 'GET' || request.method === 'HEAD';
      return tell(asked ? messages.notFound : { ...messages.unreadable, status });
    }
    const { method, routeOptions } = request;
    request.log.error({ err: error, method, route: routeOptions.url }, 'Échec d’une demande');
    return tell(messages.failure);
  });
}

/** What is read and thrown away of a body that is too large. */
const LARGEST_DISCARDED = 64 * 1024 * 1024;

/**
 * A browser looks at the reply once it has sent everything: a connection closed before that, as
 * Fastify does, shows an error of the browser's own in place of our page.
 */
function readTheRest({ headers, raw }: FastifyRequest, reply: FastifyReply): void {
  if (!(Number(headers['content-length']) <= LARGEST_DISCARDED)) return;
  reply.removeHeader('connection');
  raw.resume();
}
