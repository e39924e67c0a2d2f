/** The recap, the sending, the receipt. */
import type { FastifyReply } from 'fastify';
import { recapPage, receiptPage } from '../../rendering/form/form-pages.ts';
import { messages } from '../messages.ts';
import { sendMessage, sendPage } from '../replies.ts';
import { editionFrame, today } from '../service.ts';
import type { Call } from './call.ts';
import { updateResponse } from './visit.ts';

export async function showRecap({ service, visit, reply }: Call): Promise<FastifyReply> {
  const { edition, response, steps, links } = visit;
  const frame = editionFrame(service, edition, 'Relire et envoyer');
  const sent = response.state === 'sent';
  return sendPage(reply, recapPage(frame, { steps, answers: response.answers, links, sent }));
}

/** Sending twice is sending once. */
export async function send({ service, token, visit, reply }: Call): Promise<FastifyReply> {
  const outcome = await updateResponse(service, token, ({ response, edition }) =>
    response.state === 'sent'
      ? undefined
      : { ...response, state: 'sent', sentOn: today(service, edition.timeZone) },
  );
  if (outcome === 'closed') return sendMessage(service, reply, messages.closedMeanwhile);
  if (outcome === 'stale') throw new Error('A response changed at each of ten attempts to send it');
  return reply.redirect(visit.links.receipt, 303);
}

export async function showReceipt({ service, visit, reply }: Call): Promise<FastifyReply> {
  const { edition, response, steps, links } = visit;
  if (response.state !== 'sent') return reply.redirect(links.welcome, 303);
  return sendPage(
    reply,
    receiptPage(editionFrame(service, edition, 'Réponses envoyées'), {
      questionnaire: edition.questionnaire,
      closes: edition.closes,
      sentOn: response.sentOn,
      editable: true,
      steps,
      answers: response.answers,
      links,
    }),
  );
}
