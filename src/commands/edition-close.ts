import { localMinute } from '../campaign/local-time.ts';
import { closeEdition } from '../store/editions.ts';
import { deleteKey, readKey } from '../store/keys.ts';
import {
  type Command,
  EnvironmentError,
  exit,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { withStore } from './with-store.ts';

export const editionClose: Command = {
  usage: 'edition close ENQUETE/EDITION --data DOSSIER',
  summary:
    'Clôt une édition : les brouillons sont effacés et la clé détruite, personne ne peut plus relier une réponse à quelqu’un.',
  options: { data: { type: 'string' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    await withStore(data, async (store) => {
      const edition = await findStoredEdition(store, name);
      // A closing that was cut short before its last step is finished by the next one.
      if (edition.state === 'closed' && !readKey(data, name) && store.emptyLog()) {
        throw new UsageError(`« ${name} » est déjà close.`);
      }
      const day = localMinute(context.clock(), edition.timeZone).slice(0, 10);
      await closeEdition(store, edition, day);
      deleteKey(data, name);
      if (!store.emptyLog()) {
        throw new EnvironmentError(
          `« ${name} » est close et sa clé est détruite, mais un autre programme lit la base : des brouillons restent lisibles dans son journal. Arrêtez-le, puis relancez la même commande.`,
        );
      }
    });
    context.print(
      context.options.json
        ? JSON.stringify({ edition: name, state: 'closed' })
        : `« ${name} » est close et sa clé est détruite. Détruisez aussi les copies de DOSSIER/keys faites avant aujourd’hui.`,
    );
    return exit.done;
  },
};
