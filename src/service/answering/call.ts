import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../service.ts';
import type { Visit } from './visit.ts';

/** A request whose person is known and whose edition is open. */
export interface Call {
  readonly service: Service;
  readonly token: string;
  readonly visit: Visit;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
