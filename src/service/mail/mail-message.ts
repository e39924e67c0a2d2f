/** A mail as nodemailer takes it. Nothing that stands in a header can begin another one. */
import type { SendMailOptions } from 'nodemailer';
import type { Contact } from '../../definition/settings.ts';
import type { Mail } from './mailer.ts';

/** Thrown before anything is sent: the address would mean more than one mailbox, or none. */
export class BadAddressError extends Error {
  readonly code = 'EADDRESS';
}

/**
 * @param sender in whose name all mails leave, where it is not that of the contact
 * @throws BadAddressError
 */
export function mailMessage(mail: Mail, sender = mail.contact): SendMailOptions {
  return {
    from: mailbox(sender),
    replyTo: mailbox(mail.contact),
    to: mailbox({ name: '', email: mail.to }),
    subject: oneLine(mail.subject),
    text: mail.text,
    // RFC 3834: no automatic reply is wanted.
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailbox({ name, email }: Contact): { name: string; address: string } {
  if (!isOneAddress(email)) throw new BadAddressError('Not the address of one mailbox');
  return { name: oneLine(name), address: email };
}

/**
 * One address, without a name: no space, no control character, none of the signs that part addresses.
 * @example isOneAddress('prenom.nom@example.org') // => true
 * @example isOneAddress('a@example.org, b@example.org') // => false
 */
export function isOneAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{C}@<>(),;:"\\[\]]+@[^\s\p{C}@<>(),;:"\\[\]]+$/u.test(text);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
