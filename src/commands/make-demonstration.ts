/**
 * A data folder filled with the invented responses that come with a questionnaire, whole or not
 * at all. Its keys are no secret: they make the ids the same on every machine, so that what is
 * said of a remark can name it.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { EditionKey } from '../campaign/identity.ts';
import { readInvitees } from '../exchange/invitees-csv.ts';
import { readResponses } from '../exchange/responses-json.ts';
import { insertEdition } from '../store/editions.ts';
import { saveInvitees } from '../store/invitees.ts';
import { writeKey } from '../store/keys.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { replaceCollected } from '../store/replace-collected.ts';
import { bilanFolder } from './bilan-folder.ts';
import { buildBilan } from './build-bilan.ts';
import { EnvironmentError, FaultsError } from './command.ts';
import { loadDataset } from './load-dataset.ts';
import { loadQuestionnaire, reportsFolder, shownPath, surveysFolder } from './project.ts';

/** Editions of which the project holds demonstration data, `survey/edition`. */
export function demonstrationEditions(): readonly string[] {
  return globSync('*/demonstration/*/responses.json', { cwd: surveysFolder })
    .map((file) => {
      const [survey, , edition] = file.split(/[\\/]/);
      return `${survey}/${edition}`;
    })
    .toSorted();
}

/**
 * @param editions all of them unless told
 * @returns false when the folder holds data already, which are kept
 */
export async function makeDemonstration(
  directory: string,
  tell: (text: string) => void,
  editions = demonstrationEditions(),
): Promise<boolean> {
  if (existsSync(join(directory, 'millesime.sqlite'))) return false;
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new EnvironmentError(
      `Le dossier « ${directory} » contient déjà autre chose : choisissez-en un autre avec --data.`,
    );
  }
  const target = resolve(directory);
  const partial = `${target}.${process.pid}.partial`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    const store = await openStore(partial);
    try {
      for (const edition of editions) {
        tell(`Préparation des données de démonstration : ${edition}`);
        await fillEdition(store, partial, edition);
        const loaded = await loadDataset(store, edition);
        const out = bilanFolder(partial, edition);
        await buildBilan({
          loaded,
          store,
          reports: reportsFolder,
          out,
          // Documents are made when somebody asks for them: whoever starts waits for pages alone.
          only: 'pages',
          strict: false,
        });
      }
    } finally {
      await store.close();
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  return true;
}

async function fillEdition(store: Store, directory: string, name: string): Promise<void> {
  const questionnaire = loadQuestionnaire(name);
  const [survey = '', edition = ''] = name.split('/');
  const folder = join(surveysFolder, survey, 'demonstration', edition);
  const key = demonstrationKey(name);
  const invited = join(folder, 'invitees.csv');
  const { invitees, problems } = readInvitees(
    readFileSync(invited),
    shownPath(invited),
    questionnaire.frame,
    key,
    true,
  );
  if (!invitees) throw new FaultsError(problems);
  const answered = join(folder, 'responses.json');
  const read = readResponses(
    readFileSync(answered, 'utf8'),
    shownPath(answered),
    questionnaire,
    invitees,
    key,
  );
  if (!read.responses) throw new FaultsError(read.problems);
  const openedOn = questionnaire.settings.opens.slice(0, 10);
  writeKey(directory, name, key);
  // No dates: one may try the questionnaire whenever one likes.
  await insertEdition(store, {
    questionnaire,
    opens: null,
    closes: null,
    demonstration: true,
    openedOn,
  });
  await saveInvitees(store, name, invitees, key);
  await replaceCollected(store, name, read.responses, []);
}

function demonstrationKey(edition: string): EditionKey {
  return createHash('sha256').update(`demonstration ${edition}`).digest();
}
