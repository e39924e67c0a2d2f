import { type EditionState, phaseAt } from '../campaign/edition.ts';
import { localMinute } from '../campaign/local-time.ts';
import { keyCopiesUntil } from '../definition/privacy.ts';
import { type Closing, closeEdition } from '../store/close-edition.ts';
import type { StoredEdition } from '../store/editions.ts';
import { deleteKey, readKey } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { listResponses } from '../store/responses.ts';
import { counted, dateAndTime } from '../wording.ts';
import { closingWords } from './closing-words.ts';
import {
  type Command,
  type CommandContext,
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
  example: 'edition close mon-enquete/2031 --data data',
  options: { data: { type: 'string' }, now: { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    return withStore(data, async (store) => {
      const edition = await findStoredEdition(store, name);
      await refuseToClose(context, store, data, edition);
      const closedOn = localMinute(context.clock(), edition.timeZone).slice(0, 10);
      const closing = await close(store, data, edition, closedOn);
      const copiesUntil = keyCopiesUntil(edition.questionnaire.settings, closedOn);
      const { draftsErased, merged } = closing;
      context.print(
        context.options.json
          ? JSON.stringify({
              ...{ edition: name, state: 'closed', draftsErased },
              ...{ merged: merged.map(({ label }) => label), copiesUntil },
            })
          : closingWords({ ...edition, closedOn }, data, closing, copiesUntil),
      );
      return exit.done;
    });
  },
};

async function refuseToClose(
  { options, clock }: CommandContext,
  store: Store,
  data: string,
  edition: StoredEdition,
): Promise<void> {
  const { name, state, questionnaire } = edition;
  const keepsKey = questionnaire.settings.confidentiality === 'identified';
  // A closing that was cut short before its last step is finished by the next one.
  if (state === 'closed' && (keepsKey || !readKey(data, name)) && store.emptyLog()) {
    throw new UsageError(`« ${name} » est déjà close.`);
  }
  if (options.now || phaseAt(edition, clock()) === 'closed') return;
  const responses = await listResponses(store, name);
  const drafts = responses.filter((response) => response.state === 'draft').length;
  const what = counted(drafts, 'brouillon sera effacé', 'brouillons seront effacés');
  throw new UsageError(
    `${untilWhen(edition, clock())} ; ${what}${keepsKey ? '' : ' et la clé détruite'}, sans retour. Pour clore maintenant : --now.`,
  );
}

/** The database, then the key, then what is left of both in the files. */
async function close(
  store: Store,
  data: string,
  edition: StoredEdition,
  day: string,
): Promise<Closing> {
  const { name, questionnaire } = edition;
  const closing = await closeEdition(store, edition, day, readKey(data, name));
  if (questionnaire.settings.confidentiality !== 'identified') deleteKey(data, name);
  if (store.rewrite()) return closing;
  const drafts = counted(closing.draftsErased, 'brouillon effacé', 'brouillons effacés');
  throw new EnvironmentError(
    `« ${name} » est close (${drafts}), mais un autre programme lit la base : ce qui vient d’être effacé reste lisible dans son journal. Arrêtez-le, puis relancez la même commande.`,
  );
}

function untilWhen(edition: EditionState, now: Date): string {
  const { opens, closes } = edition;
  if (closes === null) return 'L’enquête est ouverte, sans date de clôture';
  if (opens !== null && phaseAt(edition, now) === 'not_open_yet') {
    return `L’enquête ne s’ouvre que le ${dateAndTime(opens)}, jusqu’au ${dateAndTime(closes)}`;
  }
  return `L’enquête est ouverte jusqu’au ${dateAndTime(closes)}`;
}
