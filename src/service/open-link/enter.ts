/** The second page: the code is typed, and leads to the personal page. */
import type { FastifyReply } from 'fastify';
import { codePage } from '../../rendering/open-link/open-link-pages.ts';
import { postedFields } from '../answering/posted-fields.ts';
import { sendPage } from '../replies.ts';
import { editionFrame } from '../service.ts';
import { type Call, tell } from './call.ts';
import { readCode } from './code.ts';
import { CODE_MINUTES, CODES_PER_ADDRESS, type Found } from './code-requests.ts';
import { findInvited } from './find-invited.ts';
import { fieldErrors, forgotten, noTriesLeft } from './messages.ts';

export async function showCode(call: Call): Promise<FastifyReply> {
  return withRequest(call, (found) => sendCodePage(call, found, { code: '' }));
}

export async function enterCode(call: Call): Promise<FastifyReply> {
  return withRequest(call, async (found) => {
    const { service, key, requests, reply, request } = call;
    const typed = postedFields(request.body).code?.[0] ?? '';
    const wrong = (error: string) => sendCodePage(call, found, { code: typed, error }, 422);
    const code = readCode(typed);
    if (code === undefined) {
      return wrong(typed.trim() === '' ? fieldErrors.noCode : fieldErrors.badCode);
    }
    switch (requests.enter(found, code)) {
      case 'used':
        return wrong(fieldErrors.usedCode);
      case 'wrong':
        return found.triesLeft > 0
          ? wrong(fieldErrors.wrongCode(found.triesLeft))
          : tell(call, noTriesLeft(call.ask));
      case 'right': {
        const invited = await findInvited(service.store, key, found);
        return invited
          ? reply.redirect(`/q/${invited.token}`, 303)
          : tell(call, forgotten(call.ask));
      }
    }
  });
}

async function withRequest(
  call: Call,
  work: (found: Found) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { request } = call.request.params as { request: string };
  const found = call.requests.find(call.edition.name, request);
  if (!found) return tell(call, forgotten(call.ask));
  return found.triesLeft > 0 ? work(found) : tell(call, noTriesLeft(call.ask));
}

function sendCodePage(
  { service, edition, mailer, ask, reply }: Call,
  { address }: Found,
  shown: { readonly code: string; readonly error?: string },
  status = 200,
): FastifyReply {
  const title = 'Entrer le code reçu';
  const frame = editionFrame(service, edition, status === 200 ? title : `À revoir, ${title}`);
  const { contact } = edition.questionnaire.settings;
  const { readAt } = mailer;
  const page = codePage(frame, {
    ...{ address, contact: contact.email, ask, ...shown },
    ...{ minutes: CODE_MINUTES, codes: CODES_PER_ADDRESS },
    ...(readAt === undefined ? {} : { readAt }),
  });
  return sendPage(reply, page, status);
}
