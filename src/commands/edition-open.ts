import { createKey } from '../campaign/identity.ts';
import { localMinute } from '../campaign/local-time.ts';
import { findEdition, insertEdition, type Opening, type StoredEdition } from '../store/editions.ts';
import { readKey, writeKey } from '../store/keys.ts';
import { openStore } from '../store/open-store.ts';
import { countPeople, replaceEdition } from '../store/replace-edition.ts';
import { date, dateAndTime } from '../wording.ts';
import { type Command, exit, requiredArgument, requiredOption, UsageError } from './command.ts';
import { ifStored } from './if-stored.ts';
import { lockFile, withLocked } from './lock-file.ts';
import { frozen, frozenAgain, whyNotAgain } from './opening.ts';
import { pastClosing } from './past-closing.ts';
import { editionFile, loadFile, shownPath, surveysFolder } from './project.ts';
import type { LockedEdition } from './published-lock.ts';

export const editionOpen: Command = {
  usage: 'edition open ENQUETE/EDITION --data DOSSIER',
  summary:
    'Ouvre une édition : son questionnaire est figé, ici et dans published.lock, sa clé secrète est créée. Tant que personne n’est invité, l’ouvrir encore remplace son questionnaire.',
  example: 'edition open mon-enquete/2031 --data data',
  options: { data: { type: 'string' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const { questionnaire, source } = loadFile(editionFile(name));
    const { opens, closes, timeZone } = questionnaire.settings;
    const openedOn = localMinute(context.clock(), timeZone).slice(0, 10);
    const opening = { questionnaire, source, opens, closes, demonstration: false, openedOn };
    const replaced = await open(data, name, opening);
    const past = pastClosing(name, questionnaire, context.clock());
    if (past !== undefined) context.tell(past);
    const lock = shownPath(lockFile(surveysFolder, questionnaire.survey));
    const again = replaced
      ? `« ${name} » était ouverte depuis le ${date(replaced.openedOn)}, sans personne invitée ni réponse : son questionnaire est remplacé et sa ligne de ${lock} récrite, sa clé reste. Un autre dossier qui servirait l’ancien sera refusé.\n`
      : '';
    context.print(
      context.options.json
        ? JSON.stringify({ edition: name, opens, closes, replaced: replaced !== undefined })
        : `${again}« ${name} » recevra des réponses ${modeWords[questionnaire.settings.confidentiality]} du ${dateAndTime(opens)} au ${dateAndTime(closes)}. Son questionnaire est figé dans ${lock}, à garder dans git. Étape suivante : invitees import.`,
    );
    return exit.done;
  },
};

const modeWords = {
  confidential: 'confidentielles',
  anonymous: 'anonymes dès leur envoi',
  identified: 'portant le nom de chacun',
} as const;

/**
 * The database and the lock, both or none; a folder is only made once nothing stands in the way.
 * @returns the edition that was replaced, if there was one
 */
async function open(
  directory: string,
  name: string,
  opening: Opening,
): Promise<StoredEdition | undefined> {
  const { questionnaire, openedOn } = opening;
  const present = await ifStored(directory, async (store) => {
    const edition = await findEdition(store, name);
    const why = edition && whyNotAgain(edition, await countPeople(store, name), questionnaire);
    if (why !== undefined) throw new UsageError(why);
    return edition;
  });
  const next = (locked: LockedEdition | undefined) =>
    present
      ? frozenAgain(present, questionnaire, locked, openedOn)
      : frozen(name, questionnaire, locked, openedOn);
  await withLocked(surveysFolder, name, next, (write) =>
    store(directory, name, opening, present, write),
  );
  return present;
}

async function store(
  directory: string,
  name: string,
  opening: Opening,
  present: StoredEdition | undefined,
  write: () => void,
): Promise<void> {
  const meanwhile = new UsageError(
    `L’édition « ${name} » existe déjà dans ce dossier : un autre programme vient de l’y ouvrir ou de la changer.`,
  );
  const store = await openStore(directory);
  try {
    makeKey(directory, name);
    if (!present) await insertEdition(store, opening, write);
    else if (!(await replaceEdition(store, present, opening, write))) throw meanwhile;
  } catch (error) {
    if (!present && (await findEdition(store, name))) throw meanwhile;
    throw error;
  } finally {
    await store.close();
  }
}

/** Keeps the key that is there: that of an opening cut short, or of another at this very moment. */
function makeKey(directory: string, name: string): void {
  if (readKey(directory, name)) return;
  try {
    writeKey(directory, name, createKey());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
