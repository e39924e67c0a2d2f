/** A mail as the service knows it; how it leaves is the affair of whoever sends it. */
import type { Contact } from '../../definition/settings.ts';

export interface Mail {
  readonly to: string;
  /** In whose name it is sent, and who reads the answers to it. */
  readonly contact: Contact;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** @throws Error when the mail could not be handed over */
  readonly send: (mail: Mail) => Promise<void>;
  /** Address of a page on which anybody may read what was sent: in a demonstration only. */
  readonly readAt?: string;
  readonly close: () => void;
}
