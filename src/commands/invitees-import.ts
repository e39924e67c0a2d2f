import { readFileSync } from 'node:fs';
import { createKey, type EditionKey } from '../campaign/identity.ts';
import type { Invitee } from '../campaign/invitee.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { type InviteesReading, readInvitees } from '../exchange/invitees-csv.ts';
import { formatProblem } from '../problem.ts';
import { findEdition } from '../store/editions.ts';
import { listInvitees, saveInvitees } from '../store/invitees.ts';
import { readKey } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { countPeople } from '../store/replace-edition.ts';
import { counted } from '../wording.ts';
import {
  type Command,
  type CommandContext,
  exit,
  FaultsError,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { ifStored } from './if-stored.ts';
import { findStoredEdition } from './load-dataset.ts';
import { movedInvitees } from './moved-invitees.ts';
import { loadQuestionnaire, shownPath } from './project.ts';
import { smallCellsProblem } from './small-cells-problem.ts';
import { withStore } from './with-store.ts';

export const inviteesImport: Command = {
  usage:
    'invitees import ENQUETE/EDITION FICHIER.csv --data DOSSIER [--merge-duplicates] [--dry-run]',
  summary:
    'Ajoute les personnes invitées, depuis un tableur enregistré en CSV. --dry-run vérifie la liste, même avant l’ouverture et sans --data.',
  example: 'invitees import mon-enquete/2031 invites.csv --data data',
  options: {
    data: { type: 'string' },
    'merge-duplicates': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  words: 2,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const file = requiredArgument(context, 1, 'le fichier des personnes invitées');
    const { data, 'dry-run': dryRun } = context.options;
    if (!dryRun) {
      const folder = requiredOption(context, 'data');
      return withStore(folder, async (store) => {
        const opened = await openedEdition(store, folder, name);
        const read = readList(context, file, opened);
        await saveInvitees(store, name, read.invitees, opened.key);
        return tell(context, read, '', opened.before);
      });
    }
    const opened =
      typeof data === 'string'
        ? await ifStored(data, async (store) =>
            (await findEdition(store, name)) ? openedEdition(store, data, name) : undefined,
          )
        : undefined;
    const checked = opened ?? notOpened(name);
    const against = opened ? 'l’édition ouverte' : 'le fichier du questionnaire';
    const trial = `Essai d’après ${against}, rien n’est enregistré : `;
    return tell(context, readList(context, file, checked), trial, checked.before);
  },
};

/** What a list is checked against. */
interface Checked {
  readonly name: string;
  readonly questionnaire: Questionnaire;
  readonly key: EditionKey;
  /** Those who are invited already. */
  readonly before: readonly Invitee[];
  /** What may be done about the frame. */
  readonly remedy: string;
}

async function openedEdition(store: Store, data: string, name: string): Promise<Checked> {
  const { questionnaire } = await findStoredEdition(store, name);
  const key = readKey(data, name);
  if (!key) throw new UsageError(`« ${name} » est close : on ne peut plus inviter personne.`);
  const before = await listInvitees(store, name);
  const { invited, responses } = await countPeople(store, name);
  const remedy =
    invited + responses > 0
      ? 'La partie « frame » du questionnaire ne change plus, des personnes sont invitées ou ont répondu : complétez la liste.'
      : `Regroupez des modalités dans la partie « frame » du questionnaire, ou retirez-en une variable, vérifiez par --dry-run sans --data, puis rouvrez : edition open ${name} --data ${data}.`;
  return { name, questionnaire, key, before, remedy };
}

function notOpened(name: string): Checked {
  const remedy =
    'Avant d’ouvrir l’édition, regroupez des modalités dans la partie « frame » du questionnaire, ou retirez-en une variable.';
  return { name, questionnaire: loadQuestionnaire(name), key: createKey(), before: [], remedy };
}

type Read = InviteesReading & Required<Pick<InviteesReading, 'invitees'>>;

/** @throws FaultsError with every fault of the list */
function readList({ options }: CommandContext, file: string, checked: Checked): Read {
  const { questionnaire, key, before, remedy } = checked;
  const { frame, settings } = questionnaire;
  const path = shownPath(file);
  const merge = options['merge-duplicates'] === true;
  const { invitees, ...read } = readInvitees(readFileSync(file), path, frame, key, merge);
  if (!invitees) throw new FaultsError(read.problems);
  const all = new Map([...before, ...invitees].map((invitee) => [invitee.id, invitee]));
  // Answers that bear names point at somebody anyway.
  if (settings.confidentiality !== 'identified') {
    const small = smallCellsProblem(frame, [...all.values()], path, remedy);
    if (small) throw new FaultsError([small]);
  }
  const moved = movedInvitees(before, invitees, path, checked.name);
  return { ...read, problems: [...read.problems, ...moved], invitees };
}

function tell(
  { options, print, tell }: CommandContext,
  { lines, invitees, problems }: Read,
  trial: string,
  before: readonly Invitee[],
) {
  const known = new Set(before.map(({ id }) => id));
  const fresh = invitees.filter(({ id }) => !known.has(id)).length;
  const already = invitees.length - fresh;
  const people =
    already === 0
      ? counted(fresh, 'personne invitée', 'personnes invitées')
      : `${counted(fresh, 'nouvelle personne', 'nouvelles personnes')}, ${counted(already, 'déjà invitée', 'déjà invitées')}`;
  for (const problem of problems) tell(formatProblem(problem));
  print(
    options.json
      ? JSON.stringify({ lines, invitees: invitees.length, new: fresh, problems })
      : `${trial}${counted(lines, 'ligne lue', 'lignes lues')}, ${people}.`,
  );
  return exit.done;
}
