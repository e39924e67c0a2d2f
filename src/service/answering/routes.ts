/** The addresses of the form. Each page of a person begins with their personal token. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dateAndTime } from '../../wording.ts';
import { type Message, messages } from '../messages.ts';
import { sendMessage } from '../replies.ts';
import { editionFrame, type Service } from '../service.ts';
import type { Call } from './call.ts';
import { send, showRecap, showReceipt } from './finish.ts';
import { saveStep, showStep } from './step.ts';
import { findVisit, type Visit } from './visit.ts';
import { showWelcome } from './welcome.ts';

type Handler = (call: Call) => Promise<FastifyReply>;

export function answeringRoutes(app: FastifyInstance, service: Service): void {
  const open = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { token } = request.params as { token: string };
    const visit = await findVisit(service, token);
    if (!visit) return sendMessage(service, reply, messages.unknownLink);
    if (visit.phase === 'open') return handler({ service, token, visit, request, reply });
    const shown = insteadOf(visit, request.method === 'POST');
    return sendMessage(service, reply, shown, editionFrame(service, visit.edition, shown.title));
  };
  app.get('/q/:token', open(showWelcome));
  app.get('/q/:token/etape/:step', open(showStep));
  app.post('/q/:token/etape/:step', open(saveStep));
  app.get('/q/:token/relecture', open(showRecap));
  app.post('/q/:token/relecture', open(send));
  app.get('/q/:token/recu', open(showReceipt));
}

/** What is said where no page can be shown. */
function insteadOf({ phase, edition }: Visit, posted: boolean): Message {
  const { words, contact } = edition.questionnaire.settings;
  if (phase === 'key_missing') return messages.keyMissing(contact.email);
  if (phase === 'not_open_yet') return messages.notOpenYet(dateAndTime(edition.opens ?? ''));
  return posted ? messages.closedMeanwhile : messages.closed(words.persons);
}
