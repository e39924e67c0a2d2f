import type { FastifyReply } from 'fastify';
import type { Message } from '../messages.ts';
import { sendMessage } from '../replies.ts';
import type { Service } from '../service.ts';
import type { Call } from './call.ts';
import { personalFrame } from './personal-frame.ts';
import { findPerson, type Person } from './visit.ts';

/**
 * What is said before anybody has looked whose link it is: where it is somebody's, with the name of
 * the survey, their rights, and a way back.
 */
export async function tellWhoeverAsks(
  { service, request, reply }: Pick<Call, 'service' | 'request' | 'reply'>,
  shown: Message,
): Promise<FastifyReply> {
  // As it was asked for: what cannot be decoded is taken for another address.
  const person = await personOf(service, request.originalUrl);
  if (!person) return sendMessage(service, reply, shown);
  const link = { href: person.links.welcome, label: 'Revenir au questionnaire' };
  const frame = personalFrame(service, person, shown.title);
  return sendMessage(service, reply, { link, ...shown }, frame);
}

async function personOf(service: Service, url: string): Promise<Person | undefined> {
  const [, token] = /^\/q\/([^/?]+)/.exec(url) ?? [];
  try {
    return token === undefined ? undefined : await findPerson(service, token);
  } catch {
    // The database may be what failed, and the page must come all the same.
    return undefined;
  }
}
