/**
 * Puts the Atelier under `/atelier` of a service, for this machine alone. For everybody else there
 * is no such page. It is an app of its own, made when it is first asked for: the service starts as
 * quickly without, and no rule of either is a rule of the other.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tellWhoeverAsks } from '../answering/tell-whoever-asks.ts';
import { messages } from '../messages.ts';
import type { Service } from '../service.ts';
import { createAccess } from './access.ts';
import type { AtelierOptions } from './atelier.ts';
import { isLocal } from './is-local.ts';
import type { Project } from './project.ts';

export interface MountedAtelier {
  /** A key to be printed; the one printed before opens no more. */
  readonly newKey: () => string;
}

export function mountAtelier(
  app: FastifyInstance,
  service: Service,
  project: Project,
  announce: AtelierOptions['announce'],
): MountedAtelier {
  const access = createAccess();
  let made: Promise<FastifyInstance> | undefined;
  const make = async () => {
    const { createAtelierApp } = await import('./app.ts');
    const { directory, store, clock, theme } = service;
    const options = { directory, store, clock, project, announce, ...(theme ? { theme } : {}) };
    const atelier = await createAtelierApp(options, access);
    await atelier.ready();
    return atelier;
  };
  // Before anything of the request is read: all of it is the other app's.
  const hand = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isLocal(app, request.raw)) {
      return tellWhoeverAsks({ service, request, reply }, messages.notFound);
    }
    made ??= make();
    const atelier = await made;
    reply.hijack();
    atelier.routing(request.raw, reply.raw);
    return reply;
  };
  for (const url of ['/atelier', '/atelier/*']) {
    app.route({ method: ['GET', 'POST'], url, onRequest: hand, handler: async () => undefined });
  }
  app.addHook('preClose', async () => {
    const atelier = await made?.catch(() => undefined);
    await atelier?.close();
  });
  return { newKey: access.newKey };
}
