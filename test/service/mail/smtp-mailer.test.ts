import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Contact } from '../../../src/definition/settings.ts';
import type { Mail } from '../../../src/service/mail/mailer.ts';
import { createSmtpMailer } from '../../../src/service/mail/smtp-mailer.ts';
import { openMailServer } from './mail-server.ts';
import { readMessage } from './read-message.ts';

const mail: Mail = {
  to: 'personne@example.org',
  contact: { name: 'L’équipe « Été »', email: 'equipe@example.org' },
  subject: 'Votre code pour « L’été à l’œuvre »',
  text: 'Bonjour,\n\nVoilà : « été, œuvre, naïf ».\n',
};

function mailerTo(url: string, sender?: Contact) {
  const mailer = createSmtpMailer(new URL(url), sender);
  onTestFinished(() => mailer.close());
  return mailer;
}

/** Sends to a server of this machine. @returns what it received */
async function sent(changes: Partial<Mail> = {}, sender?: Contact) {
  const server = await openMailServer();
  await mailerTo(server.url, sender).send({ ...mail, ...changes });
  const [message] = server.received;
  if (!message || server.received.length > 1) throw new Error('one mail was to come');
  return { ...message, ...readMessage(message.raw) };
}

describe('a mail', () => {
  it('arrives as it was written, French letters in its head and its text', async () => {
    const { fields, text, from, to } = await sent();
    expect(text).toBe(mail.text);
    expect(fields.get('subject')).toEqual([mail.subject]);
    expect([from, to]).toEqual(['equipe@example.org', ['personne@example.org']]);
    expect(fields.get('from')?.[0]?.replaceAll('"', '')).toBe(
      'L’équipe « Été » <equipe@example.org>',
    );
    expect(fields.get('reply-to')).toEqual(fields.get('from'));
    expect(fields.get('to')).toEqual(['personne@example.org']);
  });

  it('is plain text, an automatic one, and says nothing of what sent it', async () => {
    const { fields, raw } = await sent();
    expect(fields.get('content-type')?.[0]).toMatch(/^text\/plain; charset=utf-8$/i);
    expect(fields.get('auto-submitted')).toEqual(['auto-generated']);
    expect(raw).not.toMatch(/nodemailer|<html|https?:/i);
    expect([...fields.keys()].sort()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ]);
    // RFC 5322, 2.1.1: all ASCII, and no line past 78.
    expect(raw.split('\r\n').every((line) => /^[\t -~]{0,78}$/.test(line))).toBe(true);
  });

  it('leaves in the name that was declared, and is answered to the contact', async () => {
    const sender = { name: 'Enquetes', email: 'robot@example.net' };
    const { fields, from } = await sent({}, sender);
    expect(from).toBe('robot@example.net');
    expect(fields.get('from')?.[0]?.replaceAll('"', '')).toBe('Enquetes <robot@example.net>');
    expect(fields.get('reply-to')?.[0]).toContain('equipe@example.org');
  });
});

const breaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\0', '\v'];

describe('nothing that is put into a header begins another one', () => {
  it.each(breaks)('of the subject, with %j', async (end) => {
    const subject = `Votre code${end}Bcc: autre@example.org${end}${end}<html>`;
    const { fields, to, text } = await sent({ subject });
    expect(fields.has('bcc')).toBe(false);
    expect(to).toEqual(['personne@example.org']);
    expect(fields.get('subject')).toEqual(['Votre code Bcc: autre@example.org <html>']);
    expect(text).toBe(mail.text);
  });

  it.each(breaks)('of the name of the contact, with %j', async (end) => {
    const name = `L’équipe${end}Bcc: autre@example.org`;
    const { fields, to } = await sent({ contact: { ...mail.contact, name } });
    expect(fields.has('bcc')).toBe(false);
    expect(to).toEqual(['personne@example.org']);
  });

  it.each([
    ...breaks.map((end) => `personne@example.org${end}Bcc: autre@example.org`),
    'personne@example.org, autre@example.org',
    'personne@example.org;autre@example.org',
    'Personne <autre@example.org>',
    '"a b"@example.org',
    'personne@example.org ',
    'personne',
    'a@b@example.org',
    '',
    `${'a'.repeat(250)}@example.org`,
  ])('and to %j no mail is sent, nor from it', async (address) => {
    const server = await openMailServer();
    const mailer = mailerTo(server.url);
    const contact = { ...mail.contact, email: address };
    await expect(mailer.send({ ...mail, to: address })).rejects.toThrow();
    await expect(mailer.send({ ...mail, contact })).rejects.toThrow();
    expect(server.received).toEqual([]);
  });

  it('and a text is a text, whatever stands in it', async () => {
    const text = '.\n..\nQUIT\nFrom: autre@example.org\n\n.\nFin\n';
    expect((await sent({ text })).text).toBe(text);
  });
});

describe('a server that does not take the mail', () => {
  it('for this person: the reason is told, and other mails leave', async () => {
    const server = await openMailServer('personne@example.org');
    const mailer = mailerTo(server.url);
    await expect(mailer.send(mail)).rejects.toMatchObject({ code: 'EENVELOPE', responseCode: 550 });
    await mailer.send({ ...mail, to: 'autre@example.org' });
    expect(server.received.map(({ to }) => to)).toEqual([['autre@example.org']]);
  });

  it('because it is down: that is told; once it is back, mails leave again', async () => {
    const server = await openMailServer();
    const mailer = mailerTo(server.url);
    await server.close();
    await expect(mailer.send(mail)).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
    expect(await mailer.check()).toMatch(/^E/);
    const { port } = new URL(server.url);
    const again = await openMailServer('', {}, Number(port));
    expect(await mailer.check()).toBeUndefined();
    await mailer.send(mail);
    expect(again.received).toHaveLength(1);
  });

  it('because the password is wrong', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = ({ password }, _session, done) =>
      done(null, password === 'juste' ? { user: 'robot' } : {});
    const server = await openMailServer('', { authOptional: false, hideSTARTTLS: false, onAuth });
    const url = (password: string) =>
      `${server.url.replace('//', `//robot:${password}@`)}?tls.rejectUnauthorized=false`;
    expect(await mailerTo(url('faux')).check()).toBe('EAUTH');
    const mailer = mailerTo(url('juste'));
    expect(await mailer.check()).toBeUndefined();
    expect(mailer.server).toBe(new URL(server.url).host);
    await mailer.send(mail);
    expect(server.received).toHaveLength(1);
  });

  it('a password is not sent for all to read', async () => {
    const asked: unknown[] = [];
    const server = await openMailServer('', {
      authOptional: false,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ password }, _session, done) => {
        asked.push(password);
        done(null, { user: 'robot' });
      },
    });
    const mailer = mailerTo(server.url.replace('//', '//robot:secret@'));
    expect(await mailer.check()).toBe('ETLS');
    await expect(mailer.send(mail)).rejects.toMatchObject({ code: 'ETLS' });
    expect(asked).toEqual([]);
  });
});

describe('twenty mails at once', () => {
  it('all arrive, over five connections at most', async () => {
    let open = 0;
    let most = 0;
    const server = await openMailServer('', {
      onConnect: (_session, done) => {
        most = Math.max(most, ++open);
        done();
      },
      onClose: () => {
        open--;
      },
    });
    const mailer = mailerTo(server.url);
    const people = Array.from({ length: 20 }, (_, n) => `p${n}@example.org`);
    await Promise.all(people.map((to) => mailer.send({ ...mail, to })));
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(people.sort());
    expect(most).toBeLessThanOrEqual(5);
    expect(most).toBeGreaterThan(1);
  });
});
