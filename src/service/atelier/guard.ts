/** Nothing is shown without the cookie of a key, nothing is done for another site. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ATELIER } from '../../rendering/atelier/atelier-links.ts';
import { postedFields } from '../answering/posted-fields.ts';
import type { Session } from './access.ts';
import type { Atelier } from './atelier.ts';
import { sessionCookie, sessionIdOf } from './cookie.ts';
import { type AtelierMessage, atelierMessages } from './messages.ts';

export type TellAtelier = (reply: FastifyReply, message: AtelierMessage) => FastifyReply;

/** Where one asks for another key. */
const NEW_KEY = `${ATELIER}/cle`;

/** Seconds within which no second key is printed. */
const KEY_PAUSE = 5;

export function guardAtelier(app: FastifyInstance, atelier: Atelier, tell: TellAtelier): void {
  const { access } = atelier;
  app.addHook('onRequest', async (request, reply) => {
    // Without their address our own forms would come with `Origin: null`, as if from anywhere.
    reply.header('referrer-policy', 'same-origin');
    if (request.method === 'POST' && !isFromHere(request)) {
      return tell(reply, atelierMessages.foreign);
    }
    if (isOpenToAll(request) || sessionOf(atelier, request)) return undefined;
    const { cle } = request.query as { cle?: unknown };
    if (typeof cle !== 'string') return tell(reply, atelierMessages.locked);
    const id = request.method === 'GET' ? access.open(cle) : undefined;
    if (id === undefined) return tell(reply, atelierMessages.spent);
    return reply.header('set-cookie', sessionCookie(request, id)).redirect(ATELIER, 303);
  });
  app.addHook('preHandler', async (request, reply) => {
    const isPreview = request.routeOptions.url?.startsWith(`${ATELIER}/apercu/`);
    // What a preview is told is kept by nobody.
    if (request.method !== 'POST' || isPreview || isOpenToAll(request)) return undefined;
    const [token] = postedFields(request.body).jeton ?? [];
    if (token === sessionOf(atelier, request)?.token) return undefined;
    const { url = '' } = request.routeOptions;
    const isPage = app.hasRoute({ method: 'GET', url });
    return tell(reply, atelierMessages.outdated(isPage ? request.url : undefined));
  });
  let latest = 0;
  app.post(NEW_KEY, async (_request, reply) => {
    const now = atelier.clock().getTime();
    if (now - latest >= KEY_PAUSE * 1000) {
      latest = now;
      atelier.announce(access.newKey());
    }
    return tell(reply, atelierMessages.announced);
  });
}

/** @returns undefined where nobody has shown a key */
export function sessionOf({ access }: Atelier, request: FastifyRequest): Session | undefined {
  return access.find(sessionIdOf(request));
}

/** The page that says that it is locked needs its styles, and the way to another key. */
function isOpenToAll({ method, routeOptions }: FastifyRequest): boolean {
  const { url = '' } = routeOptions;
  return method === 'POST' ? url === NEW_KEY : url.startsWith(`${ATELIER}/assets/`);
}

/** @source https://www.w3.org/TR/fetch-metadata/ and the Origin header, which browsers alone send */
function isFromHere({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  return site === 'same-origin' && (origin === undefined || origin === `http://${host}`);
}
