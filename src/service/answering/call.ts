import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../service.ts';
import type { KeptCopies } from './kept-copies.ts';
import type { Visit } from './visit.ts';

/** A request whose person is known, in a phase of their link that has this page. */
export interface Call {
  readonly service: Service;
  readonly token: string;
  readonly visit: Visit;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly copies: KeptCopies;
}
