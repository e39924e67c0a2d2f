/** The addresses of the form. Each page of a person begins with their personal token. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LinkPhase } from '../../campaign/edition.ts';
import { type Limiter, sendUnknownLink } from '../limits.ts';
import type { Service } from '../service.ts';
import { autosave } from './autosave.ts';
import type { Call } from './call.ts';
import { send, showRecap, showReceipt } from './finish.ts';
import { insteadOf } from './instead-of.ts';
import { keepCopies } from './kept-copies.ts';
import {
  confirmDeclining,
  confirmErasing,
  decline,
  eraseAnswers,
  rejoin,
  showOwnData,
} from './own-data.ts';
import { tellPerson } from './personal-frame.ts';
import { saveStep, showStep } from './step.ts';
import { findVisit } from './visit.ts';
import { showWelcome } from './welcome.ts';

type Handler = (call: Call) => Promise<FastifyReply>;

export function answeringRoutes(
  app: FastifyInstance,
  service: Service,
  unknownLinks: Limiter,
): void {
  const copies = keepCopies(service.clock);
  /** Outside these phases of a link, what is said instead. */
  const during =
    (phases: readonly LinkPhase[] | 'any', handler: Handler) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { token } = request.params as { token: string };
      const visit = await findVisit(service, token);
      if (!visit) return sendUnknownLink(service, request, reply, unknownLinks);
      if (phases === 'any' || phases.includes(visit.phase)) {
        return handler({ service, token, visit, request, reply, copies });
      }
      const copied = copies.find(token) !== undefined;
      const shown = insteadOf(visit, request.method === 'POST', copied);
      return tellPerson({ service, visit, reply }, shown);
    };
  const open = (handler: Handler) => during(['open'], handler);

  app.get('/q/:token', open(showWelcome));
  app.get('/q/:token/etape/:step', open(showStep));
  app.post('/q/:token/etape/:step', open(saveStep));
  app.post('/q/:token/etape/:step/enregistrement', during('any', autosave));
  app.get('/q/:token/relecture', open(showRecap));
  app.post('/q/:token/relecture', during(['open', 'answered'], send));
  app.get('/q/:token/recu', during(['open', 'answered', 'closed'], showReceipt));

  const own = '/q/:token/mes-donnees';
  app.get(own, during('any', showOwnData));
  app.get(`${own}/effacer`, during(['not_open_yet', 'open', 'closed'], confirmErasing));
  app.post(`${own}/effacer`, during(['not_open_yet', 'open', 'closed'], eraseAnswers));
  app.get(`${own}/retrait`, during(['not_open_yet', 'open'], confirmDeclining));
  app.post(`${own}/retrait`, during(['not_open_yet', 'open'], decline));
  app.post(`${own}/retour`, during(['not_open_yet', 'open', 'declined'], rejoin));
}
