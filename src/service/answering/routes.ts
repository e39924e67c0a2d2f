/** The addresses of the form. Each page of a person begins with their personal token. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dateAndTime } from '../../wording.ts';
import { messages } from '../messages.ts';
import { sendMessage } from '../replies.ts';
import { editionFrame, type Service } from '../service.ts';
import type { Call } from './call.ts';
import { send, showRecap, showReceipt } from './finish.ts';
import { saveStep, showStep } from './step.ts';
import { findVisit } from './visit.ts';
import { showWelcome } from './welcome.ts';

type Handler = (call: Call) => Promise<FastifyReply>;

export function answeringRoutes(app: FastifyInstance, service: Service): void {
  const open = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { token } = request.params as { token: string };
    const visit = await findVisit(service, token);
    if (!visit) return sendMessage(service, reply, messages.unknownLink);
    if (visit.phase === 'open') return handler({ service, token, visit, request, reply });
    const { edition } = visit;
    const shown =
      visit.phase === 'closed'
        ? messages.closed(edition.questionnaire.settings.words.persons)
        : messages.notOpenYet(dateAndTime(edition.opens ?? ''));
    const posted = request.method === 'POST' && visit.phase === 'closed';
    return sendMessage(
      service,
      reply,
      posted ? messages.closedMeanwhile : shown,
      editionFrame(service, edition, shown.title),
    );
  };
  app.get('/q/:token', open(showWelcome));
  app.get('/q/:token/etape/:step', open(showStep));
  app.post('/q/:token/etape/:step', open(saveStep));
  app.get('/q/:token/relecture', open(showRecap));
  app.post('/q/:token/relecture', open(send));
  app.get('/q/:token/recu', open(showReceipt));
}
