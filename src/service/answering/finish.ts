/** The recap, the sending, the receipt. */
import type { FastifyReply } from 'fastify';
import { recapPage, receiptPage } from '../../rendering/form/finish-pages.ts';
import { messages } from '../messages.ts';
import { sendPage } from '../replies.ts';
import { today } from '../service.ts';
import type { Call } from './call.ts';
import { insteadOf } from './instead-of.ts';
import { forgettingFrame, personalFrame, tellPerson } from './personal-frame.ts';
import { findVisit, updateResponse } from './visit.ts';

export async function showRecap({ visit, reply, ...call }: Call): Promise<FastifyReply> {
  const { edition, response, steps, links } = visit;
  const frame = personalFrame(call.service, visit, 'Relire et envoyer');
  const { confidentiality } = edition.questionnaire.settings;
  const sent = response.state === 'sent';
  const view = { steps, answers: response.answers, links, sent, confidentiality };
  return sendPage(reply, recapPage(frame, view));
}

/** Sending twice is sending once, also where the first time used the link up. */
export async function send(call: Call): Promise<FastifyReply> {
  const { service, token, visit, reply, copies } = call;
  let sent = visit;
  const outcome = await updateResponse(call, (now) => {
    const { response, edition } = now;
    if (response.state === 'sent') return undefined;
    const sentOn = today(service, edition.timeZone);
    sent = { ...now, response: { ...response, state: 'sent', sentOn } };
    return sent.response;
  });
  if (outcome === 'closed' && (await findVisit(service, token))?.phase !== 'answered') {
    return tellPerson(call, messages.closedMeanwhile);
  }
  if (outcome === 'stale') throw new Error('A response changed at each of ten attempts to send it');
  if (outcome === 'saved' && visit.edition.questionnaire.settings.confidentiality === 'anonymous') {
    const { answers, sentOn } = sent.response;
    copies.keep(token, { steps: sent.steps, answers, sentOn });
  }
  return reply.redirect(visit.links.receipt, 303);
}

/** Also once the edition is closed, as long as something leads from the link to what was sent. */
export async function showReceipt(call: Call): Promise<FastifyReply> {
  const { service, visit, reply, token, copies } = call;
  const { edition, response, steps, links, phase } = visit;
  const stored = response.state === 'sent' ? { ...response, steps } : undefined;
  const copy = phase === 'answered' ? copies.find(token) : stored;
  if (!copy) {
    if (phase === 'open') return reply.redirect(links.welcome, 303);
    return tellPerson(call, insteadOf(visit, false));
  }
  const { answers, sentOn } = copy;
  return sendPage(
    reply,
    receiptPage(forgettingFrame(service, visit, 'Réponses envoyées'), {
      ...{ questionnaire: edition.questionnaire, closes: edition.closes, phase, links },
      ...{ steps: copy.steps, answers, sentOn },
    }),
  );
}
