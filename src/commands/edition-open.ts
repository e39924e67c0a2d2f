import { phaseAt } from '../campaign/edition.ts';
import { createKey } from '../campaign/identity.ts';
import { localMinute } from '../campaign/local-time.ts';
import { questionnaireHash } from '../definition/freeze.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { findEdition, insertEdition } from '../store/editions.ts';
import { readKey, writeKey } from '../store/keys.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { date, dateAndTime } from '../wording.ts';
import { isPublished } from './check-published.ts';
import {
  type Command,
  exit,
  FaultsError,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { lockFile, withLocked } from './lock-file.ts';
import { editionFile, loadQuestionnaire, shownPath, surveysFolder } from './project.ts';
import type { LockedEdition } from './published-lock.ts';

export const editionOpen: Command = {
  usage: 'edition open ENQUETE/EDITION --data DOSSIER',
  summary:
    'Ouvre une édition : son questionnaire est figé, ici et dans published.lock, sa clé secrète est créée.',
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
      const openedOn = localMinute(context.clock(), timeZone).slice(0, 10);
      await open(store, data, name, questionnaire, openedOn);
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
        : `« ${name} » recevra des réponses du ${dateAndTime(opens)} au ${dateAndTime(closes)}. Son questionnaire est figé dans ${shownPath(lockFile(surveysFolder, questionnaire.survey))}, à garder dans git. Étape suivante : invitees import.`,
    );
    return exit.done;
  },
};

/** The database and the lock, both or none. */
async function open(
  store: Store,
  directory: string,
  name: string,
  questionnaire: Questionnaire,
  openedOn: string,
): Promise<void> {
  const already = new UsageError(`L’édition « ${name} » existe déjà dans ce dossier.`);
  if (await findEdition(store, name)) throw already;
  const next = (locked: LockedEdition | undefined) => frozen(name, questionnaire, locked, openedOn);
  const { opens, closes } = questionnaire.settings;
  await withLocked(surveysFolder, name, next, async (write) => {
    try {
      makeKey(directory, name);
      const opening = { questionnaire, opens, closes, demonstration: false, openedOn };
      await insertEdition(store, opening, write);
    } catch (error) {
      // Somebody else has opened it in the meantime.
      if (await findEdition(store, name)) throw already;
      throw error;
    }
  });
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

/**
 * The line of the lock for an edition that is opened: the one that is there when it is the same.
 * @throws FaultsError when another questionnaire was opened under that name
 */
export function frozen(
  name: string,
  questionnaire: Questionnaire,
  locked: LockedEdition | undefined,
  openedOn: string,
): LockedEdition {
  if (locked && isPublished(questionnaire, locked)) return locked;
  if (!locked) {
    const { edition, settings } = questionnaire;
    const sha256 = questionnaireHash(questionnaire);
    const { confidentiality } = settings;
    return { edition, sha256, confidentiality, openedOn, amendments: [] };
  }
  const path = shownPath(editionFile(name));
  throw new FaultsError([
    {
      code: 'published-changed',
      severity: 'error',
      path,
      message: `« ${name} » a déjà été ouverte le ${date(locked.openedOn)}, avec un autre questionnaire que celui-ci.`,
      hint: `Rétablissez le fichier tel qu’il a été ouvert (git restore ${path}), ou donnez à ce questionnaire le nom d’une nouvelle édition : surveys new.`,
    },
  ]);
}
