/** What the service sends back. Every failure becomes a page in plain French; what caused it goes to the log, never to the page. */
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../rendering/page.ts';
import { type Message, messages } from './messages.ts';
import { PAGE_POLICY } from './security.ts';
import { plainFrame, type Service } from './service.ts';

export function sendMessage(
  service: Service,
  reply: FastifyReply,
  shown: Message,
  frame = plainFrame(service, shown.title),
): FastifyReply {
  return sendPage(reply, renderPage(frame, 'message', shown), shown.status);
}

export function sendPage(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.status(status).type('text/html; charset=utf-8').send(page);
}

export function handleErrors(app: FastifyInstance, service: Service): void {
  app.setNotFoundHandler((_request, reply) => sendMessage(service, reply, messages.notFound));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) {
      readTheRest(request, reply);
      return sendMessage(service, reply, messages.tooLarge);
    }
    if (status < 500) {
      const asked = request.method === 'GET' || request.method === 'HEAD';
      const shown = asked ? messages.notFound : { ...messages.unreadable, status };
      return sendMessage(service, reply, shown);
    }
    const { method, routeOptions } = request;
    request.log.error({ err: error, method, route: routeOptions.url }, 'Échec d’une demande');
    return sendMessage(service, reply, messages.failure);
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

/** The reply to what is not even HTTP, or has headers without end: there is no request to reply to. */
export function answerUnreadableRequests(service: Service) {
  return (error: Error, socket: Socket): void => {
    if (socket.writable) {
      const { title } = messages.unreadable;
      const page = renderPage(plainFrame(service, title), 'message', messages.unreadable);
      const head = [
        'HTTP/1.1 400 Bad Request',
        'content-type: text/html; charset=utf-8',
        `content-length: ${Buffer.byteLength(page)}`,
        'cache-control: no-store',
        `content-security-policy: ${PAGE_POLICY}`,
        'x-content-type-options: nosniff',
        'referrer-policy: no-referrer',
        'connection: close',
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n${page}`);
    }
    socket.destroy(error);
  };
}
