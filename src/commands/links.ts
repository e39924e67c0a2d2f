import { personalToken, responseId } from '../campaign/identity.ts';
import { openLinkPath } from '../rendering/open-link/open-link-pages.ts';
import { listInvitees, type StoredInvitee } from '../store/invitees.ts';
import { readKey } from '../store/keys.ts';
import { listResponses } from '../store/responses.ts';
import { type Command, exit, requiredArgument, requiredOption, UsageError } from './command.ts';
import { hasOpenLink } from './has-open-link.ts';
import { findStoredEdition } from './load-dataset.ts';
import { withStore } from './with-store.ts';

export const links: Command = {
  usage: 'links ENQUETE/EDITION --data DOSSIER --base-url ADRESSE [--pending]',
  summary:
    'Donne le lien personnel de chacun (CSV email;link), ou de ceux dont on attend encore une réponse.',
  example: 'links mon-enquete/2031 --data data --base-url https://enquete.exemple.fr --pending',
  options: {
    data: { type: 'string' },
    'base-url': { type: 'string' },
    pending: { type: 'boolean' },
  },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const base = requiredOption(context, 'base-url').replace(/\/+$/, '');
    if (!URL.canParse(base) || !/^https?:/.test(base)) {
      throw new UsageError(`« ${base} » n’est pas une adresse : écrivez https://…`);
    }
    return withStore(data, async (store) => {
      const edition = await findStoredEdition(store, name);
      const key = readKey(data, name);
      if (!key) throw new UsageError(`« ${name} » est close : il n’y a plus de liens.`);
      const responses = await listResponses(store, name);
      const sent = new Set(responses.filter((r) => r.state === 'sent').map(({ id }) => id));
      const kept = await listInvitees(store, name);
      // Who was erased after an anonymous answer is counted still, and has no address.
      const invited = kept.filter(({ email }) => email !== '');
      const isPending = ({ id, answered, declined }: StoredInvitee) =>
        !answered && !declined && !sent.has(responseId(key, id));
      const invitees = invited.filter((one) => !context.options.pending || isPending(one));
      if (invited.length === 0) {
        context.tell(`Personne n’est invité à « ${name} » : commencez par invitees import.`);
      } else if (invitees.length === 0) {
        context.tell('Toutes les personnes invitées ont répondu, ou ne participent pas.');
      }
      if (hasOpenLink(edition, context.clock())) {
        context.tell(`Lien ouvert à tous : ${base}${openLinkPath(name)}`);
      }
      const rows = invitees.map(({ id, email }) => [email, `${base}/q/${personalToken(key, id)}`]);
      context.print(
        context.options.json
          ? JSON.stringify(rows.map(([email, link]) => ({ email, link })))
          : ['email;link', ...rows.map((row) => row.join(';'))].join('\n'),
      );
      return exit.done;
    });
  },
};
