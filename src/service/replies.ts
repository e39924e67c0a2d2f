/** What the service sends back. */
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
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
