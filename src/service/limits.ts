/**
 * How often one may ask. Nobody is counted by their address for a link that is somebody's: a whole
 * staff room, or everybody behind a proxy that was not declared, has one address.
 */
import { hash, randomBytes } from 'node:crypto';
import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { onlyOpenEdition } from '../store/editions.ts';
import { tellWhoeverAsks } from './answering/tell-whoever-asks.ts';
import { type Message, messages } from './messages.ts';
import { sendMessage } from './replies.ts';
import type { Service } from './service.ts';

/** So many requests within so many seconds. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

export interface Limits {
  /** Requests with a link of nobody, from one address. */
  readonly unknownLinks: Limit;
  /** Requests with one personal link; saving while somebody types makes sixty a minute at most. */
  readonly link: Limit;
}

export const usualLimits: Limits = {
  unknownLinks: { most: 300, seconds: 600 },
  link: { most: 300, seconds: 60 },
};

/** Counts a request. @returns seconds to wait when it is one too many, else 0 */
export type Limiter = (request: FastifyRequest) => Promise<number>;

/** What is counted at a time: more keys, and those not seen for longest are forgotten. */
const MOST_KEYS = 10_000;

/** @param keyOf what requests are counted by; kept as a hash that dies with the process */
export function createLimiter(
  app: FastifyInstance,
  { most, seconds }: Limit,
  keyOf: (request: FastifyRequest) => string,
): Limiter {
  const secret = randomBytes(32).toString('hex');
  const options = {
    max: most,
    timeWindow: seconds * 1000,
    cache: MOST_KEYS,
    keyGenerator: (request: FastifyRequest) =>
      hash('sha256', `${secret}${keyOf(request)}`, 'base64url'),
  };
  const count = app.createRateLimit(options);
  return async (request) => {
    const counted = await count(request);
    return !counted.isAllowed && counted.isExceeded ? Math.max(1, counted.ttlInSeconds) : 0;
  };
}

/** Whom a request comes from; of an IPv6 address the half that a household or a school shares. */
export function clientAddress(request: FastifyRequest): string {
  // None any more once the client has gone, whatever the type says.
  return normalizeIP(request.ip ?? '', 64);
}

/** Applies to every route with a personal link in its address, whatever it does. */
export function limitLinks(app: FastifyInstance, service: Service, limit: Limit): void {
  const tokenOf = ({ params }: FastifyRequest) => (params as { token?: string })?.token;
  const count = createLimiter(app, limit, (request) => tokenOf(request) ?? '');
  app.addHook('onRequest', async (request, reply) => {
    if (tokenOf(request) === undefined) return;
    const seconds = await count(request);
    if (seconds === 0) return;
    reply.header('retry-after', seconds);
    return tellWhoeverAsks({ service, request, reply }, messages.linkTooBusy(seconds));
  });
}

/** A link of nobody, told as such; past the limit, that a whole link would still do. */
export async function sendUnknownLink(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  unknownLinks: Limiter,
): Promise<FastifyReply> {
  const seconds = await unknownLinks(request);
  if (seconds > 0) {
    return sendTooMany(service, reply, seconds, messages.tooManyUnknownLinks(seconds));
  }
  const edition = await onlyOpenEdition(service.store);
  const contact = edition?.questionnaire.settings.contact.email;
  return sendMessage(service, reply, messages.unknownLink(contact));
}

export function sendTooMany(
  service: Service,
  reply: FastifyReply,
  seconds: number,
  shown: Message,
): FastifyReply {
  return sendMessage(service, reply.header('retry-after', seconds), shown);
}
