/** What the codes of open links need to leave: a mail server, named in the environment. */
import type { FastifyBaseLogger } from 'fastify';
import type { Contact } from '../definition/settings.ts';
import { isOneAddress } from '../service/mail/mail-message.ts';
import { createSmtpMailer, type SmtpMailer } from '../service/mail/smtp-mailer.ts';
import type { StoredEdition } from '../store/editions.ts';
import { UsageError } from './command.ts';
import { hasOpenLink } from './has-open-link.ts';

/**
 * @returns undefined when the environment names no server
 * @throws UsageError when what it names cannot be one
 */
export function openLinkMailer(
  { MILLESIME_SMTP: server = '', MILLESIME_MAIL_FROM: from = '' } = process.env,
): SmtpMailer | undefined {
  return server === '' ? undefined : createSmtpMailer(serverOf(server), senderOf(from));
}

/**
 * What keeps an edition from being answered where no server is named; undefined when none needs one.
 * @param editions those that are served
 */
export function missingMailServer(
  editions: readonly StoredEdition[],
  now: Date,
): string | undefined {
  const needing = editions.find((edition) => hasOpenLink(edition, now));
  if (!needing) return undefined;
  return `« ${needing.name} » a un lien ouvert, dont les codes partent par courriel : donnez le serveur de messagerie dans la variable MILLESIME_SMTP, par exemple MILLESIME_SMTP=${EXAMPLE}.`;
}

/** Says what would keep codes from leaving, and waits for nothing: the rest of the service works. */
export async function tellMailProblem(mailer: SmtpMailer, log: FastifyBaseLogger): Promise<void> {
  const code = await mailer.check();
  if (code === undefined) return;
  log.warn(
    { code },
    `Le serveur de messagerie ${mailer.server} ${reasonOf(code)} : les codes du lien ouvert ne partiront pas. Vérifiez MILLESIME_SMTP.`,
  );
}

const EXAMPLE = 'smtp://smtp.example.fr:587';

function reasonOf(code: string): string {
  if (code === 'EAUTH') return 'refuse le nom ou le mot de passe';
  return /TLS|SSL|CERT|VERIFY/.test(code)
    ? 'n’offre pas de connexion chiffrée sûre'
    : 'ne répond pas';
}

function serverOf(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return url;
  // Not repeated: there may be a password in it.
  throw new UsageError(
    `MILLESIME_SMTP n’est pas l’adresse d’un serveur de messagerie : écrivez par exemple ${EXAMPLE}.`,
  );
}

/** `Nom <adresse>`, or the address alone. */
function senderOf(written: string): Contact | undefined {
  if (written === '') return undefined;
  const [, name = '', bracketed] = /^(.*?)\s*<([^<>]*)>$/.exec(written.trim()) ?? [];
  const email = bracketed ?? written.trim();
  if (isOneAddress(email)) return { name: name.replace(/^"(.*)"$/, '$1'), email };
  throw new UsageError(
    `MILLESIME_MAIL_FROM n’est pas une adresse (« ${written} ») : écrivez par exemple Enquête <enquete@exemple.fr>.`,
  );
}
