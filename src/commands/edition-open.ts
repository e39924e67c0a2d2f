import { phaseAt } from '../campaign/edition.ts';
import { createKey } from '../campaign/identity.ts';
import { localMinute } from '../campaign/local-time.ts';
import { findEdition, insertEdition } from '../store/editions.ts';
import { readKey, writeKey } from '../store/keys.ts';
import { openStore } from '../store/open-store.ts';
import { dateAndTime } from '../wording.ts';
import { type Command, exit, requiredArgument, requiredOption, UsageError } from './command.ts';
import { loadQuestionnaire } from './project.ts';

export const editionOpen: Command = {
  usage: 'edition open ENQUETE/EDITION --data DOSSIER',
  summary: 'Ouvre une édition : son questionnaire est figé, sa clé secrète est créée.',
  options: { data: { type: 'string' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const questionnaire = loadQuestionnaire(name);
    const { confidentiality, opens, closes, timeZone } = questionnaire.settings;
    if (confidentiality !== 'confidential') {
      throw new UsageError(
        `Le mode « ${confidentiality} » n’est pas proposé : écrivez « confidentiality: confidential », ou retirez la ligne.`,
      );
    }
    const store = await openStore(data);
    try {
      if (await findEdition(store, name)) {
        throw new UsageError(`L’édition « ${name} » existe déjà dans ce dossier.`);
      }
      const openedOn = localMinute(context.clock(), timeZone).slice(0, 10);
      // An opening that was cut short has left its key behind.
      if (!readKey(data, name)) writeKey(data, name, createKey());
      await insertEdition(store, { questionnaire, opens, closes, demonstration: false, openedOn });
    } finally {
      await store.close();
    }
    if (phaseAt({ state: 'open', timeZone, opens, closes }, context.clock()) === 'closed') {
      context.tell(
        `Attention : la date de clôture, le ${dateAndTime(closes)}, est passée. Personne ne pourra répondre ; corrigez « closes » dans le questionnaire et ouvrez l’édition dans un autre dossier.`,
      );
    }
    context.print(
      context.options.json
        ? JSON.stringify({ edition: name, opens, closes })
        : `« ${name} » recevra des réponses du ${dateAndTime(opens)} au ${dateAndTime(closes)}. Étape suivante : invitees import.`,
    );
    return exit.done;
  },
};
