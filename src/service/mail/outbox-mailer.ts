/** For a demonstration: mails become files of a folder, and the last ones can be read on a page. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailMessage } from './mail-message.ts';
import type { Mail, Mailer } from './mailer.ts';

export interface OutboxMailer extends Mailer {
  readonly readAt: string;
  /** The last ones sent since the start, latest first: older codes are of no use any more. */
  readonly latest: () => readonly Mail[];
}

const SHOWN = 20;

/** @param folder made when the first mail is written */
export function createOutboxMailer(folder: string, clock: () => Date): OutboxMailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  let sent: readonly Mail[] = [];
  let count = 0;
  return {
    readAt: '/demonstration/courriels',
    send: async (mail) => {
      const { message } = await transport.sendMail(mailMessage(mail));
      await mkdir(folder, { recursive: true });
      const name = `${clock().toISOString().replaceAll(':', '-')}-${++count}.eml`;
      await writeFile(join(folder, name), message);
      sent = [mail, ...sent].slice(0, SHOWN);
    },
    latest: () => sent,
    close: () => transport.close(),
  };
}
