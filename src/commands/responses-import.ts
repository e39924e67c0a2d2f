import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { EditionKey } from '../campaign/identity.ts';
import { frameOf } from '../campaign/invitee.ts';
import { localMinute } from '../campaign/local-time.ts';
import { compareStored } from '../exchange/collected/compare-stored.ts';
import { importDocument } from '../exchange/collected/import-document.ts';
import { columnLines, participationLines, rowLines } from '../exchange/collected/import-summary.ts';
import { proposeMapping } from '../exchange/collected/propose-mapping.ts';
import { type CollectedReading, readCollected } from '../exchange/collected/read-collected.ts';
import { formatProblem } from '../problem.ts';
import type { StoredEdition } from '../store/editions.ts';
import { listInvitees } from '../store/invitees.ts';
import { readKey } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { insertResponses, listResponses } from '../store/responses.ts';
import {
  type Command,
  type CommandContext,
  exit,
  FaultsError,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { shownPath } from './project.ts';
import { withStore } from './with-store.ts';

export const responsesImport: Command = {
  usage:
    'responses import ENQUETE/EDITION FICHIER.csv --data DOSSIER [--mapping FICHIER.yaml] [--dry-run]',
  summary: 'Ajoute des réponses recueillies par un autre outil, depuis son export en CSV.',
  options: {
    data: { type: 'string' },
    mapping: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  words: 2,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const file = requiredArgument(context, 1, 'le fichier des réponses');
    const data = requiredOption(context, 'data');
    return withStore(data, async (store) => {
      const edition = await findStoredEdition(store, name);
      const key = readKey(data, name);
      if (!key) throw new UsageError(`« ${name} » est close : on n’y ajoute plus de réponses.`);
      return importFile(context, store, edition, key, file);
    });
  },
};

async function importFile(
  context: CommandContext,
  store: Store,
  edition: StoredEdition,
  key: EditionKey,
  file: string,
) {
  const { mapping, 'dry-run': dryRun } = context.options;
  const { questionnaire } = edition;
  const invitees = await listInvitees(store, edition.name);
  const stored = await listResponses(store, edition.name);
  const { reading, problems } = readCollected(
    { path: shownPath(file), content: readFileSync(file) },
    typeof mapping === 'string'
      ? { path: shownPath(mapping), content: readFileSync(mapping, 'utf8') }
      : undefined,
    {
      questionnaire,
      key,
      today: localMinute(context.clock(), edition.timeZone).slice(0, 10),
      invited: invitees.map(frameOf),
      stored: new Map(stored.map(({ id, frame }) => [id, frame])),
    },
  );
  if (!reading) throw new FaultsError(problems);
  const { fresh, outcome } = compareStored(reading.responses, stored, invitees, key);
  const stores = reading.isReady && dryRun !== true;
  if (stores) await insertResponses(store, edition.name, fresh);
  const proposal =
    reading.isReady || mapping !== undefined || dryRun === true
      ? undefined
      : writeProposal(file, edition.name, reading);
  const told = [
    ...columnLines(reading),
    ...(reading.isReady
      ? [
          ...rowLines(reading, questionnaire, outcome),
          ...participationLines(outcome),
          ...(stores ? [] : ['Essai : rien n’est enregistré.']),
        ]
      : notReady(file, mapping, proposal)),
  ];
  for (const problem of context.options.json ? [] : problems) context.tell(formatProblem(problem));
  context.print(
    context.options.json
      ? JSON.stringify({
          ...importDocument(reading, outcome, stores, problems),
          ...(proposal ? { mapping: proposal.path } : {}),
        })
      : told.join('\n'),
  );
  return reading.isReady ? exit.done : exit.faults;
}

interface Proposal {
  readonly path: string;
  readonly written: boolean;
}

/** Beside the answers, for the owner alone, as they are; one that is there is never replaced. */
function writeProposal(file: string, edition: string, reading: CollectedReading): Proposal {
  const path = `${file.replace(/\.(?:csv|tsv|txt)$/i, '')}.correspondance.yaml`;
  const written = !existsSync(path);
  const { columns, refused } = reading;
  const text = proposeMapping(basename(file), edition, columns, refused);
  if (written) writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  return { path: shownPath(path), written };
}

function notReady(
  file: string,
  mapping: string | boolean | undefined,
  proposal: Proposal | undefined,
): readonly string[] {
  const nothing = 'Rien n’est enregistré.';
  if (mapping !== undefined) return [`${nothing} Corrigez le fichier ou la correspondance.`];
  if (!proposal) return [`${nothing} Sans --dry-run, une correspondance à relire serait écrite.`];
  const again = `relancez la même commande avec --mapping ${proposal.path}`;
  return [
    proposal.written
      ? `${nothing} Une correspondance est proposée dans ${proposal.path} : relisez-la, complétez-la, puis ${again}.`
      : `${nothing} La correspondance ${proposal.path} existe déjà et n’est pas remplacée : ${again}, ou supprimez-la pour en avoir une nouvelle d’après ${shownPath(file)}.`,
  ];
}
