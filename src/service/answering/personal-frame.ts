import type { FastifyReply } from 'fastify';
import type { PageFrame } from '../../rendering/page.ts';
import type { Message } from '../messages.ts';
import { sendMessage } from '../replies.ts';
import { editionFrame, type Service } from '../service.ts';
import type { Call } from './call.ts';
import type { Visit } from './visit.ts';

/** The frame of a page of one person: from each, one reaches what is kept of oneself. */
export function personalFrame(
  service: Service,
  { edition, links }: Pick<Visit, 'edition' | 'links'>,
  title: string,
): PageFrame {
  const frame = editionFrame(service, edition, title);
  const own = { href: links.ownData, label: 'Vos réponses et vos droits' };
  return { ...frame, links: [own, ...frame.links] };
}

/** The same where nothing may come back of what was entered before: it was sent, or erased. */
export function forgettingFrame(service: Service, visit: Visit, title: string): PageFrame {
  const script = service.script.path;
  return { ...personalFrame(service, visit, title), script, forget: visit.links.welcome };
}

/** In place of a page: the person still reaches the notice, and what is kept of them. */
export function tellPerson(
  { service, visit, reply }: Pick<Call, 'service' | 'visit' | 'reply'>,
  shown: Message,
): FastifyReply {
  const isOver = visit.phase === 'answered' || visit.phase === 'declined';
  const frame = isOver ? forgettingFrame : personalFrame;
  return sendMessage(service, reply, shown, frame(service, visit, shown.title));
}
