import type { FastifyReply, FastifyRequest } from 'fastify';
import { findEdition, type StoredEdition } from '../../store/editions.ts';
import type { Atelier } from './atelier.ts';
import type { TellAtelier } from './guard.ts';
import { atelierMessages } from './messages.ts';

/** `survey/edition` of an address. */
export function editionOf({ params }: FastifyRequest): string {
  const { survey, edition } = params as { survey: string; edition: string };
  return `${survey}/${edition}`;
}

/** A handler of pages of an edition that this folder holds. */
export function withEdition(
  atelier: Atelier,
  tell: TellAtelier,
  handler: (
    edition: StoredEdition,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<FastifyReply> | FastifyReply,
) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const edition = await findEdition(atelier.store, editionOf(request));
    if (!edition) return tell(reply, atelierMessages.notFound);
    return handler(edition, request, reply);
  };
}
