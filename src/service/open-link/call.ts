import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EditionKey } from '../../campaign/identity.ts';
import type { StoredEdition } from '../../store/editions.ts';
import type { Limiter } from '../limits.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Message } from '../messages.ts';
import { sendMessage } from '../replies.ts';
import { editionFrame, type Service } from '../service.ts';
import type { CodeRequests } from './code-requests.ts';
import type { CodeSender } from './code-sender.ts';

/** A request to the open link of an edition that has one and is open. */
export interface Call {
  readonly service: Service;
  readonly edition: StoredEdition;
  readonly key: EditionKey;
  readonly mailer: Mailer;
  readonly requests: CodeRequests;
  readonly sender: CodeSender;
  /** Of the codes that one address of the network asks for. */
  readonly limiter: Limiter;
  /** Where one asks for a code. */
  readonly ask: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export function tell(
  { service, edition, reply }: Pick<Call, 'service' | 'edition' | 'reply'>,
  shown: Message,
): FastifyReply {
  return sendMessage(service, reply, shown, editionFrame(service, edition, shown.title));
}
