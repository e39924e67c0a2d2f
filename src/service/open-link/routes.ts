/**
 * One address for all, where whoever is invited receives a code by mail and is led to their
 * personal page. Nobody learns here who is invited: every address gets the same replies, and the
 * mail leaves after them.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { phaseAt } from '../../campaign/edition.ts';
import { openLinkPath } from '../../rendering/open-link/open-link-pages.ts';
import { findEdition } from '../../store/editions.ts';
import { readKey } from '../../store/keys.ts';
import { insteadOfEdition } from '../answering/instead-of.ts';
import { clientAddress, createLimiter } from '../limits.ts';
import { messages } from '../messages.ts';
import { sendMessage } from '../replies.ts';
import type { Service } from '../service.ts';
import { ask, showAsk } from './ask.ts';
import { type Call, tell } from './call.ts';
import { createCodeRequests } from './code-requests.ts';
import { createCodeSender } from './code-sender.ts';
import { enterCode, showCode } from './enter.ts';
import { cannotMail } from './messages.ts';

/** A staff room of sixty behind one address stays far below. */
const CODES_PER_CLIENT = { most: 300, seconds: 3600 };

export function openLinkRoutes(app: FastifyInstance, service: Service): void {
  const requests = createCodeRequests(service.clock);
  const sender = createCodeSender(service, app.log);
  const limiter = createLimiter(app, CODES_PER_CLIENT, clientAddress);
  const open =
    (handler: (call: Call) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const named = request.params as { survey: string; edition: string };
      const edition = await findEdition(service.store, `${named.survey}/${named.edition}`);
      if (!edition?.questionnaire.settings.openLink) {
        return sendMessage(service, reply, messages.notFound);
      }
      const call = { service, edition, requests, sender, limiter, request, reply };
      const key = readKey(service.directory, edition.name);
      const phase = phaseAt(edition, service.clock());
      if (phase !== 'open') return tell(call, insteadOfEdition(phase, edition));
      if (!key) return tell(call, insteadOfEdition('key_missing', edition));
      const { mailer } = service;
      const { contact } = edition.questionnaire.settings;
      if (!mailer) return tell(call, cannotMail(contact.email));
      return handler({ ...call, key, mailer, ask: openLinkPath(edition.name) });
    };

  const path = openLinkPath(':survey/:edition');
  app.get(path, open(showAsk));
  app.post(path, open(ask));
  app.get(`${path}/:request`, open(showCode));
  app.post(`${path}/:request`, open(enterCode));

  app.addHook('onClose', async () => {
    await sender.settled();
    service.mailer?.close();
  });
}
