/** The first page: an address is given, and a code leaves if somebody is invited by it. */
import type { FastifyReply } from 'fastify';
import { askPage } from '../../rendering/open-link/open-link-pages.ts';
import { postedFields } from '../answering/posted-fields.ts';
import { sendTooMany } from '../limits.ts';
import { isOneAddress } from '../mail/mail-message.ts';
import { sendPage } from '../replies.ts';
import { editionFrame } from '../service.ts';
import type { Call } from './call.ts';
import { CODE_MINUTES } from './code-requests.ts';
import { fieldErrors, tooMany } from './messages.ts';

export async function showAsk(call: Call): Promise<FastifyReply> {
  return sendAsk(call, { address: '' });
}

export async function ask(call: Call): Promise<FastifyReply> {
  const { edition, requests, sender, reply, request } = call;
  const typed = (postedFields(request.body).adresse?.[0] ?? '').trim();
  if (!isOneAddress(typed)) {
    const error = typed === '' ? fieldErrors.noAddress : fieldErrors.badAddress;
    return sendAsk(call, { address: typed, error }, 422);
  }
  const asked = { edition: edition.name, address: typed.toLowerCase() };
  const seconds = await call.limiter(request);
  const taken = seconds > 0 ? undefined : requests.ask(asked);
  if (!taken) return refuse(call, seconds || CODE_MINUTES * 60);
  const { request: id, code } = taken;
  if (code !== undefined) {
    const onFailure = () => requests.withdraw(id);
    const { key, mailer } = call;
    // Only once the reply has left: how long it takes must not tell who is invited.
    reply.raw.once('finish', () => sender.send({ mailer, edition, key, asked, code, onFailure }));
  }
  return reply.redirect(`${call.ask}/${id}`, 303);
}

function refuse({ service, edition, reply }: Call, seconds: number): FastifyReply {
  const { contact } = edition.questionnaire.settings;
  return sendTooMany(service, reply, seconds, tooMany(seconds, contact.email));
}

function sendAsk(
  { service, edition, reply }: Call,
  shown: { readonly address: string; readonly error?: string },
  status = 200,
): FastifyReply {
  const { questionnaire, closes } = edition;
  const title = 'Répondre au questionnaire';
  const frame = editionFrame(service, edition, status === 200 ? title : `À revoir, ${title}`);
  return sendPage(reply, askPage(frame, { questionnaire, closes, ...shown }), status);
}
