import { isAddress } from '../exchange/invitees-csv.ts';
import { correctAddress } from '../store/correct-invitees.ts';
import { type Command, exit, requiredArgument, requiredOption, UsageError } from './command.ts';
import { asStored, changedMeanwhile, findInvitedPerson } from './invited-person.ts';
import { logStillRead } from './log-still-read.ts';
import { withStore } from './with-store.ts';

export const inviteesCorrect: Command = {
  usage: 'invitees correct ENQUETE/EDITION ANCIENNE NOUVELLE --data DOSSIER',
  summary:
    'Corrige l’adresse d’une personne invitée, tant que l’édition n’est pas close : sa réponse la suit, son lien change.',
  example: 'invitees correct mon-enquete/2031 ancienne@exemple.fr nouvelle@exemple.fr --data data',
  options: { data: { type: 'string' } },
  words: 3,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const old = requiredArgument(context, 1, 'l’adresse à corriger');
    const email = asStored(requiredArgument(context, 2, 'la nouvelle adresse'));
    const data = requiredOption(context, 'data');
    if (!isAddress(email)) {
      throw new UsageError(
        `« ${email} » n’est pas une adresse électronique : écrivez-la comme nom@exemple.fr.`,
      );
    }
    return withStore(data, async (store) => {
      const { key, invitees, person } = await findInvitedPerson(store, data, name, old);
      if (invitees.some((one) => one.email === email)) {
        throw new UsageError(
          `« ${email} » est déjà invitée à « ${name} ». S’il s’agit de la même personne, effacez d’abord celle des deux qui n’a pas répondu : invitees remove ${name} ADRESSE --data ${data}.`,
        );
      }
      const isDone = await correctAddress(store, key, person.id, email);
      if (!isDone) throw changedMeanwhile(name);
      const unread = logStillRead(store);
      context.print(
        context.options.json
          ? JSON.stringify({ edition: name, before: person.email, after: email })
          : `« ${person.email} » devient « ${email} » ; si la personne avait commencé à répondre, ses réponses la suivent. Son ancien lien ne mène plus à rien : redonnez-lui le sien, d’après links ${name} --data ${data} --base-url https://….`,
      );
      if (unread) context.tell(unread);
      return exit.done;
    });
  },
};
