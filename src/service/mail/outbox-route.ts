import type { FastifyInstance } from 'fastify';
import { outboxPage } from '../../rendering/demonstration-pages.ts';
import { sendPage } from '../replies.ts';
import { plainFrame, type Service } from '../service.ts';
import type { OutboxMailer } from './outbox-mailer.ts';

/** In a demonstration, the mails that would have left, for all to read. */
export function outboxRoute(app: FastifyInstance, service: Service, outbox: OutboxMailer): void {
  app.get(outbox.readAt, async (_request, reply) => {
    const frame = { ...plainFrame(service, 'Boîte d’envoi'), demonstration: true };
    return sendPage(reply, outboxPage(frame, outbox.latest()));
  });
}
