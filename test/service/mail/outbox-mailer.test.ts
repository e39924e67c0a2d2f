import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createOutboxMailer } from '../../../src/service/mail/outbox-mailer.ts';
import { readMessage } from './read-message.ts';

const mail = {
  to: 'personne@example.org',
  contact: { name: 'L’équipe', email: 'equipe@example.org' },
  subject: 'Un été',
  text: 'Bonjour à tous.\n',
};

function openOutbox() {
  const parent = mkdtempSync(join(tmpdir(), 'millesime-outbox-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'outbox');
  return { folder, outbox: createOutboxMailer(folder, () => new Date('2025-06-15T12:00:00Z')) };
}

describe('the outbox of a demonstration', () => {
  it('is made when the first mail comes, and holds each as a mail program reads it', async () => {
    const { folder, outbox } = openOutbox();
    expect(existsSync(folder)).toBe(false);
    await outbox.send(mail);
    await outbox.send({ ...mail, to: 'autre@example.org' });
    const files = readdirSync(folder).sort();
    expect(files.every((file) => /^2025-06-15T12-00-00\.000Z-\d\.eml$/.test(file))).toBe(true);
    const messages = files.map((file) => readMessage(readFileSync(join(folder, file), 'utf8')));
    expect(messages.map(({ fields }) => fields.get('to'))).toEqual([
      [mail.to],
      ['autre@example.org'],
    ]);
    expect(messages[0]?.fields.get('subject')).toEqual(['Un été']);
    expect(messages[0]?.text.trimEnd()).toBe('Bonjour à tous.');
  });

  it('shows the last twenty, latest first', async () => {
    const { outbox } = openOutbox();
    expect(outbox.latest()).toEqual([]);
    for (let n = 1; n <= 25; n++) await outbox.send({ ...mail, subject: String(n) });
    const subjects = outbox.latest().map(({ subject }) => Number(subject));
    expect(subjects).toEqual(Array.from({ length: 20 }, (_, n) => 25 - n));
  });
});
