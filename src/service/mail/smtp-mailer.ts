import { createTransport, type NodemailerError } from 'nodemailer';
import type { Contact } from '../../definition/settings.ts';
import { mailMessage } from './mail-message.ts';
import type { Mailer } from './mailer.ts';

export interface SmtpMailer extends Mailer {
  /** Without name and password: `smtp.example.org:587`. */
  readonly server: string;
  /** Connects and sends nothing. @returns undefined when mails can leave, or else a code: `ECONNREFUSED` */
  readonly check: () => Promise<string | undefined>;
}

/** What several people ask for at once leaves side by side, and not more: servers refuse a crowd. */
const CONNECTIONS = 5;

/** Long enough for a server that is slow to greet, short beside what a code is valid for. */
const TIMEOUT_MS = 20_000;

/**
 * @param url `smtp://` or `smtps://`, with name and password where the server wants them
 * @param sender in whose name all mails leave; absent: the contact of each
 */
export function createSmtpMailer(url: URL, sender?: Contact): SmtpMailer {
  const transport = createTransport({
    url: url.href,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A password is never sent for all to read.
    ...(url.username === '' ? {} : { requireTLS: true }),
  });
  return {
    server: url.host,
    send: async (mail) => {
      await transport.sendMail(mailMessage(mail, sender));
    },
    check: () =>
      transport.verify().then(
        () => undefined,
        (error: NodemailerError) => error.originalCode ?? error.code ?? error.name,
      ),
    close: () => transport.close({ force: true }),
  };
}
