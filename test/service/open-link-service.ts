/** A service whose edition has an open link, and a folder where its mails lie. */
import { join } from 'node:path';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { createOutboxMailer, type OutboxMailer } from '../../src/service/mail/outbox-mailer.ts';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { EDITION, type OpenService, openService, questionnaire } from './open-service.ts';
import { Visitor } from './visitor.ts';

export const OPEN_LINK = `/enquetes/${EDITION}/repondre`;

export const withLink: Questionnaire = {
  ...questionnaire,
  settings: { ...questionnaire.settings, openLink: true },
};

export interface OpenLinkService extends OpenService {
  readonly outbox: OutboxMailer;
  readonly visitor: Visitor;
  /** Types an address on the first page, and waits for the mail. @returns its code */
  readonly askFor: (address: string, visitor?: Visitor) => Promise<string>;
}

export async function openWithLink(invited = 2): Promise<OpenLinkService> {
  const open = await openService(invited, openMemoryStore, withLink);
  const outbox = createOutboxMailer(join(open.directory, 'outbox'), open.service.clock);
  Object.assign(open.service, { mailer: outbox });
  const visitor = new Visitor(open.app);
  const askFor = async (address: string, asking = visitor) => {
    const before = outbox.latest()[0];
    await asking.open(OPEN_LINK);
    await asking.submit('Recevoir un code', { adresse: address });
    while (outbox.latest()[0] === before) await new Promise((resolve) => setImmediate(resolve));
    return codeIn(outbox.latest()[0]?.text);
  };
  return { ...open, outbox, visitor, askFor };
}

/** The code that a mail brings, as it is written there. */
export function codeIn(text = ''): string {
  const [, code] = /^(\S{4}-\S{4})$/m.exec(text) ?? [];
  if (code === undefined) throw new Error(`no code in: ${text}`);
  return code;
}

/** A code that is well-formed and another one. */
export function otherThan(code: string): string {
  return `${code.startsWith('CCCC') ? 'DDDD' : 'CCCC'}${code.slice(4)}`;
}
