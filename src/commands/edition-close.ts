import { type EditionState, phaseAt } from '../campaign/edition.ts';
import { localMinute } from '../campaign/local-time.ts';
import { closeEdition } from '../store/editions.ts';
import { deleteKey, readKey } from '../store/keys.ts';
import { listResponses } from '../store/responses.ts';
import { counted, dateAndTime } from '../wording.ts';
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
  usage: 'edition close ENQUETE/EDITION --data DOSSIER [--now]',
  summary:
    'Clôt une édition : les brouillons sont effacés et la clé détruite, personne ne peut plus relier une réponse à quelqu’un. Avant la date de clôture, il faut --now.',
  options: { data: { type: 'string' }, now: { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const erased = await withStore(data, async (store) => {
      const edition = await findStoredEdition(store, name);
      // A closing that was cut short before its last step is finished by the next one.
      if (edition.state === 'closed' && !readKey(data, name) && store.emptyLog()) {
        throw new UsageError(`« ${name} » est déjà close.`);
      }
      if (!context.options.now && phaseAt(edition, context.clock()) !== 'closed') {
        const responses = await listResponses(store, name);
        const drafts = responses.filter(({ state }) => state === 'draft').length;
        throw new UsageError(
          `${untilWhen(edition, context.clock())} ; ${counted(drafts, 'brouillon sera effacé', 'brouillons seront effacés')} et la clé détruite, sans retour. Pour clore maintenant : --now.`,
        );
      }
      const day = localMinute(context.clock(), edition.timeZone).slice(0, 10);
      const erased = await closeEdition(store, edition, day);
      deleteKey(data, name);
      if (!store.emptyLog()) {
        throw new EnvironmentError(
          `« ${name} » est close et sa clé est détruite (${erasedWords(erased)}), mais un autre programme lit la base : des brouillons restent lisibles dans son journal. Arrêtez-le, puis relancez la même commande.`,
        );
      }
      return erased;
    });
    context.print(
      context.options.json
        ? JSON.stringify({ edition: name, state: 'closed', draftsErased: erased })
        : `« ${name} » est close : ${erasedWords(erased)}, sa clé est détruite. Détruisez aussi les copies de ${data}/keys faites avant aujourd’hui.`,
    );
    return exit.done;
  },
};

function untilWhen(edition: EditionState, now: Date): string {
  const { opens, closes } = edition;
  if (closes === null) return 'L’enquête est ouverte, sans date de clôture';
  if (opens !== null && phaseAt(edition, now) === 'not_open_yet') {
    return `L’enquête ne s’ouvre que le ${dateAndTime(opens)}, jusqu’au ${dateAndTime(closes)}`;
  }
  return `L’enquête est ouverte jusqu’au ${dateAndTime(closes)}`;
}

function erasedWords(drafts: number): string {
  return counted(drafts, 'brouillon effacé', 'brouillons effacés');
}
