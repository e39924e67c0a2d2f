import { setTimeout } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { EditionKey } from '../../campaign/identity.ts';
import { codeMail } from '../../rendering/open-link/code-mail.ts';
import type { StoredEdition } from '../../store/editions.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Service } from '../service.ts';
import { shownCode } from './code.ts';
import { type Asked, CODE_MINUTES } from './code-requests.ts';
import { findInvited } from './find-invited.ts';

interface Sending {
  readonly mailer: Mailer;
  readonly edition: StoredEdition;
  readonly key: EditionKey;
  readonly asked: Asked;
  readonly code: string;
  readonly onFailure: () => void;
}

/** A server that does not answer must not keep the service from stopping. */
const LONGEST_WAIT_MS = 5000;

export interface CodeSender {
  /** Goes its own way: whoever asked has their page already, whatever becomes of the mail. */
  readonly send: (sending: Sending) => void;
  /** Resolves when nothing is under way any more, or when that takes too long. */
  readonly settled: () => Promise<void>;
}

/** @param log told of failures, without whom they concern */
export function createCodeSender(service: Service, log: FastifyBaseLogger): CodeSender {
  const underWay = new Set<Promise<void>>();
  return {
    send: (sending) => {
      const work = sendCode(service, sending)
        .catch((error) => {
          sending.onFailure();
          tellFailure(log, error);
        })
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
    settled: async () => {
      const all = async () => {
        while (underWay.size > 0) await Promise.all(underWay);
      };
      await Promise.race([all(), setTimeout(LONGEST_WAIT_MS, undefined, { ref: false })]);
    },
  };
}

/** To the address that the list of invitees has, whatever was typed. */
async function sendCode({ store }: Service, sending: Sending): Promise<void> {
  const { mailer, edition, key, asked, code } = sending;
  const invited = await findInvited(store, key, asked);
  if (!invited) return;
  const { questionnaire } = edition;
  await mailer.send({
    to: invited.invitee.email,
    contact: questionnaire.settings.contact,
    ...codeMail(questionnaire, shownCode(code), CODE_MINUTES),
  });
}

/** Of a mail server's error the codes only: its message repeats the address. */
function tellFailure(log: FastifyBaseLogger, error: Error & ServerReply): void {
  const { code, responseCode } = error;
  const cause = code === undefined ? { err: error } : { code, responseCode };
  log.error(cause, 'Un code n’a pas pu partir par courriel');
}

interface ServerReply {
  readonly code?: string;
  readonly responseCode?: number;
}
