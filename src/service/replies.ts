/** What the service sends back. Every failure becomes a page in plain French; what caused it goes to standard error, never to the page. */
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { renderPage } from '../rendering/page.ts';
import { type Message, messages } from './messages.ts';
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
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return sendMessage(service, reply, messages.tooLarge);
    if (status < 500) return sendMessage(service, reply, { ...messages.unreadable, status });
    // Without the address of the page: it holds a personal token.
    process.stderr.write(`${service.clock().toISOString()} ${error.stack ?? error.message}\n`);
    return sendMessage(service, reply, messages.failure);
  });
}
