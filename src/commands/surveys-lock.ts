import { dirname } from 'node:path';
import { listAmendments } from '../store/amendments.ts';
import { date } from '../wording.ts';
import { storedProblem } from './check-published.ts';
import { type Command, exit, FaultsError, requiredArgument, UsageError } from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { disagreement } from './lock-disagreement.ts';
import { findLocked, lockFile, withLocked } from './lock-file.ts';
import { frozen } from './opening.ts';
import { loadQuestionnaire, shownPath, surveysFolder } from './project.ts';
import { type LockedEdition, lockedEdition, versionsOf } from './published-lock.ts';
import { withStore } from './with-store.ts';

export const surveysLock: Command = {
  usage: 'surveys lock ENQUETE/EDITION [--data DOSSIER]',
  summary:
    'Fige dans published.lock une édition ouverte ailleurs : d’après son fichier, ou d’après un dossier de données.',
  example: 'surveys lock mon-enquete/2031',
  options: { data: { type: 'string' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const { data } = context.options;
    const next = typeof data === 'string' ? await fromData(data, name) : fromFile(name);
    await withLocked(surveysFolder, name, next, async (write) => write());
    const locked = findLocked(surveysFolder, name) ?? next(undefined);
    const lock = shownPath(lockFile(surveysFolder, dirname(name)));
    context.print(
      context.options.json
        ? JSON.stringify({ ...locked, edition: name })
        : `« ${name} », ouverte le ${date(locked.openedOn)}, est figée dans ${lock} d’après ${typeof data === 'string' ? data : `son fichier tel qu’il est aujourd’hui (--data DOSSIER : d’après ce à quoi l’on répond)`} : à garder dans git.`,
    );
    return exit.done;
  },
};

type Next = (locked: LockedEdition | undefined) => LockedEdition;

/** As if it had been opened on the day that the file announces. */
function fromFile(name: string): Next {
  const questionnaire = loadQuestionnaire(name);
  const openedOn = questionnaire.settings.opens.slice(0, 10);
  return (locked) => frozen(name, questionnaire, locked, openedOn);
}

/** With its amendments; whichever of the two knows more of them is right. */
async function fromData(directory: string, name: string): Promise<Next> {
  return withStore(directory, async (store) => {
    const edition = await findStoredEdition(store, name);
    if (edition.demonstration) {
      throw new UsageError(`« ${name} » y est une démonstration : rien n’en est figé.`);
    }
    const problem = storedProblem(surveysFolder, directory, edition);
    if (problem?.code === 'stored-changed') throw new FaultsError([problem]);
    const stored = lockedEdition(edition, await listAmendments(store, name));
    return (locked) => {
      if (!locked || goesOn(stored, locked)) return stored;
      if (goesOn(locked, stored)) return locked;
      const told = disagreement(surveysFolder, directory, edition, locked);
      const path = shownPath(lockFile(surveysFolder, dirname(name)));
      throw new FaultsError([{ code: 'published-changed', severity: 'error', path, ...told }]);
    };
  });
}

function goesOn(longer: LockedEdition, shorter: LockedEdition): boolean {
  const [more, fewer] = [versionsOf(longer), versionsOf(shorter)];
  return fewer.every((sha256, index) => sha256 === more[index]);
}
